// Indonesian texts: statistics of a list.
import type { CountUnit, Statistic } from "../../../../shared/prelists/statistics/count.ts";
import type { StatisticsError } from "../../../../shared/prelists/statistics/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const statistics = {
  title: "Statistik",
  subtitle: (n: string, families: boolean) => `${n} ${families ? "keluarga" : "orang"}`,
  unit: "Dihitung menurut",
  units: { anggota: "Orang", keluarga: "Keluarga" } satisfies Record<CountUnit, string>,
  of: {
    tempat: "RW/RT",
    hasil: "Hasil verifikasi",
    desil: "Desil",
    kelamin: "Jenis kelamin",
    umur: "Umur",
    hubungan: "Hubungan keluarga",
    program: "Program",
    disabilitas: "Disabilitas",
    kesehatan: "Penyakit menahun",
    ppks: "PPKS",
  } satisfies Record<Statistic, string>,
  number: "Jumlah",
  few: "kurang dari 5",
  untold: "Tidak tertulis",
  male: "Laki-laki",
  female: "Perempuan",
  years: (group: string) => `${group} tahun`,
  open: (label: string, n: string) => `Buka ${n} baris: ${label}`,
  rowsScreen: "Baris di balik angka",
  rowsTitle: (group: string, label: string) => `${group}: ${label}`,
  rowsFound: (n: string, shown: string) => `${n} baris; ditampilkan ${shown}`,
  rowsEmpty: "Tidak ada baris dengan nilai ini",
  rowsEmptyBody:
    "Daftar mungkin sudah berubah sejak dihitung. Kembali ke statistik dan hitung lagi.",
  back: "‹ Statistik",
  finding: (n: string) => `Mencari baris, ${n} dibaca`,
  counting: (n: string) => `Menghitung, ${n} baris`,
  print: "Cetak",
  export: "Ekspor XLSX",
  exportTitle: "Ekspor statistik",
  exportBody: "Berkas berisi angka saja, tanpa nama dan NIK. Ekspor dicatat.",
  fileName: (name: string) => `statistik-${name.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80)}`,
  empty: "Daftar ini belum berisi baris.",
};

/** What the journal calls each call. */
export const statisticsCallWords = {
  "prelists.statistics": "Menghitung statistik prelist",
  "prelists.statisticsRows": "Melihat baris di balik statistik prelist",
  "prelists.statisticsPaper": "Mencetak statistik prelist",
  "prelists.exportStatistics": "Mengekspor statistik prelist",
};

export const statisticsErrors: ErrorWords<StatisticsError> = {};
