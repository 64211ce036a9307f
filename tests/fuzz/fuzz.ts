// Runs mutated files through the readers in threads, each watched: no crash, no hang over ten seconds, every refusal with its cause.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { LIMITS, secondsFor } from "../../electron/sheets/limits.ts";
import type { FuzzJob, FuzzSaying } from "./worker.ts";

export interface FuzzResult {
  readonly files: number;
  readonly read: number;
  /** Code and cause: how many files. */
  readonly refused: ReadonlyMap<string, number>;
  readonly faults: readonly { readonly number: number; readonly what: string }[];
  readonly slowestMs: number;
}

/** What the watchdog of the readers gives to a file of this size. */
const HANG_MS = secondsFor(0, LIMITS) * 1000 + 500;

/** @param threads how many files are read at once */
export async function fuzz(order: {
  readonly count: number;
  readonly seed: number;
  readonly threads: number;
  onFile?(done: number): void;
}): Promise<FuzzResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "loket-fuzz-"));
  const result = {
    files: 0,
    read: 0,
    refused: new Map<string, number>(),
    faults: [] as { number: number; what: string }[],
    slowestMs: 0,
  };
  const take = (saying: FuzzSaying): void => {
    if ("read" in saying) result.read++;
    if ("refused" in saying)
      result.refused.set(saying.refused, (result.refused.get(saying.refused) ?? 0) + 1);
    if ("fault" in saying) result.faults.push({ number: saying.number, what: saying.fault });
  };
  const done = (ms: number): void => {
    result.slowestMs = Math.max(result.slowestMs, ms);
    result.files++;
    order.onFile?.(result.files);
  };
  try {
    const { seed, count: to, threads: step } = order;
    await Promise.all(
      Array.from({ length: step }, (_, from) =>
        chain({ seed, from, to, step, folder }, take, done),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

/** A thread that hangs or dies is a fault of the file it had begun; the next thread goes on behind it. */
async function chain(
  job: FuzzJob,
  take: (saying: FuzzSaying) => void,
  done: (ms: number) => void,
): Promise<void> {
  for (let from = job.from; from < job.to;) {
    const ended = await thread({ ...job, from }, take, done);
    if (ended === undefined) return;
    take(ended.saying);
    done(ended.ms);
    from = ended.saying.number + job.step;
  }
}

function thread(
  job: FuzzJob,
  take: (saying: FuzzSaying) => void,
  done: (ms: number) => void,
): Promise<{ saying: Exclude<FuzzSaying, { begins: number }>; ms: number } | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: job,
      resourceLimits: {
        maxOldGenerationSizeMb: LIMITS.heapMegabytes,
        maxYoungGenerationSizeMb: 32,
      },
      // The XLS library speaks of what it finds.
      stdout: true,
      stderr: true,
    });
    let number = job.from;
    let since = Date.now();
    let answered = true;
    let format = "";
    function over(): void {
      clearInterval(watch);
      void worker.terminate();
    }
    /** The library for XLS reads at once and may loop or fill its memory: the watchdog and the memory limit are its refusals. */
    function broke(refused: string, fault: string): void {
      over();
      const saying = format === "xls" ? { number, refused } : { number, fault };
      resolve({ saying, ms: Date.now() - since });
    }
    const watch = setInterval(() => {
      if (!answered && Date.now() - since > HANG_MS)
        broke("berkas_terlalu_lama waktu", `hung for more than ${HANG_MS} ms`);
    }, 250);
    worker.on("message", (saying: FuzzSaying) => {
      if ("begins" in saying) {
        number = saying.begins;
        format = saying.format;
        since = Date.now();
        answered = false;
        return;
      }
      if (!answered) done(Date.now() - since);
      answered = true;
      take(saying);
    });
    worker.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? broke("berkas_terlalu_besar memori", error.message)
        : broke("berkas_rusak pembaca_berhenti", `the thread died: ${error.message}`),
    );
    worker.on("exit", () => {
      over();
      if (answered && number + job.step >= job.to) resolve(undefined);
      else resolve({ saying: { number, fault: "the thread ended" }, ms: Date.now() - since });
    });
  });
}
