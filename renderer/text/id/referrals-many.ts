// Indonesian texts of printing many letters in one go.
import type { ManyProgress } from "../../../shared/referrals/many.ts";
import type * as z from "zod";

export const many = {
  title: "Cetak banyak surat",
  action: (n: number) => `Cetak ${n} surat`,
  body: (n: number) =>
    `Surat dari ${n} rujukan disusun menjadi satu dokumen, lalu tampil sebagai pratinjau sebelum dicetak. Surat bersama dicetak satu kali.`,
  most: (most: number, all: number) =>
    `Sekali cetak paling banyak ${most} surat; dari ${all} rujukan di daftar ini dicetak ${most} yang pertama.`,
  phases: { susun: "Menyusun surat", pdf: "Membuat halaman" } as Record<
    z.output<typeof ManyProgress>["phase"],
    string
  >,
  save: "Susun dan lihat",
  select: (number: string) => `Pilih surat ${number}`,
};
