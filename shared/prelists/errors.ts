// Error codes of the room prelists. Refusals of a file carry { file, cause, sheet?, row?, column? }.
export type PrelistsError =
  | "berkas_bukan_lembar_kerja"
  | "berkas_terkunci_sandi"
  | "berkas_terlalu_besar"
  | "berkas_rusak"
  | "berkas_terlalu_lama"
  | "lembar_tidak_ditemukan"
  | "judul_kolom_tidak_ditemukan"
  | "berkas_berubah" // other bytes than were checked
  | "pemetaan_salah" // a field chosen twice, or none that identifies a row
  | "hasil_verifikasi_kurang" // details.missing: what must be told with the result
  | "daftar_kosong" // nothing to export
  | "daftar_tak_sebanding" // a list beside itself, or households beside members
  | "sebagian_besar_mirip"; // details.rows of details.read look like somebody on record: the register is not filled
