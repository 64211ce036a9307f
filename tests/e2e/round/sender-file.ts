// A sender's workbook of one village: title lines over merged cells, a styled header in row 4, widths, and the dirt that has to be cleaned.
import { makeFamilies, type DemoFamily, type DemoPerson } from "../../../electron/demo/people.ts";
import { PROFILES } from "../../../shared/prelists/profiles.ts";
import { rawXlsx } from "../../prelists/raw-xlsx.ts";

export const HEADER_ROW = 4;
/** The person whose street is misspelt in the file, to be put right in the grid. */
export const MISSPELT = "Kp. Salah Tulis RT 1";

const HEADERS = PROFILES.bnba.columns.map((column) => column.header);

export interface SenderFile {
  readonly bytes: Buffer;
  readonly rows: readonly (readonly string[])[];
  /** Every id of the file in its order: NIK and No KK. */
  readonly ids: readonly (readonly [nik: string, nokk: string])[];
}

/** As many rows as asked for; the tenth row carries the misspelt address, every name is fictitious. */
export function senderFile(count: number): SenderFile {
  const rows: string[][] = [];
  const made = makeFamilies(57, {
    count,
    villageCodes: ["32.05.33.2001"],
    asOf: "2026-11-24",
  });
  for (const family of made) {
    for (const person of family.members)
      if (rows.length < count && person.nik !== null)
        rows.push(rowOf(rows.length + 1, family, person, person.nik));
    if (rows.length === count) break;
  }
  rows[9]![HEADERS.indexOf("alamat")] = MISSPELT;
  const body = rows.map((cells, index) => xmlRow(index + HEADER_ROW + 1, cells, 0)).join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="14" customWidth="1"/><col min="12" max="12" width="31.5" customWidth="1"/></cols><sheetData>${xmlRow(1, ["DAFTAR PENERIMA MANFAAT"], 2)}${xmlRow(2, ["Desa Sukamaju, Kecamatan Contoh"], 0)}${xmlRow(HEADER_ROW, HEADERS, 2)}${body}</sheetData><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells></worksheet>`;
  const at = (header: string) => HEADERS.indexOf(header);
  return {
    bytes: rawXlsx(xml),
    rows,
    ids: rows.map((row) => [row[at("nik")]!, row[at("nkk")]!]),
  };
}

function rowOf(no: number, family: DemoFamily, person: DemoPerson, nik: string): string[] {
  const known: Readonly<Record<string, string>> = {
    id_dtks: `D${String(no).padStart(8, "0")}`,
    province: "JAWA BARAT",
    regency: "GARUT",
    district: "CONTOH",
    village: "SUKAMAJU",
    alamat: family.address,
    dusun: family.hamlet,
    rw: family.rw,
    rt: family.rt,
    nkk: family.kk,
    nik,
    nama: person.name.toUpperCase(),
    tgl_lahir: person.birthDate,
    tmp_lahir: person.birthPlace,
    jenkel: person.sex,
    ibu_kandung: person.motherName.toUpperCase(),
    shdk: String(person.relation),
    pkh: no % 3 === 0 ? "YA" : "TIDAK",
    bpnt: no % 4 === 0 ? "YA" : "TIDAK",
    pbi: "YA",
  };
  return HEADERS.map((header) => known[header] ?? "");
}

function xmlRow(no: number, cells: readonly string[], style: number): string {
  const inner = cells
    .map((text, column) =>
      text === ""
        ? ""
        : `<c r="${letters(column)}${no}" s="${style}" t="inlineStr"><is><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`,
    )
    .join("");
  return `<row r="${no}">${inner}</row>`;
}

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}
