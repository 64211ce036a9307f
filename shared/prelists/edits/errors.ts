// Error codes of values that the office corrects.
export type EditsError = "aksi_sudah_diurungkan" | "isian_tidak_bertentangan"; // settled already, or the sender never differed
