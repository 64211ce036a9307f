// Error codes of the room backup.
export type BackupError =
  | "cadangan_rusak"
  | "cadangan_versi_baru" // details: schema, known
  | "cadangan_kunci_salah" // details: sheet (number of the recovery sheet that opens it), waitSeconds
  | "cadangan_latihan"; // details.training: the backup is of the training office and this is a real one, or the other way round
