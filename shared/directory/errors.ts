// Error codes of the room directory.
export type DirectoryError =
  | "tujuan_dipakai" // a referral names it: retire it instead
  | "kode_tujuan_dipakai" // another destination has this code
  | "tujuan_nonaktif" // retired, or only a source of funds
  | "lembaga_sudah_ada" // another organization has this name, however it is spelled
  | "aturan_salah" // details: RuleProblem
  | "paket_tanpa_layanan" // a package without a table of services
  | "paket_terlalu_banyak" // more services than one directory holds
  | "tanggal_konfirmasi_salah"; // tomorrow, or older than the newest confirmation
