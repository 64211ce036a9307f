// Error codes of the room office.
export type OfficeError =
  | "kantor_sudah_ada"
  | "kantor_belum_ada"
  | "kantor_terbuka_di_tempat_lain"
  | "basis_data_rusak"
  | "basis_data_versi_baru"
  | "kunci_rusak"
  | "jangkar_tidak_cocok";
