// Indonesian texts of the print register.
import type { PrintWay } from "../../../shared/papers/printed.ts";

/** "Dicetak 2x dan disimpan 1x sebagai PDF" */
function times(printed: number, saved: number): string {
  if (printed === 0) return `Disimpan ${saved}x sebagai PDF`;
  return saved === 0
    ? `Dicetak ${printed}x`
    : `Dicetak ${printed}x dan disimpan ${saved}x sebagai PDF`;
}

export const prints = {
  never: "Belum dicetak",
  line: (printed: number, saved: number, last: string) =>
    `${times(printed, saved)}, terakhir ${last}`,
  reprint: (printed: number, saved: number, last: string, by: string, next: number) =>
    `${times(printed, saved)}, terakhir ${last} oleh ${by}. Cetakan ini dicatat sebagai cetak ulang ke-${next}.`,
  copies: "Rangkap",
  title: "Daftar cetak surat",
  hint: "Setiap kali surat ini dicetak atau disimpan sebagai PDF. Baris tidak dapat diubah atau dihapus.",
  columns: {
    when: "Kapan",
    what: "Cetakan",
    way: "Cara",
    size: "Kertas",
    copies: "Rangkap",
    by: "Oleh",
  },
  first: "Cetak pertama",
  again: (n: number) => `Cetak ulang ke-${n}`,
  ways: { cetak: "Dicetak", pdf: "PDF" } as Record<PrintWay, string>,
  unrecorded:
    "Surat sudah dicetak atau disimpan, tetapi layar terkunci sebelum cetakan itu sempat dicatat. Data lain aman. Catat cetakan ini di buku agenda, atau cetak sekali lagi setelah masuk.",
};
