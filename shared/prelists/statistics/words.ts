// Words of statistics on paper and in files; the screen has its own, in both languages.
import { OUTCOMES, outcomeLabel } from "../outcomes.ts";
import type { Statistic } from "./count.ts";

export const STATISTIC_WORDS: Readonly<Record<Statistic, string>> = {
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
};

export function keyWord(of: Statistic, key: string): string {
  if (key === "") return "tidak tertulis";
  if (of === "kelamin") return key === "L" ? "Laki-laki" : "Perempuan";
  if (of === "umur") return `${key} tahun`;
  if (of === "hasil") {
    const outcome = OUTCOMES.find((one) => one === key);
    return outcome ? outcomeLabel(outcome) : "Belum";
  }
  return key;
}
