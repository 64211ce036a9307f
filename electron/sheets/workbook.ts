// Reads a file from outside through the parser thread: bounded memory, bounded time, rows in batches.
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { DeskError } from "../../shared/errors.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { workerUrl } from "../jobs/worker-url.ts";
import { LIMITS, refuse, secondsFor, type SheetLimits } from "./limits.ts";
import type { ParserAnswer, ParserJob, ParserRequest } from "./parser-worker.ts";
import type { WorkbookInfo } from "./port.ts";

export interface Workbook {
  readonly info: WorkbookInfo;
  /** Rows of one sheet that hold a value, in batches of at most 500. A workbook is read once: one sheet, once. */
  rows(sheet: number): AsyncGenerator<readonly SheetRow[]>;
  /** Columns that the sheet read last does not show, from 0; known from its first batch on. */
  hiddenColumns(): readonly number[];
}

/** Most rows that one batch hands to its consumer. */
export const BATCH_ROWS = 500;

/**
 * Opens a file, hands it to `work` and ends the thread, whatever happens.
 * Throws DeskError naming file and cause when the file is refused; 'dibatalkan' when `signal` fires.
 * @param name shown in errors; the token's own file name when it differs from the path
 */
export async function withWorkbook<T>(
  path: string,
  work: (workbook: Workbook) => Promise<T>,
  options: {
    readonly name?: string;
    readonly signal?: AbortSignal;
    readonly limits?: Partial<SheetLimits>;
    /** Opens a tabular data package; its tables may be read one after the other. */
    readonly package?: boolean;
  } = {},
): Promise<T> {
  const limits = { ...LIMITS, ...options.limits };
  const name = options.name ?? basename(path);
  // A file that cannot be looked at is refused by the parser, in words.
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const thread = startThread(
    {
      source: path,
      name,
      limits: { ...limits, seconds: secondsFor(bytes, limits) },
      package: options.package ?? false,
    },
    options.signal,
  );
  try {
    const first = await thread.ask({ ask: "info" });
    if (first.is !== "info") throw refuse("berkas_rusak", "isi");
    let hidden: readonly number[] = [];
    return await work({
      info: first.info,
      rows: (sheet) => batches(thread, sheet, (columns) => (hidden = columns)),
      hiddenColumns: () => hidden,
    });
  } catch (error) {
    throw error instanceof DeskError && "cause" in error.details
      ? new DeskError(error.code, { ...error.details, file: name })
      : error;
  } finally {
    await thread.end();
  }
}

async function* batches(
  thread: Thread,
  sheet: number,
  onHidden: (columns: readonly number[]) => void,
): AsyncGenerator<readonly SheetRow[]> {
  onHidden([]);
  let answer = await thread.ask({ ask: "start", sheet });
  while (answer.is === "rows") {
    if (answer.hiddenColumns) onHidden(answer.hiddenColumns);
    // The parser reads on while its consumer works.
    const next = thread.ask({ ask: "next" });
    next.catch(() => undefined); // thrown where it is awaited, if anybody still wants it
    for (let at = 0; at < answer.rows.length; at += BATCH_ROWS)
      yield answer.rows.slice(at, at + BATCH_ROWS);
    answer = await next;
  }
}

interface Thread {
  ask(request: ParserRequest): Promise<ParserAnswer>;
  end(): Promise<unknown>;
}

/** The watchdog counts only the time in which the parser works, not the time its consumer takes. */
function startThread(job: ParserJob, signal: AbortSignal | undefined): Thread {
  const worker = new Worker(workerUrl("sheets/parser-worker.ts", "parser.js"), {
    workerData: job,
    resourceLimits: {
      maxOldGenerationSizeMb: job.limits.heapMegabytes,
      maxYoungGenerationSizeMb: 32,
    },
    stdin: false,
    // What a library says of a file from outside is for nobody: it may quote the file.
    stdout: true,
    stderr: true,
    env: {},
  });
  let left = job.limits.seconds * 1000;
  let waiting: { resolve(answer: ParserAnswer): void; reject(error: Error): void } | undefined;
  let broken: Error | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  function fail(error: Error): void {
    broken ??= error;
    waiting?.reject(broken);
    void worker.terminate();
  }
  const abort = (): void => fail(new DeskError("dibatalkan"));
  signal?.addEventListener("abort", abort);
  worker.on("message", (answer: ParserAnswer) => {
    if (answer.is !== "refused") waiting?.resolve(answer);
    else {
      const { code, ...details } = answer.refusal;
      fail(new DeskError(code, details));
    }
  });
  worker.on("error", (error: NodeJS.ErrnoException) =>
    fail(
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refuse("berkas_terlalu_besar", "memori") : error,
    ),
  );
  worker.on("exit", () => fail(refuse("berkas_rusak", "pembaca_berhenti")));
  return {
    ask(request) {
      // One at a time: a reader that stopped early may have left a question behind.
      const answer = tail.then(() => askNow(request));
      tail = answer.catch(() => undefined);
      return answer;
    },
    end() {
      signal?.removeEventListener("abort", abort);
      return worker.terminate();
    },
  };

  async function askNow(request: ParserRequest): Promise<ParserAnswer> {
    if (signal?.aborted) abort();
    if (broken) throw broken;
    const timer = setTimeout(() => fail(refuse("berkas_terlalu_lama", "waktu")), Math.max(left, 1));
    try {
      const answer = await new Promise<ParserAnswer>((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(request);
      });
      left -= answer.spent;
      return answer;
    } finally {
      clearTimeout(timer);
      waiting = undefined;
    }
  }
}
