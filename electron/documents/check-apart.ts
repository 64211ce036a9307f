// Has a file from outside looked into by a thread of its own, which is given up when it takes too long or too much memory.
import { Worker } from "node:worker_threads";
import { DeskError } from "../../shared/errors.ts";
import { workerUrl } from "../jobs/worker-url.ts";
import type { CheckAnswer, CheckJob } from "./check-worker.ts";

type Checked = Extract<CheckAnswer, { mime: unknown }>;
const SECONDS = 30;

/** @throws DeskError of `examine`; 'lampiran_rusak' when the thread had to be ended */
export async function checkApart(job: CheckJob, seconds = SECONDS): Promise<Checked> {
  const worker = new Worker(workerUrl("documents/check-worker.ts", "checker.js"), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<CheckAnswer>((resolve, reject) => {
      const give = (cause: unknown) => reject(new DeskError("lampiran_rusak", {}, { cause }));
      worker.once("message", resolve);
      worker.once("error", give);
      worker.once("exit", () => give("the thread ended without an answer"));
      late = setTimeout(() => give("the thread took too long"), seconds * 1000);
    });
    if ("code" in answer) throw new DeskError(answer.code, answer.details);
    return answer;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
