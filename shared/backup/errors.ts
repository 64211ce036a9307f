// Error codes of the room backup.
export type BackupError = "cadangan_rusak" | "cadangan_versi_baru" | "cadangan_kunci_salah";
