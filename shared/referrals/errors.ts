// Error codes of the room referrals.
export type ReferralsError =
  | "nomor_surat_dipakai"
  | "sudah_menunggu" // the case waits for this service already
  | "kasus_tidak_terbuka" // a closed case waits for nothing
  | "pola_nomor_salah" // the pattern of the office has an unknown token or no {seq}
  | "langkah_rujukan_tidak_boleh" // no arrow; details.from, details.to
  | "rujukan_belum_lewat" // "not answered" before the day until which an answer was asked for
  | "rujukan_kasus_ditutup" // a closed case keeps only referrals that have ended
  | "rujukan_belum_selesai" // the case cannot close: details.open referrals still await something
  | "rujukan_terkunci" // the letter of a referral that has ended is amended no more
  | "bukti_tidak_ada" // the paper named as evidence is not an attachment of this case
  | "rujukan_tidak_boleh" // the case cannot be referred in its state; details.state
  | "kode_rujukan_salah" // mistyped: the check letter does not fit
  | "tanggal_rujukan_salah" // details.reason: 'masa_depan' | 'sebelum_kasus' | 'sebelum_surat' | 'sebelum_langkah' | 'batas_jawaban' | 'batas_lewat'
  | "isian_rujukan_wajib" // details.fields
  | "surat_tidak_ada" // none of the letters chosen may be printed by this account
  | "daftar_jawaban_kosong" // no row below the header
  | "daftar_jawaban_panjang" // details.limit rows at most
  | "kolom_jawaban_salah" // details.field chosen twice, or details.missing: 'hasil' | 'nik'
  | "penanda_tangan_tidak_ada"
  | "templat_ditolak" // details: TemplateProblem
  | "templat_berkas_salah"
  | "templat_berkas_lain" // details.kind: the kind that the file holds
  | "surat_keterangan_tidak_boleh"; // details.reason: StatementProblem
