// Texts of the comparison of two prelists.
import type { Difference } from "../../../shared/prelists/compare-lists.ts";

export const compare = {
  open: "Bandingkan dua prelist",
  title: "Bandingkan prelist",
  subtitle: "Siapa yang masuk, keluar, dan apa yang berubah di antara dua daftar.",
  before: "Daftar lama",
  after: "Daftar baru",
  run: "Bandingkan",
  again: "Bandingkan ulang",
  running: (rows: string) => `Membandingkan ${rows} baris`,
  madeAt: (at: string, by: string) => `Dibandingkan ${at} oleh ${by}.`,
  stale:
    "Salah satu daftar diimpor lagi setelah perbandingan ini. Bandingkan ulang agar angkanya benar.",
  tooFewTitle: "Belum ada dua prelist",
  tooFewBody:
    "Perbandingan memerlukan dua daftar sejenis: keduanya berisi anggota, atau keduanya rumah tangga. Impor daftar yang lain dahulu.",
  tilesLabel: "Perbedaan di antara kedua daftar",
  kinds: {
    masuk: "Masuk",
    keluar: "Keluar",
    berubah: "Berubah",
    pindah_keluarga: "Pindah keluarga",
    peringkat_naik: "Desil naik",
    peringkat_turun: "Desil turun",
  } as Record<Difference, string>,
  equation: (n: Record<string, string>) =>
    `${n["lama"]} lama = ${n["sama"]} sama + ${n["berubah"]} berubah + ${n["keluar"]} keluar. ${n["baru"]} baru = ${n["sama"]} sama + ${n["berubah"]} berubah + ${n["masuk"]} masuk.`,
  allRows: "Semua perbedaan",
  place: "RT/RW",
  difference: "Perbedaan",
  emptyTitle: "Tidak ada perbedaan",
  emptyBody: "Tidak ada baris pada bagian ini.",
  print: "Cetak",
  export: "Ekspor perbedaan",
  exportBody:
    "Berkas memuat NIK dan No. KK lengkap, satu baris untuk tiap kolom yang berubah. Ekspor dicatat beserta alasannya.",
  fileName: (before: string, after: string) =>
    `perbandingan ${before} - ${after}`.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80),
};
