// Kinds of files of the room prelists that may leave the office; each is written down with its checksum and reason.
export const EXPORT_KINDS = [
  "daftar",
  "ditolak",
  "banding",
  "berkas_asal",
  "tersamar",
  "lapangan",
  "musyawarah",
  "usulan",
  "statistik",
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
