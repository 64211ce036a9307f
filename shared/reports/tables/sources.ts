// What a table of a report may count, by what, and with which numbers: one table of rules for shipped and own reports alike.
import { DIMENSIONS } from "../codes.ts";

/** Every way of grouping. A case or referral stands in exactly one group, except where SEVERAL says otherwise. */
export const WAYS = {
  ...DIMENSIONS,
  bidang: "Bidang",
  bulan: "Bulan",
  program: "Program bantuan",
  kanal: "Kanal",
  tingkat: "Tingkat kesegeraan",
  hasil: "Hasil bagi warga",
  tujuan: "Tujuan rujukan",
  jenjang: "Jenjang tujuan",
  jawaban: "Keadaan rujukan",
  daftar: "Prelist",
  rt: "RW/RT",
  verifikasi: "Hasil verifikasi",
  pelaksana: "Petugas lapangan",
  musyawarah: "Keadaan musyawarah",
} as const;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as [Way, ...Way[]];

/** One person may have several: such groups are not added up. */
export const SEVERAL: ReadonlySet<Way> = new Set(["ppks", "program"]);

/** Which cases of a period: those received, closed, or still open at its end; or all that were open at some time in it. */
export const PARTS = {
  diterima: "diterima dalam periode",
  ditutup: "ditutup dalam periode",
  akhir: "masih berjalan di akhir periode",
  semua: "yang berjalan dalam periode",
} as const;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];

export type MeasureKind = "jumlah" | "hari" | "persen";
export interface MeasureRule {
  readonly label: string;
  readonly kind: MeasureKind;
}
const count = (label: string): MeasureRule => ({ label, kind: "jumlah" });
const days = (label: string): MeasureRule => ({ label, kind: "hari" });
const share = (label: string): MeasureRule => ({ label, kind: "persen" });

/** The numbers a table may show; how each is worked out stands in measures.ts. */
export const MEASURES = {
  jumlah: count("Jumlah"),
  selesai: count("Selesai"),
  ditolak: count("Ditolak"),
  batal: count("Batal"),
  berjalan: count("Berjalan"),
  awal: count("Sisa lalu"),
  masuk: count("Diterima"),
  keluar: count("Ditutup"),
  sisa: count("Sisa akhir"),
  tepat: count("Dalam tenggat"),
  lewat: count("Lewat tenggat"),
  persen_tepat: share("Dalam tenggat (%)"),
  target: days("Target (hari kerja)"),
  rata_hari: days("Rata-rata hari"),
  median_hari: days("Median hari"),
  p90_hari: days("P90 hari"),
  diterima: count("Diterima tujuan"),
  ditolak_tujuan: count("Ditolak tujuan"),
  menunggu: count("Menunggu jawaban"),
  tanpa_jawaban: count("Tidak dijawab"),
  ditarik: count("Ditarik"),
  sudah: count("Sudah diverifikasi"),
  belum: count("Belum"),
  persen_sudah: share("Selesai (%)"),
  layak: count("Layak"),
  mampu: count("Mampu"),
  pindah: count("Pindah, meninggal"),
  tidak_ditemukan: count("Tidak ditemukan"),
  baru: count("Usulan baru"),
  terkunci: count("Terkunci"),
  hadir: count("Hadir"),
  hadir_perempuan: count("Perempuan hadir"),
  dibahas: count("Dibahas"),
  diputus: count("Diputuskan"),
} as const satisfies Record<string, MeasureRule>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as [Measure, ...Measure[]];

export interface SourceRule {
  readonly label: string;
  readonly ways: readonly Way[];
  readonly measures: readonly Measure[];
  /** False: as it stands today, whatever the period. */
  readonly period: boolean;
}

export const SOURCES = {
  kasus: {
    label: "Kasus",
    period: true,
    ways: [
      "kategori",
      "bidang",
      "status",
      "desa",
      "jenis_kelamin",
      "umur",
      "desil",
      "ppks",
      "program",
      "petugas",
      "kontak",
      "kanal",
      "tingkat",
      "hasil",
      "bulan",
    ],
    measures: [
      "jumlah",
      "selesai",
      "ditolak",
      "batal",
      "berjalan",
      "awal",
      "masuk",
      "keluar",
      "sisa",
      "tepat",
      "lewat",
      "persen_tepat",
      "target",
      "rata_hari",
      "median_hari",
      "p90_hari",
    ],
  },
  rujukan: {
    label: "Rujukan",
    period: true,
    ways: ["tujuan", "jenjang", "jawaban", "kategori", "bulan"],
    measures: [
      "jumlah",
      "diterima",
      "ditolak_tujuan",
      "menunggu",
      "tanpa_jawaban",
      "ditarik",
      "lewat",
      "rata_hari",
      "median_hari",
      "p90_hari",
    ],
  },
  prelist: {
    label: "Prelist",
    period: false,
    ways: ["daftar", "desa", "rt", "verifikasi", "pelaksana"],
    measures: [
      "jumlah",
      "sudah",
      "belum",
      "persen_sudah",
      "layak",
      "mampu",
      "pindah",
      "tidak_ditemukan",
      "baru",
    ],
  },
  musyawarah: {
    label: "Musyawarah",
    period: true,
    ways: ["desa", "bulan", "musyawarah", "daftar"],
    measures: [
      "jumlah",
      "terkunci",
      "hadir",
      "hadir_perempuan",
      "dibahas",
      "diputus",
      "layak",
      "mampu",
      "pindah",
      "tidak_ditemukan",
      "baru",
    ],
  },
} as const satisfies Record<string, SourceRule>;
export type Source = keyof typeof SOURCES;
export const SOURCE_NAMES = Object.keys(SOURCES) as [Source, ...Source[]];

/** What a report may be narrowed to. Staff and destinations are this office's own, months belong to the period: none of them travels in a file. */
export const FILTERABLE: readonly Way[] = [
  "kategori",
  "bidang",
  "status",
  "desa",
  "jenis_kelamin",
  "umur",
  "desil",
  "ppks",
  "program",
  "kontak",
  "kanal",
  "tingkat",
  "hasil",
  "jenjang",
  "jawaban",
  "verifikasi",
];

export function filterableWays(source: Source): Way[] {
  return (SOURCES[source].ways as readonly Way[]).filter((way) => FILTERABLE.includes(way));
}
