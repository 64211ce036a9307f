// What may be wrong with a row of a file for the register, and whether it refuses the row, leaves it out or only marks it.

/** galat: refused; lewat: left out, nothing wrong with it; peringatan: taken, with a mark. */
export type Weight = "galat" | "lewat" | "peringatan";

export const REGISTER_FINDINGS = {
  nama_kosong: "galat",
  nama_terlalu_panjang: "galat",
  teks_terlalu_panjang: "galat",
  nik_bukan_16_angka: "galat",
  nik_tanggal_mustahil: "galat",
  nik_nomor_urut_nol: "galat",
  /** Shown as 3,2E+15: the last digits are gone for good. */
  nik_rusak: "galat",
  nokk_bukan_16_angka: "galat",
  nokk_rusak: "galat",
  tanggal_mustahil: "galat",
  tanggal_tidak_terbaca: "galat",
  tanggal_tahun_dua_angka: "galat",
  tanggal_di_luar_batas: "galat",
  rt_rw_janggal: "galat",
  sel_terlalu_panjang: "galat",
  sel_galat_rumus: "galat",
  nik_ganda: "galat",
  kepala_kedua: "galat",
  /** The register holds this NIK for somebody of another name and another birth date. */
  nik_milik_orang_lain: "galat",
  baris_ganda: "lewat",
  bukan_penduduk_aktif: "lewat",
  tercatat_meninggal: "lewat",
  tercatat_pindah: "lewat",
  mungkin_ganda: "lewat",
  /** A year of two digits that only one century can hold (values/date.ts, `readBirthDate`). */
  tanggal_abad_dilengkapi: "peringatan",
  /** The sheet does not show this row: hidden by hand or by a filter. */
  baris_tersembunyi: "peringatan",
  nik_kosong: "peringatan",
  nik_dari_sel_angka: "peringatan",
  /** Sixteen digits ending in 0 from a numeric cell: Excel keeps fifteen. Flagged, never repaired. */
  nik_mungkin_rusak: "peringatan",
  nik_angka_seragam: "peringatan",
  nik_provinsi_tidak_dikenal: "peringatan",
  nik_jenis_kelamin_beda: "peringatan",
  nik_tanggal_lahir_beda: "peringatan",
  nokk_kosong: "peringatan",
  nokk_dari_sel_angka: "peringatan",
  nokk_mungkin_rusak: "peringatan",
  nokk_angka_seragam: "peringatan",
  nokk_provinsi_tidak_dikenal: "peringatan",
  nokk_sama_dengan_nik: "peringatan",
  /** 00-00-1950: the date stays empty and the text is kept beside it. */
  tanggal_hanya_tahun: "peringatan",
  lahir_1_januari: "peringatan",
  kode_tidak_dikenal: "peringatan",
  hubungan_kosong: "peringatan",
  telepon_tidak_sah: "peringatan",
  keluarga_tanpa_kepala: "peringatan",
  wilayah_tidak_dikenal: "peringatan",
  /** The register has the person in another family, or in another place in it: a person decides that. */
  beda_keluarga: "peringatan",
  /** The whole family is on another card in the file: its number is renewed by a person. */
  kk_baru: "peringatan",
  /** The register knows another head of this card: the person is loaded without a family. */
  kepala_lain: "peringatan",
  beda_hubungan: "peringatan",
  nokk_lama: "peringatan",
  mirip_orang_lain: "peringatan",
  usulan: "peringatan",
} as const satisfies Record<string, Weight>;
export type RegisterFindingCode = keyof typeof REGISTER_FINDINGS;

export interface RegisterFinding {
  readonly code: RegisterFindingCode;
  /** Header as the file writes it; null when the whole row is meant. */
  readonly column: string | null;
  /** Row of the same file that it collides with. */
  readonly other?: number;
  /** Person on record that it collides with. */
  readonly personId?: string;
}

export function weightOf(findings: readonly RegisterFinding[]): Weight | null {
  const weights = findings.map((finding) => REGISTER_FINDINGS[finding.code]);
  return (["galat", "lewat", "peringatan"] as const).find((w) => weights.includes(w)) ?? null;
}
