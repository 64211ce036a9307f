// Error codes of taking an import back.
export type ImportsError = "impor_sudah_diurungkan"; // once only; what stayed then stays
