// Writes a sheet to a file: beside it first, flushed to the disk, then renamed over it. Every cell is text, but for the numbers of reports.
import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { DeskError } from "../../shared/errors.ts";
import { neutralize } from "../../shared/sheets/cells.ts";
import { writeXlsx, type CellToWrite } from "./xlsx-writer.ts";

export interface SheetToWrite {
  readonly name: string;
  /** Null: the rows bring their own. */
  readonly headers: readonly string[] | null;
  /** One array of cells for each row, as long as the headers. */
  readonly rows: AsyncIterable<readonly CellToWrite[]>;
  readonly format: "xlsx" | "csv";
  /** CSV only. */
  readonly delimiter?: string;
  /** CSV only. False: without the byte-order mark, for files that programs read. */
  readonly mark?: boolean;
}

/** Answers the SHA-256 of the file, how many rows it holds and on how many sheets (Excel holds 1,048,576 in one; CSV has one). Throws 'disk_penuh' or 'folder_hanya_baca'; the old file stays then. */
export async function writeSheet(
  target: string,
  sheet: SheetToWrite,
): Promise<{ sha256: string; rows: number; sheets: number }> {
  const beside = `${target}.sementara`;
  const hash = createHash("sha256");
  const counted = { rows: 0, sheets: 0 };
  try {
    const file = await open(beside, "w", 0o600);
    try {
      for await (const bytes of sheet.format === "xlsx"
        ? writeXlsx(sheet, counted)
        : csv(sheet, counted)) {
        hash.update(bytes);
        await file.write(bytes);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw diskError(error);
  }
  return { sha256: hash.digest("hex"), ...counted };
}

/** A refusal of the disk as our own error; any other error as it is. */
export function diskError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new DeskError("disk_penuh", {}, { cause: error });
  if (code === "EACCES" || code === "EROFS" || code === "EPERM" || code === "EBUSY")
    return new DeskError("folder_hanya_baca", {}, { cause: error });
  return error;
}

async function* csv(
  sheet: SheetToWrite,
  counted: { rows: number; sheets: number },
): AsyncGenerator<Uint8Array> {
  const delimiter = sheet.delimiter ?? ";";
  counted.sheets = 1;
  const line = (cells: readonly CellToWrite[]) =>
    `${cells.map((cell) => quoted(typeof cell === "number" ? String(cell) : neutralize(cell ?? ""), delimiter)).join(delimiter)}\r\n`;
  // Excel takes a file without the mark for Windows-1252 and spoils every accent.
  let block = `${sheet.mark === false ? "" : "\ufeff"}${sheet.headers ? line(sheet.headers) : ""}`;
  for await (const row of sheet.rows) {
    counted.rows++;
    block += line(row);
    if (block.length > 64_000) {
      yield Buffer.from(block);
      block = "";
    }
  }
  if (block !== "") yield Buffer.from(block);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes('"') || cell.includes(delimiter) || /[\r\n]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
