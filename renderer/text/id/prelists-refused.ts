// Indonesian sentences for a file that is refused: which file, why, and where in it.
import type { ErrorDetails } from "../../../shared/errors.ts";
import { detailNumber, detailText } from "../words.ts";

const CAUSES: Readonly<Record<string, string>> = {
  pdf: "isinya PDF; minta berkas XLSX atau CSV kepada pengirim",
  halaman_web:
    "isinya halaman web yang diberi nama lembar kerja; buka di Excel atau LibreOffice lalu simpan sebagai XLSX",
  isi_teks: "isinya teks biasa; simpan sebagai CSV atau XLSX",
  isi_biner: "isinya bukan teks atau lembar kerja",
  zip_lain: "isinya arsip ZIP biasa; ekstrak dahulu",
  bom_zip: "isinya mengembang tidak wajar saat dibuka",
  isi_terlalu_besar: "isinya terlalu besar saat dibuka",
  memori: "memerlukan memori terlalu besar",
  terlalu_banyak_kolom: "jumlah kolomnya terlalu banyak",
  terlalu_banyak_baris: "jumlah barisnya terlalu banyak",
  terlalu_banyak_bagian: "bagian di dalamnya terlalu banyak",
  kosong: "berkasnya kosong",
  terpotong: "berkasnya terpotong",
  akhir_zip_hilang: "bagian akhirnya hilang",
  baris_terlalu_panjang: "satu barisnya tidak berakhir",
  doctype: "memuat perintah yang tidak diizinkan",
  isi: "isinya tidak dapat dibaca",
  xml: "isinya bukan XML yang benar",
  xml_terpotong: "isinya terputus di tengah",
  isi_zip: "bagian yang dimampatkan rusak",
  bagian_zip: "bagian di dalamnya tidak pada tempatnya",
  daftar_isi_zip: "daftar isinya rusak",
  awal_zip_hilang: "bagian awalnya hilang",
  pemampatan_tidak_dikenal: "cara pemampatannya tidak dikenal",
  zip64: "arsipnya lebih besar daripada daftar orang mana pun",
  tanpa_lembar: "tidak ada lembar di dalamnya",
  pembaca_berhenti: "pembacanya berhenti",
  berkas: "berkasnya terlalu besar",
  waktu: "isinya terlalu rumit untuk dibaca",
};

/** File, reason and place (sheet, row, column) where there is one. */
export function refused(details: ErrorDetails, what: string, then: string): string {
  const file = detailText(details, "file");
  const cause = CAUSES[detailText(details, "cause")];
  const [sheet, column] = [detailText(details, "sheet"), detailText(details, "column")];
  const row = detailNumber(details, "row");
  const places = [
    ...(sheet === "" ? [] : [`lembar ${sheet}`]),
    ...(row > 0 ? [`baris ${row}`] : []),
    ...(column === "" ? [] : [`kolom ${column}`]),
  ];
  const at = places.length > 0 ? ` (${places.join(", ")})` : "";
  return `${file === "" ? "Berkas ini" : `Berkas “${file}”`} ${what}${cause ? `: ${cause}` : ""}${at}. Tidak ada yang diimpor. ${then}`;
}
