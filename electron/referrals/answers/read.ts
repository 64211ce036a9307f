// Reads a sheet of answers: its header, its columns and its rows. A file from outside is parsed in the thread of electron/sheets.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { DeskError } from "../../../shared/errors.ts";
import { MAX_ANSWER_ROWS } from "../../../shared/referrals/answers/contract.ts";
import { ANSWER_COLUMNS, type AnswerField } from "../../../shared/referrals/answers/fields.ts";
import { isBlank } from "../../../shared/values/text.ts";
import type { SheetRow } from "../../../shared/sheets/cells.ts";
import { guessAmong, matchHeaders } from "../../../shared/sheets/headers.ts";
import { partSheet } from "../../sheets/data-rows.ts";
import { withWorkbook, type Workbook } from "../../sheets/workbook.ts";

export interface AnswerSheet {
  /** 0: no header. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly fields: readonly (AnswerField | null)[];
  readonly rows: readonly SheetRow[];
  readonly format: "xlsx" | "csv";
}

interface ReadOptions {
  readonly signal?: AbortSignal;
  /** As the officer corrected it; left out: guessed. */
  readonly headerRow?: number;
  onRows(rows: number): void;
}

/**
 * @throws DeskError 'daftar_jawaban_kosong', 'daftar_jawaban_panjang' beyond MAX_ANSWER_ROWS, or why the file is refused
 */
export async function readAnswers(path: string, options: ReadOptions): Promise<AnswerSheet> {
  const { signal } = options;
  return withWorkbook(path, (workbook) => read(workbook, options), signal ? { signal } : {});
}

async function read(workbook: Workbook, options: ReadOptions): Promise<AnswerSheet> {
  const { sheets, format } = workbook.info;
  const first = Math.max(
    0,
    sheets.findIndex(({ visible }) => visible),
  );
  const { head, batches } = await partSheet(workbook, first, async (top) =>
    options.headerRow === undefined ? findHead(top) : headAt(top, options.headerRow),
  );
  const rows: SheetRow[] = [];
  for await (const batch of batches()) {
    rows.push(...batch.filter(({ cells }) => cells.some((cell) => !isBlank(cell))));
    options.onRows(rows.length);
    if (rows.length > MAX_ANSWER_ROWS)
      throw new DeskError("daftar_jawaban_panjang", { limit: MAX_ANSWER_ROWS });
  }
  if (rows.length === 0) throw new DeskError("daftar_jawaban_kosong");
  const width = Math.max(head?.headers.length ?? 0, ...rows.map(({ cells }) => cells.length));
  return {
    headerRow: head?.headerRow ?? 0,
    headers: Array.from({ length: width }, (_, index) => head?.headers[index] ?? ""),
    fields: Array.from({ length: width }, (_, index) => head?.fields[index] ?? null),
    rows,
    format: format === "csv" ? "csv" : "xlsx",
  };
}

interface Head {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly fields: readonly (AnswerField | null)[];
}

/** The row that names a key and a result; else the one that names most of our columns; undefined when none names any. */
function findHead(top: readonly SheetRow[]): Head | undefined {
  const guess =
    guessAmong(top, [ANSWER_COLUMNS]) ?? guessAmong(top, [{ ...ANSWER_COLUMNS, need: [] }]);
  const named = guess?.columns.some(({ field }) => field !== null) === true;
  return guess && named ? headAt(top, guess.headerRow) : undefined;
}

function headAt(top: readonly SheetRow[], headerRow: number): Head | undefined {
  const row = top.find(({ no }) => no === headerRow);
  if (!row) return undefined;
  const columns = matchHeaders(row.cells, ANSWER_COLUMNS);
  return {
    headerRow,
    headers: columns.map(({ header }) => header),
    fields: columns.map(({ field }) => field as AnswerField | null),
  };
}

/** SHA-256 of the bytes. @throws DeskError 'berkas_berubah' when another one was looked into */
export async function hashOf(path: string, expected?: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const sha256 = hash.digest("hex");
  if (expected !== undefined && expected !== sha256) throw new DeskError("berkas_berubah");
  return sha256;
}
