// Error codes of results of verification.
export type ResultsError =
  | "keluarga_tidak_dikenal" // the row has neither No KK nor household: no family to speak of
  | "pilihan_sudah_berubah" // the result to choose or replace does not stand there any more
  | "tanggal_kunjungan_salah"; // later than today
