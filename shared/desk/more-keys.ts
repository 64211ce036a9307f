// Keys that belong to one kind of place rather than to a command: lists, the grid, the meeting, the form of a row. For the printed sheet.
import type { Role } from "../call.ts";
import { LOOK } from "../prelists/rules.ts";

export interface MoreKeys {
  readonly place: string;
  readonly roles: "masuk" | readonly Role[];
  readonly keys: readonly (readonly [string, string])[];
}

export const MORE_KEYS: readonly MoreKeys[] = [
  {
    place: "Di setiap daftar dan isian",
    roles: "masuk",
    keys: [
      ["↑ ↓", "Memilih baris"],
      ["Enter", "Membuka baris"],
      ["Spasi", "Mencentang baris"],
      ["Tab", "Ke isian berikutnya"],
      ["Esc", "Menutup dialog atau pencarian"],
      ["/", "Ke pencarian, di luar isian"],
    ],
  },
  {
    place: "Di kisi prelist",
    roles: LOOK,
    keys: [
      ["F2 atau Enter", "Mengubah sel"],
      ["Ctrl+C, Ctrl+V", "Menyalin dan menempel, juga dari Excel"],
      ["Ctrl+D", "Mengisi ke bawah"],
      ["Ctrl+Z, Ctrl+Y", "Mengurungkan dan mengulangi"],
    ],
  },
  {
    place: "Di formulir prelist",
    roles: LOOK,
    keys: [
      ["PgDn, PgUp", "Pindah anggota"],
      ["Ctrl+PgDn", "Keluarga berikutnya"],
    ],
  },
  {
    place: "Di musyawarah",
    roles: LOOK,
    keys: [
      ["Enter", "Menyetujui dan turun"],
      ["1-9, A-D", "Putusan lain"],
      ["N", "Catatan"],
    ],
  },
];
