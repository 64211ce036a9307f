// Error codes of the room backup.
export type BackupError =
  | "cadangan_rusak"
  | "cadangan_versi_baru" // details: schema, known
  | "cadangan_kunci_salah" // details: sheet (number of the recovery sheet that opens it), waitSeconds
  | "tempat_ditolak" // details.why: a PlaceRefusal
  | "tempat_kedua_sama" // the second place is the office's own folder, or inside it
  | "penyimpanan_gagal" // the disk answered with a fault while writing or reading: what was being saved is unknown
  | "basis_data_asing" // the file is a database, but not of an office
  | "urung_tidak_ada" // nothing was replaced by a restore, or it was put back already
  | "cadangan_latihan"; // details.training: the backup is of the training office and this is a real one, or the other way round
