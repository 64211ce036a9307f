// Why a row of a list was not recorded, as the sheet of rejected rows says it to whoever sent the list.
import type { TakeBackProblem } from "../rules.ts";
import type { Verdict } from "./verdicts.ts";

/** Verdicts, what changed between look and apply, and rows that nobody ticked. */
export type Why = Exclude<Verdict, "siap"> | "berubah" | "tidak_dicentang";

export const WHYS = {
  nama_beda: "Nama berbeda dengan nama pemilik NIK; tidak dikonfirmasi petugas.",
  nik_beda: "NIK berbeda dengan NIK pada rujukan berkode ini; tidak dikonfirmasi petugas.",
  beberapa: "Ada beberapa rujukan terbuka untuk NIK ini; sebutkan kode rujukannya.",
  tidak_ada: "Tidak ada rujukan terbuka yang cocok, atau kasusnya terbatas bagi petugas ini.",
  kata_asing: "Kata pada kolom hasil belum diketahui artinya.",
  diabaikan: "Kata pada kolom hasil ini tidak dicatat oleh petugas.",
  sudah: "Rujukan ini sudah berstatus demikian.",
  langkah: "Status rujukan sekarang tidak memungkinkan jawaban ini.",
  tanggal:
    "Tanggal jawaban belum tiba, atau lebih awal daripada surat atau langkah terakhir rujukan.",
  isian: "Keterangan wajib diisi untuk hasil ini.",
  peran: "Petugas ini tidak boleh mencatat jawaban ini.",
  ganda: "Baris ini mengulang baris lain dengan hasil yang sama.",
  bertentangan: "Ada baris lain untuk rujukan yang sama dengan hasil berbeda.",
  sel_rusak: "Sel berisi galat rumus atau terlalu panjang.",
  kode_salah: "Kode rujukan salah ketik.",
  nik_rusak: "NIK dirusak oleh Excel (angka terakhir hilang); tulis ulang sebagai teks.",
  nik_salah: "NIK bukan 16 angka.",
  tanpa_kunci: "Baris ini tidak memuat kode rujukan maupun NIK.",
  hasil_kosong: "Kolom hasil kosong.",
  tanggal_salah: "Tanggal tidak terbaca atau mustahil; tulis seperti 24/11/2026.",
  berubah: "Rujukan ini diubah petugas lain sewaktu daftar diperiksa.",
  tidak_dicentang: "Tidak dikonfirmasi petugas.",
} as const satisfies Record<Why, string>;

/** Why an answer stays although its list is taken back. */
export const TAKE_BACK_WHYS = {
  bukan_jawaban: "langkah ini bukan jawaban dari daftar",
  sudah: "sudah diurungkan",
  diubah: "rujukan sudah melangkah lagi",
  kasus_diubah: "kasusnya sudah melangkah lagi",
  terbatas: "kasusnya terbatas bagi akun ini",
} as const satisfies Record<TakeBackProblem, string>;
