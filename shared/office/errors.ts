// Error codes of the room office.
export type OfficeError =
  | "kantor_sudah_ada"
  | "kantor_belum_ada"
  | "kantor_terbuka_di_tempat_lain"
  | "basis_data_rusak"
  | "basis_data_versi_baru" // details: schema, known
  | "kunci_rusak"
  | "hari_libur_salah" // details: reason, and line, day or name where there is one
  | "tugas_lain_berjalan";
