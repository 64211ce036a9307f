// A sender's workbook of one village: title lines over merged cells, a styled header in row 4, widths, and the dirt that has to be cleaned.
import { makeFamilies, type DemoFamily, type DemoPerson } from "../../../electron/demo/people.ts";
import { PROFILES } from "../../../shared/prelists/profiles.ts";
import { rawXlsx } from "../../prelists/raw-xlsx.ts";

export const HEADER_ROW = 4;
/** The person whose street is misspelt in the file, to be put right in the grid. */
export const MISSPELT = "Kp. Salah Tulis RT 1";

const HEADERS = PROFILES.bnba.columns.map((column) => column.header);

const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${OFFICE}.sharedStrings+xml"/></Types>`;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?><workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="BNBA" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const SHARED = `<?xml version="1.0" encoding="UTF-8"?><sst ${MAIN} count="0" uniqueCount="0"/>`;
/** 0 plain text, 1 bold with a border: what a sender's header looks like. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0"/></cellXfs></styleSheet>`;

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
  const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="14" customWidth="1"/><col min="12" max="12" width="31.5" customWidth="1"/></cols><sheetData>${xmlRow(1, ["DAFTAR PENERIMA MANFAAT"], 1)}${xmlRow(2, ["Desa Sukamaju, Kecamatan Contoh"], 0)}${xmlRow(HEADER_ROW, HEADERS, 1)}${body}</sheetData><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells></worksheet>`;
  const at = (header: string) => HEADERS.indexOf(header);
  return {
    bytes: rawXlsx(xml, [
      { name: "[Content_Types].xml", content: CONTENT_TYPES },
      { name: "xl/styles.xml", content: STYLES },
      { name: "xl/workbook.xml", content: WORKBOOK },
      { name: "xl/sharedStrings.xml", content: SHARED },
    ]),
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
