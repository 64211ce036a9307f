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
      const step = await rows!.next();
      if (step.done) return { is: "end" };
      const hidden = sheets.hiddenColumns?.() ?? [];
      return {
        is: "rows",
        rows: step.value,
        ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
      };
    } catch (error) {
      return { is: "refused", refusal: refusalOf(error) };
    }
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DeskError)
    return { code: error.code as Refusal["code"], cause: "isi", ...error.details } as Refusal;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^E[A-Z]+$/.test(code)
    ? { code: "berkas_tidak_terbaca", cause: code }
    : { code: "berkas_rusak", cause: "isi" };
}
