// Writes a sheet to a file: beside it first, flushed to the disk, then renamed over it. Every cell is text.
import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { writeXlsxStream } from "hucre/xlsx";
import { DeskError } from "../../shared/errors.ts";
import { neutralize } from "../../shared/sheets/cells.ts";

export interface SheetToWrite {
  readonly name: string;
  readonly headers: readonly string[];
  /** One array of cells for each row, as long as the headers. */
  readonly rows: AsyncIterable<readonly (string | null)[]>;
  readonly format: "xlsx" | "csv";
  /** CSV only. */
  readonly delimiter?: string;
  /** CSV only. False: without the byte-order mark, for files that programs read. */
  readonly mark?: boolean;
}

/** Answers the SHA-256 of the file and how many rows it holds. Throws 'disk_penuh' or 'folder_hanya_baca'; the old file stays then. */
export async function writeSheet(
  target: string,
  sheet: SheetToWrite,
): Promise<{ sha256: string; rows: number }> {
  const beside = `${target}.sementara`;
  const hash = createHash("sha256");
  const counted = { rows: 0 };
  try {
    const file = await open(beside, "w", 0o600);
    try {
      for await (const bytes of sheet.format === "xlsx"
        ? xlsx(sheet, counted)
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
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new DeskError("disk_penuh", {}, { cause: error });
    if (code === "EACCES" || code === "EROFS" || code === "EPERM" || code === "EBUSY")
      throw new DeskError("folder_hanya_baca", {}, { cause: error });
    throw error;
  }
  return { sha256: hash.digest("hex"), rows: counted.rows };
}

async function* xlsx(sheet: SheetToWrite, counted: { rows: number }): AsyncGenerator<Uint8Array> {
  async function* rows(): AsyncGenerator<(string | null)[]> {
    yield sheet.headers.map((header) => safeText(header));
    for await (const row of sheet.rows) {
      counted.rows++;
      yield row.map((cell) => (cell === null || cell === "" ? null : safeText(cell)));
    }
  }
  const stream = writeXlsxStream(rows(), {
    name: sheet.name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Data",
    freezePane: { rows: 1 },
  });
  yield* stream as unknown as AsyncIterable<Uint8Array>;
}

// Control characters and halves of surrogate pairs.
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Formula-like text is neutralised; characters that XML cannot hold are left out. */
function safeText(text: string): string {
  return neutralize(text).replace(NOT_XML, "");
}

async function* csv(sheet: SheetToWrite, counted: { rows: number }): AsyncGenerator<Uint8Array> {
  const delimiter = sheet.delimiter ?? ";";
  const line = (cells: readonly (string | null)[]) =>
    `${cells.map((cell) => quoted(neutralize(cell ?? ""), delimiter)).join(delimiter)}\r\n`;
  // Excel takes a file without the mark for Windows-1252 and spoils every accent.
  let block = `${sheet.mark === false ? "" : "\ufeff"}${line(sheet.headers)}`;
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
