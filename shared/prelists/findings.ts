// What may be wrong with a row of a prelist, and how bad it is.
import type { Severity } from "../values/nik.ts";

export const ROW_FINDINGS = {
  nik_bukan_16_angka: "galat",
  nik_tanggal_mustahil: "galat",
  nik_nomor_urut_nol: "galat",
  /** Shown as 3,2E+15: the last digits are gone for good. */
  nik_rusak: "galat",
  nokk_bukan_16_angka: "galat",
  nokk_rusak: "galat",
  nama_kosong: "galat",
  tanggal_mustahil: "galat",
  tanggal_tidak_terbaca: "galat",
  tanggal_tahun_dua_angka: "galat",
  tanpa_kunci: "galat",
  baris_ganda: "galat",
  nik_ganda: "galat",
  kepala_kedua: "galat",
  /** The row would change an entry that a locked deliberation decided on. */
  baris_terkunci: "galat",
  sel_terlalu_panjang: "galat",
  sel_galat_rumus: "galat",
  /** A year of two digits that only one century can hold (values/date.ts, `readBirthDate`). */
  tanggal_abad_dilengkapi: "peringatan",
  /** The sheet does not show this row: hidden by hand or by a filter. It is read like the others. */
  baris_tersembunyi: "peringatan",
  /** The officer left the row out, or all rows of its village. */
  dilewati_baris: "peringatan",
  dilewati_wilayah: "peringatan",
  nik_kosong: "peringatan",
  nik_dari_sel_angka: "peringatan",
  /** Sixteen digits ending in 0 from a numeric cell: Excel keeps fifteen. Flagged, never repaired. */
  nik_mungkin_rusak: "peringatan",
  nik_angka_seragam: "peringatan",
  nik_provinsi_tidak_dikenal: "peringatan",
  nik_jenis_kelamin_beda: "peringatan",
  nik_tanggal_lahir_beda: "peringatan",
  nik_ganda_peringatan: "peringatan",
  nik_berubah: "peringatan",
  nokk_dari_sel_angka: "peringatan",
  nokk_mungkin_rusak: "peringatan",
  nokk_angka_seragam: "peringatan",
  nokk_provinsi_tidak_dikenal: "peringatan",
  nokk_sama_dengan_nik: "peringatan",
  kepala_kedua_peringatan: "peringatan",
  kode_tidak_dikenal: "peringatan",
  angka_di_luar_rentang: "peringatan",
  rt_rw_janggal: "peringatan",
  belum_lengkap: "peringatan",
} as const satisfies Record<string, Severity>;

export type RowFindingCode = keyof typeof ROW_FINDINGS;

export interface RowFinding {
  readonly code: RowFindingCode;
  /** Header of the column as the file writes it; null when the whole row is meant. */
  readonly column: string | null;
  /** Row of the same file that it collides with. */
  readonly other?: number;
}

export function isRejected(findings: readonly RowFinding[]): boolean {
  return findings.some((finding) => ROW_FINDINGS[finding.code] === "galat");
}
