// Starts a task in a worker thread of its own, streams its progress and carries its cancel; seen from the main thread.
import { Worker } from "node:worker_threads";
import { sql } from "kysely";
import type { SignedIn } from "../../shared/accounts/contract.ts";
import type { CallMeta } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import type { OpenOffice } from "../database/office.ts";
import { recordFailure, toDeskError } from "../serve/failure.ts";
import type { Desk } from "../serve/desk.ts";
import { sweepUnpublished } from "../sweep.ts";
import type { MainMessage, TaskStart, WorkerMessage } from "./messages.ts";
import { workerUrl } from "./worker-url.ts";

export interface TaskCall {
  readonly room: string;
  readonly name: string;
  readonly meta: CallMeta;
  readonly session: SignedIn;
  readonly input: unknown;
  readonly signal: AbortSignal;
}

/** How long a task may go on after the desk was locked. */
const LONGEST_MS = 30 * 60_000;

/**
 * Progress, then the answer. One task at a time; leaving the generator cancels.
 * @throws DeskError 'tugas_lain_berjalan', and what the task throws
 */
export function runTask(
  desk: Desk,
  office: OpenOffice,
  call: TaskCall,
): AsyncGenerator<unknown, unknown> {
  if (desk.task && !desk.windingDown && !desk.quiet) throw new DeskError("tugas_lain_berjalan");
  const files = resolveFiles(desk, call);
  const start: TaskStart = {
    folder: office.files.folder,
    database: Uint8Array.from(office.keys.database),
    sensitive: office.keys.sensitive && Uint8Array.from(office.keys.sensitive),
    sensitivePublic: Uint8Array.from(office.sensitivePublic),
    turns: office.turns,
    chain: { key: Uint8Array.from(office.chain.key), epoch: office.chain.epoch },
    session: call.session,
    call: { room: call.room, name: call.name },
    log: call.meta.log,
    input: call.input,
    files,
    clock: desk.options.now || desk.clock?.doubt ? desk.now().getTime() : null,
  };
  return stream(desk, office, start, call.signal, madeByItself(call.input));
}

/** Backups and drills that nobody asked for: they give way. */
function madeByItself(input: unknown): boolean {
  return Boolean((input as { readonly auto?: unknown } | undefined)?.auto);
}

/** Begins when somebody listens: a stream that nobody takes up keeps no other task out. */
async function* stream(
  desk: Desk,
  opened: OpenOffice,
  start: TaskStart,
  signal: AbortSignal,
  quiet: boolean,
): AsyncGenerator<unknown, unknown> {
  if (desk.quiet && !quiet) {
    desk.quiet.stop.abort();
    await desk.quiet.ended;
  }
  while (desk.windingDown) await desk.windingDown;
  if (desk.task) throw new DeskError("tugas_lain_berjalan");
  if (desk.office && desk.office !== opened) throw new DeskError("dibatalkan"); // its keys are no longer those of the file
  const stop = new AbortController();
  desk.task = stop;
  let over: () => void = () => {};
  if (quiet) desk.quiet = { stop, ended: new Promise((resolve) => (over = resolve)) };
  const worker = new Worker(workerUrl("jobs/worker.ts", "worker.js"), { workerData: start });
  const queue: WorkerMessage[] = [];
  let wake: () => void = () => {};
  const push = (m: WorkerMessage) => {
    queue.push(m);
    wake();
  };
  worker.on("message", push);
  worker.on("error", (error) =>
    push({
      type: "failed",
      code: "kesalahan_tak_terduga",
      details: {},
      cause: error.stack ?? error.message,
    }),
  );
  worker.on("exit", () => push({ type: "gone" }));
  const tell = (m: MainMessage) => worker.postMessage(m);
  let ended: () => void = () => {};
  const ending = new Promise<void>((resolve) => (ended = resolve));
  // Whoever left it (a screen that was changed) may begin the next one, which waits for its end.
  const cancel = () => {
    if (desk.task !== stop) return; // over long ago
    desk.windingDown = ending;
    tell({ type: "cancel" });
  };
  const leaving = new AbortController();
  const office = desk.office;
  signal.addEventListener("abort", cancel, { once: true });
  stop.signal.addEventListener("abort", cancel, { once: true });
  let done = false;
  // The worker folds what it writes into the file; the main thread would stand still for it.
  if (office) await foldLog(office, false);
  const tooLong = setTimeout(() => stop.abort(), LONGEST_MS);
  try {
    if (signal.aborted) cancel();
    for (;;) {
      if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const message = queue.shift();
      if (!message) continue;
      if (message.type === "progress") yield message.value;
      if (message.type === "paper")
        void makePaper(
          desk,
          office,
          message,
          AbortSignal.any([signal, stop.signal, leaving.signal]),
        ).then(tell);
      if (message.type === "done") {
        done = true;
        return message.value;
      }
      if (message.type === "failed" || message.type === "stopping") {
        const failure =
          message.type === "stopping"
            ? new DeskError("dibatalkan")
            : new DeskError(
                message.code,
                message.details,
                message.cause ? { cause: message.cause } : undefined,
              );
        await recordFailure(desk, `${start.call.room}.${start.call.name}`, failure, start.session);
        throw failure;
      }
      if (message.type === "gone")
        throw new DeskError(
          "kesalahan_tak_terduga",
          {},
          { cause: "the worker ended without an answer" },
        );
    }
  } finally {
    clearTimeout(tooLong);
    leaving.abort();
    cancel(); // harmless when it has ended; stops it when the listener went away
    void windDown(desk, office, worker, queue, {
      call: `${start.call.room}.${start.call.name}`,
      done,
    }).then(ended);
    if (quiet) desk.quiet = undefined;
    over();
    await Promise.race([ending, new Promise((r) => setTimeout(r, ANSWER_WITHIN_MS))]);
  }
}

/** Whoever called is answered by then, also when the worker has yet to fold its log or to take back what it wrote. */
const ANSWER_WITHIN_MS = 200;

/** Waits for the worker; until then no other task begins. */
async function windDown(
  desk: Desk,
  office: OpenOffice | undefined,
  worker: Worker,
  queue: readonly WorkerMessage[],
  { call, done }: { readonly call: string; readonly done: boolean },
): Promise<void> {
  try {
    if (done) desk.emit({ type: "berubah" });
    await workerEnded(worker, queue);
    if (office && desk.office === office) await foldLog(office, true);
    if (!done) await desk.office?.writer.transaction().execute(sweepUnpublished);
    desk.office?.anchorLater();
  } catch (error) {
    // The caller may be gone: it is written down. On a full disk not even that can be; the next start sweeps all the same.
    await recordFailure(desk, call, toDeskError(error)).catch(() => undefined);
  } finally {
    desk.task = undefined;
    desk.windingDown = undefined;
    desk.emit({ type: "berubah" });
  }
}

/** Whether a commit of the main thread folds a long log into the database file. */
async function foldLog(office: OpenOffice, on: boolean): Promise<void> {
  await sql`PRAGMA wal_autocheckpoint=${sql.lit(on ? 1000 : 0)}`.execute(office.writer);
}

/** Puts the sheet where the preview finds it, with its PDF made. Never throws: the worker waits for one answer or the other. */
async function makePaper(
  desk: Desk,
  office: OpenOffice | undefined,
  { sheet, letterIds }: Extract<WorkerMessage, { type: "paper" }>,
  signal: AbortSignal,
): Promise<MainMessage> {
  try {
    // Nothing is put down for a desk that was locked or closed meanwhile.
    if (!office || desk.office !== office) throw new DeskError("dibatalkan");
    const pdf = await desk.options.outside.pdf(sheet, signal);
    if (desk.office !== office) throw new DeskError("dibatalkan");
    const paper = desk.papers.put(sheet, letterIds);
    await desk.papers.pdf(paper.paperId, async () => pdf);
    return { type: "paper", paper };
  } catch (error) {
    const { code, cause } = toDeskError(error);
    const stack = cause instanceof Error ? cause.stack : undefined;
    return { type: "no-paper", code, ...(stack ? { cause: stack } : {}) };
  }
}

/**
 * A cancelled import takes back what it wrote in short steps of its own, while the desk goes on. Ending it sooner would leave the same
 * work to one long transaction of the main thread. Whoever cancelled has been answered long before.
 */
const WINDING_DOWN_MS = 20_000;

/** Waits for the worker to wind down by itself, then makes sure. */
async function workerEnded(worker: Worker, queue: readonly WorkerMessage[]): Promise<void> {
  if (!queue.some((m) => m.type === "gone")) {
    await Promise.race([
      new Promise((r) => worker.once("exit", r)),
      new Promise((r) => setTimeout(r, WINDING_DOWN_MS).unref()),
    ]);
  }
  await worker.terminate();
}

/** Tokens named by the input become paths here, before the worker is told: `file`, a second one to read, and where to write. */
function resolveFiles(desk: Desk, { input, meta }: TaskCall): Record<string, string> {
  const { file, against, out } = (input ?? {}) as {
    readonly file?: unknown;
    readonly against?: { readonly file?: unknown };
    readonly out?: { readonly file?: unknown };
  };
  const tokens = [
    [file, meta.file ?? "baca"],
    [against?.file, "baca"],
    [out?.file, "tulis"],
  ] as const;
  const paths: Record<string, string> = {};
  for (const [token, mode] of tokens)
    if (typeof token === "string") paths[token] = desk.tokens.take(token, mode, desk.now());
  return paths;
}
