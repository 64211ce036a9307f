// The short-lived thread in which a file from outside is parsed: no key, no database, little memory. Answers row batches on request.
import { parentPort, workerData } from "node:worker_threads";
import { DeskError } from "../../shared/errors.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import type { Refusal, SheetLimits } from "./limits.ts";
import { openSheets } from "./open-sheets.ts";
import { openPackage } from "./package.ts";
import type { WorkbookInfo } from "./port.ts";

export interface ParserJob {
  readonly source: string;
  readonly name: string;
  readonly limits: SheetLimits;
  /** A tabular data package (descriptor and tables) instead of one list. */
  readonly package?: boolean;
}

export type ParserRequest =
  | { readonly ask: "info" }
  | { readonly ask: "start"; readonly sheet: number }
  | { readonly ask: "next" };
/** `spent`: milliseconds that the thread took for this answer. */
export type ParserAnswer = Answer & { readonly spent: number };
type Answer =
  | { readonly is: "info"; readonly info: WorkbookInfo }
  | {
      readonly is: "rows";
      readonly rows: readonly SheetRow[];
      readonly hiddenColumns?: readonly number[];
    }
  | { readonly is: "end" }
  | { readonly is: "refused"; readonly refusal: Refusal };

const port = parentPort;
if (port) {
  const job = workerData as ParserJob;
  const opened = job.package
    ? openPackage(job.source, job.limits)
    : openSheets(job.source, job.name, job.limits);
  // The first request reports a failure to open.
  opened.catch(() => undefined);
  let rows: AsyncGenerator<SheetRow[]> | undefined;
  port.on("message", (request: ParserRequest) => {
    const from = performance.now();
    void answer(request).then((reply) =>
      port.postMessage({ ...reply, spent: performance.now() - from }),
    );
  });

  async function answer(request: ParserRequest): Promise<Answer> {
    try {
      const sheets = await opened;
      if (request.ask === "info") return { is: "info", info: sheets.info };
      if (request.ask === "start") rows = sheets.rows(request.sheet);
      const gathered = await gather(rows!);
      if (gathered.length === 0) return { is: "end" };
      const hidden = sheets.hiddenColumns?.() ?? [];
      return {
        is: "rows",
        rows: gathered,
        ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
      };
    } catch (error) {
      return { is: "refused", refusal: refusalOf(error) };
    }
  }
}

/** Rows of one answer, and most steps of a reader for them: a step reads 64 kB, so an answer stays about 1 MB. */
const ANSWER_ROWS = 500;
const ANSWER_STEPS = 16;

/** A reader hands on few rows at a time; each answer costs a message, and its consumer a transaction. None: the sheet has ended. */
async function gather(rows: AsyncGenerator<SheetRow[]>): Promise<SheetRow[]> {
  const gathered: SheetRow[] = [];
  for (let steps = 0; gathered.length === 0 || steps < ANSWER_STEPS; steps++) {
    const step = await rows.next();
    if (step.done) break;
    for (const row of step.value) gathered.push(row);
    if (gathered.length >= ANSWER_ROWS) break;
  }
  return gathered;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DeskError)
    return { code: error.code as Refusal["code"], cause: "isi", ...error.details } as Refusal;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^E[A-Z]+$/.test(code)
    ? { code: "berkas_tidak_terbaca", cause: code }
    : { code: "berkas_rusak", cause: "isi" };
}
