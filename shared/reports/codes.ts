// Word lists of the reports: by what cases are counted, and in which order the groups stand.
import type { Role } from "../call.ts";

/** Who reads and prints reports. */
export const REPORT_ROLES = ["supervisor", "koordinator"] as const satisfies readonly Role[];

/** By what the cases of a period can be counted (must-have 47). */
export const DIMENSIONS = {
  kategori: "Kategori",
  status: "Status",
  desa: "Desa/kelurahan",
  jenis_kelamin: "Jenis kelamin",
  umur: "Kelompok umur",
  desil: "Desil",
  ppks: "Jenis PPKS",
  petugas: "Petugas",
  kontak: "Jenis kontak",
} as const;
export type Dimension = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as [Dimension, ...Dimension[]];

/** The four numbers of the balance of a period: opening + received = closed + ending. */
export const BALANCE = {
  awal: "Sisa dari periode lalu",
  diterima: "Diterima dalam periode",
  ditutup: "Ditutup dalam periode",
  akhir: "Masih berjalan di akhir periode",
} as const;
export type BalancePart = keyof typeof BALANCE;
export const BALANCE_PARTS = Object.keys(BALANCE) as [BalancePart, ...BalancePart[]];

/** The key of a group of cases about which the office knows nothing in this respect. */
export const UNKNOWN = "tidak_dicatat";
export const UNKNOWN_LABEL = "Tidak dicatat";

export const SEXES = { L: "Laki-laki", P: "Perempuan" } as const;

/** First age of each group; ages are whole years on the day of receipt. */
export const AGE_GROUPS = [
  { key: "0-5", label: "0-5 tahun", from: 0 },
  { key: "6-17", label: "6-17 tahun", from: 6 },
  { key: "18-59", label: "18-59 tahun", from: 18 },
  { key: "60+", label: "60 tahun ke atas", from: 60 },
] as const;

/** States in the order of the work. */
export const STATE_ORDER = [
  "diterima",
  "cek_berkas",
  "perbaikan_berkas",
  "verifikasi",
  "menunggu_persetujuan",
  "ditangani",
  "dirujuk",
  "umpan_balik",
  "selesai",
  "ditolak",
  "batal",
] as const;

/** Which identity a case summary shows. */
export const IDENTITIES = {
  lengkap: "Identitas lengkap",
  tersamar: "Nomor disamarkan",
  anonim: "Tanpa identitas",
} as const;
export type Identity = keyof typeof IDENTITIES;

/** Stands for what may not be told of a sensitive case. */
export const SENSITIVE_CASE = "(kasus peka)";
