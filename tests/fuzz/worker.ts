// Reads mutated files one after the other in a thread of its own; says which one it begins, so that a hang has a number.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort, threadId, workerData } from "node:worker_threads";
import { LIMITS } from "../../electron/sheets/limits.ts";
import { openSheets } from "../../electron/sheets/open-sheets.ts";
import { DeskError } from "../../shared/errors.ts";
import { MAX_CELL_CHARS, type SheetRow } from "../../shared/sheets/cells.ts";
import { makeBases } from "./bases.ts";
import { mutant } from "./mutate.ts";

export interface FuzzJob {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Takes every step-th file. */
  readonly step: number;
  readonly folder: string;
}
/** `read`: rows of all sheets; `refused`: code and cause; `fault`: something that no officer could be told. */
export type FuzzSaying =
  | { readonly begins: number; readonly format: string }
  | { readonly number: number; readonly read: number }
  | { readonly number: number; readonly refused: string }
  | { readonly number: number; readonly fault: string };

const job = workerData as FuzzJob;
const bases = makeBases();
const say = (saying: FuzzSaying) => parentPort!.postMessage(saying);

for (let number = job.from; number < job.to; number += job.step) {
  const { format, bytes } = mutant(bases, job.seed, number);
  say({ begins: number, format });
  const file = path.join(job.folder, `${threadId}.${format}`);
  writeFileSync(file, bytes);
  try {
    say({ number, read: await readAll(file) });
  } catch (error) {
    say(
      error instanceof DeskError
        ? { number, refused: `${error.code} ${String(error.details["cause"])}` }
        : fault(number, format, error),
    );
  }
  if (!readFileSync(file).equals(bytes))
    say({ number, fault: "the file was changed by reading it" });
}

/** The XLS library throws what it likes, which the parser turns into 'berkas_rusak'; our own readers may not. */
function fault(number: number, format: string, error: unknown): FuzzSaying {
  if (format === "xls") return { number, refused: "berkas_rusak isi" };
  return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function readAll(file: string): Promise<number> {
  const opened = await openSheets(file, path.basename(file), LIMITS);
  let count = 0;
  try {
    for (let sheet = 0; sheet < Math.min(opened.info.sheets.length, 4); sheet++) {
      let last = 0;
      for await (const rows of opened.rows(sheet))
        for (const row of rows) {
          check(row, last);
          last = row.no;
          count++;
        }
    }
  } finally {
    await opened.close();
  }
  return count;
}

/** What whoever takes rows relies on. */
function check({ no, cells, kinds }: SheetRow, last: number): void {
  if (!Number.isInteger(no) || no <= last) throw new Error(`row ${no} after ${last}`);
  if (cells.length === 0 || cells.length > LIMITS.columns) throw new Error(`${cells.length} cells`);
  if (kinds !== "" && kinds.length !== cells.length)
    throw new Error(`${kinds.length} kinds for ${cells.length} cells`);
  for (const cell of cells)
    if (cell !== null && (typeof cell !== "string" || cell.length > MAX_CELL_CHARS))
      throw new Error("a cell that is no text, or too long");
}
