// Error codes of the room reports.
export type ReportsError =
  | "periode_tidak_sah"
  | "capaian_salah" // details.reason: 'tanggal' | 'wilayah' | 'bukan_tangan' | 'puskesos' | 'sudah_dicatat'
  | "ringkasan_kosong"
  | "laporan_penuh"
  | "laporan_berisi_data"
  | "laporan_ditolak"; // details.cause: ReportFileProblem
