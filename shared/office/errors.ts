// Error codes of the room office.
export type OfficeError =
  | "kantor_sudah_ada"
  | "kantor_belum_ada"
  | "kantor_terbuka_di_tempat_lain"
  | "basis_data_rusak"
  | "basis_data_versi_baru" // details: schema, known
  | "kunci_rusak"
  | "tugas_lain_berjalan";
