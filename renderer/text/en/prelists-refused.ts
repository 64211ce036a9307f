// English sentences for a file that is refused: which file, why, and where in it.
import type { ErrorDetails } from "../../../shared/errors.ts";
import { detailNumber, detailText } from "../words.ts";

const CAUSES: Readonly<Record<string, string>> = {
  pdf: "it is a PDF; ask the sender for XLSX or CSV",
  halaman_web:
    "it is a web page named like a sheet; open it in Excel or LibreOffice and save it as XLSX",
  isi_teks: "it is plain text; save it as CSV or XLSX",
  isi_biner: "it is neither text nor a sheet",
  zip_lain: "it is an ordinary ZIP archive; extract it first",
  bom_zip: "it swells unreasonably when opened",
  isi_terlalu_besar: "it is too large when opened",
  memori: "it needs too much memory",
  terlalu_banyak_kolom: "it has too many columns",
  terlalu_banyak_baris: "it has too many rows",
  terlalu_banyak_bagian: "it has too many parts",
  kosong: "it is empty",
  terpotong: "it is cut off",
  akhir_zip_hilang: "its end is missing",
  baris_terlalu_panjang: "one of its lines never ends",
  doctype: "it holds instructions that are not allowed",
  isi: "its contents cannot be read",
  xml: "its contents are no proper XML",
  xml_terpotong: "its contents break off",
  isi_zip: "a packed part is damaged",
  bagian_zip: "a part is not where it should be",
  daftar_isi_zip: "its table of contents is damaged",
  awal_zip_hilang: "its beginning is missing",
  pemampatan_tidak_dikenal: "it is packed in an unknown way",
  zip64: "the archive is larger than any list of people",
  tanpa_lembar: "there is no sheet in it",
  pembaca_berhenti: "its reader stopped",
  berkas: "the file is too large",
  waktu: "its contents are too involved to be read",
};

/** File, reason and place (sheet, row, column) where there is one. */
export function refused(details: ErrorDetails, what: string, then: string): string {
  const file = detailText(details, "file");
  const cause = CAUSES[detailText(details, "cause")];
  const [sheet, column] = [detailText(details, "sheet"), detailText(details, "column")];
  const row = detailNumber(details, "row");
  const places = [
    ...(sheet === "" ? [] : [`sheet ${sheet}`]),
    ...(row > 0 ? [`row ${row}`] : []),
    ...(column === "" ? [] : [`column ${column}`]),
  ];
  const at = places.length > 0 ? ` (${places.join(", ")})` : "";
  return `${file === "" ? "This file" : `The file “${file}”`} ${what}${cause ? `: ${cause}` : ""}${at}. Nothing was imported. ${then}`;
}
