// Error codes of work packages and field sheets.
export type PackagesError =
  | "blok_tidak_ditemukan" // no row of the list has this number
  | "alasan_nomor_utuh" // identity numbers in full on paper without a reason
  | "blok_terlalu_banyak"; // details.most: more families than one printing holds
