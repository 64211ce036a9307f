// Honest files of every format from which the mutated ones are made: every kind of cell, a title, gaps, a hidden sheet.
import { utils, write, type CellObject } from "@e965/xlsx";
import { inflateRawSync } from "node:zlib";
import type { RawPart } from "../prelists/raw-xlsx.ts";

export const FORMATS = ["xlsx", "ods", "xls", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export interface Base {
  readonly format: Format;
  readonly bytes: Buffer;
  /** Its parts, inflated; none for files that are no archive. */
  readonly parts: readonly { readonly name: string; readonly content: Buffer }[];
}

const HEADERS = [
  "IDARTBDT",
  "IDBDT",
  "NIK",
  "NoKK",
  "Nama",
  "TglLahir",
  "JnsKel",
  "Hubkel",
  "Catatan",
];
const KINDS = { xlsx: "xlsx", ods: "ods", xls: "biff8", csv: "csv" } as const;

function cell(row: number, column: number): CellObject {
  if (column === 2 && row % 5 === 0) return { t: "n", v: 3201010101010000 + row * 10 };
  if (column === 5) return { t: "n", v: 28_000 + row * 37, z: "dd/mm/yyyy" };
  if (column === 6) return { t: "n", v: 1 + (row % 2), f: `1+${row % 2}` };
  if (column === 8)
    return row % 3 === 0 ? { t: "z" } : { t: "s", v: row % 4 ? `"RT; ${row}" & <é>` : "=1+1" };
  return {
    t: "s",
    v:
      column === 4 ? `WARGA ${row}` : `32010101010100${String(row * 10 + column).padStart(3, "0")}`,
  };
}

export function makeBases(): Base[] {
  const rows: CellObject[][] = [[{ t: "s", v: "DAFTAR REKAAN" }], []];
  rows.push(HEADERS.map((v) => ({ t: "s", v })));
  for (let row = 0; row < 25; row++) rows.push(HEADERS.map((_, column) => cell(row, column)));
  return FORMATS.map((format) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(rows);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }];
    utils.book_append_sheet(book, sheet, "Data");
    if (format !== "csv") utils.book_append_sheet(book, utils.aoa_to_sheet([["lain"]]), "Lain");
    const bytes = write(book, { bookType: KINDS[format], type: "buffer", bookSST: true }) as Buffer;
    return { format, bytes, parts: format === "xlsx" || format === "ods" ? inflated(bytes) : [] };
  });
}

/** Parts of a well-formed archive, by its central directory. */
function inflated(zip: Buffer): RawPart[] & Base["parts"] {
  const parts: { name: string; content: Buffer }[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    parts.push({
      name: zip.toString("utf8", at + 46, at + 46 + name),
      content: method === 8 ? inflateRawSync(body) : Buffer.from(body),
    });
    at += 46 + name + extra + note;
  }
  return parts;
}
