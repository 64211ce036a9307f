// Error codes of the room referrals.
export type ReferralsError =
  | "nomor_surat_dipakai"
  | "pola_nomor_salah" // the pattern of the office has an unknown token or no {seq}
  | "rujukan_sudah_dijawab"
  | "rujukan_tidak_boleh" // the case cannot be referred in its state; details.state
  | "kode_rujukan_salah" // mistyped: the check letter does not fit
  | "tanggal_rujukan_salah" // details.reason: 'masa_depan' | 'sebelum_kasus' | 'sebelum_surat' | 'batas_jawaban'
  | "isian_rujukan_wajib" // details.fields
  | "penanda_tangan_tidak_ada";
