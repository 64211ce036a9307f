// The cells of one row by our fields, with what is wrong with them; empty ones are absent, texts that cannot be read are kept as notes.
import type { SheetRow } from "../../sheets/cells.ts";
import { kindAt, restore } from "../../sheets/cells.ts";
import { cleanText, isBlank } from "../../values/text.ts";
import type { MappedColumn } from "../rows.ts";
import type { RegisterFinding, RegisterFindingCode } from "./findings.ts";
import type { RegisterField } from "./profiles.ts";

/** A text of the file that could not become a value. */
export interface Note {
  readonly field: RegisterField;
  readonly text: string;
}

export interface RowCells {
  readonly findings: RegisterFinding[];
  readonly notes: Note[];
  /** Cleaned text of a field; null when the file has none. */
  text(field: RegisterField): string | null;
  /** True when the cell was a number and not text. */
  numeric(field: RegisterField): boolean;
  add(code: RegisterFindingCode, field: RegisterField | null): void;
  /** Keeps the text beside the row, with a finding that says so. */
  keep(code: RegisterFindingCode, field: RegisterField): void;
}

/** Longest text of a field that the register holds (shared/people/fields.ts). */
const LONGEST: Readonly<Partial<Record<RegisterField, number>>> = {
  nama: 150,
  nama_ibu: 150,
  tempat_lahir: 80,
  alamat: 200,
  alamat_sekarang: 200,
  dusun: 80,
  idbdt: 60,
};
const NUMBERS: readonly RegisterField[] = ["nik", "nokk", "idbdt"];

export function cellsOf(row: SheetRow, columns: readonly MappedColumn[]): RowCells {
  const texts = new Map<RegisterField, string>();
  const numeric = new Set<RegisterField>();
  const headers = new Map<RegisterField, string>();
  const findings: RegisterFinding[] = [];
  const notes: Note[] = [];
  const add = (code: RegisterFindingCode, field: RegisterField | null) => {
    findings.push({ code, column: field === null ? null : (headers.get(field) ?? null) });
  };
  if (row.hidden) add("baris_tersembunyi", null);
  for (const column of columns) {
    // A column that nobody asked for is not looked at, so nothing of it can be kept.
    if (column.field === null) continue;
    const field = column.field as RegisterField;
    headers.set(field, column.header);
    const raw = row.cells[column.index];
    if (raw === null || raw === undefined) continue;
    const kind = kindAt(row, column.index);
    if (kind === "x") add("sel_terlalu_panjang", field);
    if (kind === "e") add("sel_galat_rumus", field);
    if (kind === "x" || kind === "e") continue;
    const text = kind === "t" ? restore(raw) : raw;
    if (isBlank(text) || (NUMBERS.includes(field) && /^[\s']*0+$/.test(text))) continue;
    const clean = cleanText(text);
    if (clean.length > (LONGEST[field] ?? 1000)) {
      add(field === "nama" ? "nama_terlalu_panjang" : "teks_terlalu_panjang", field);
      continue;
    }
    texts.set(field, clean);
    if (kind === "n") numeric.add(field);
  }
  return {
    findings,
    notes,
    text: (field) => texts.get(field) ?? null,
    numeric: (field) => numeric.has(field),
    add,
    keep(code, field) {
      add(code, field);
      notes.push({ field, text: texts.get(field) ?? "" });
    },
  };
}
