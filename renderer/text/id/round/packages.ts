// Indonesian texts: work packages and field sheets.
import type { PackagesError } from "../../../../shared/prelists/packages/errors.ts";
import { detailNumber, type ErrorWords } from "../../words.ts";

export const packages = {
  title: "Paket kerja",
  split: "Bagi per RT",
  splitRest: (places: string) => `Bagi ${places} RT yang tersisa`,
  made: (n: string) => `${n} paket dibuat.`,
  assign: "Tugaskan",
  assignTitle: (n: string) => `Tugaskan ${n} paket`,
  assigned: (n: string) => `${n} paket ditugaskan.`,
  drop: "Hapus pembagian",
  dropped: (n: string) => `${n} paket dihapus. Baris dan hasilnya tetap ada.`,
  mine: "Hanya paket saya",
  noneMine: "Belum ada paket untuk Anda",
  officer: "Petugas",
  nobody: "Belum ada",
  other: "Orang lain, tulis namanya",
  otherMissing: "Tulis nama petugasnya.",
  otherName: "Nama petugas",
  otherHint: "Misalnya kader, ketua RT, atau PSM yang tidak mempunyai akun.",
  emptyTitle: "Belum dibagi",
  emptyBody:
    "Satu paket dibuat untuk setiap RT dalam daftar. Setelah itu setiap paket dapat ditugaskan.",
  tick: (place: string) => `Pilih RT/RW ${place}`,
  print: "Lembar lapangan",
  printOne: (place: string) => `Lembar lapangan RT/RW ${place}`,
  printAll: "Lembar lapangan seluruh daftar",
  sheets: {
    title: "Cetak lembar lapangan",
    body: "Satu blok per keluarga: nama anggota terisi, kotak kode kosong untuk diisi saat kunjungan. Hasilnya diketik kembali menurut nomor blok.",
    openOnly: "Hanya keluarga yang belum selesai",
    whole: "NIK dan No. KK utuh",
    wholeHint: "Tanpa ini nomor disamarkan. Pencetakan utuh dicatat beserta alasannya.",
    why: "Alasan",
    whyMissing: "Tulis alasan, sedikitnya lima huruf.",
    making: (rows: string) => `Menyiapkan lembar (${rows} baris)`,
    make: "Siapkan lembar",
  },
  typing: {
    title: "Ketik hasil",
    subtitle: "Ketik hasil dari lembar lapangan: nomor blok, lalu kode setiap anggota.",
    back: "Paket kerja",
    number: "Nomor blok",
    numberHint: "Lalu tekan Enter",
    visitedOn: "Tanggal kunjungan",
    officer: "Petugas lapangan",
    codeOf: (name: string) => `Kode hasil ${name}`,
    noCode: "Angka itu bukan kode hasil",
    nothing: "Belum ada kode yang diketik. Isi sedikitnya satu, atau tekan Esc untuk blok lain.",
    save: "Simpan blok",
    saved: "Sudah diketik",
    savedBlock: (number: string, rows: string) => `Blok ${number}: ${rows} hasil disimpan.`,
    conflicts: (n: string) =>
      `${n} berbeda dengan hasil petugas lain; keduanya disimpan untuk diputuskan.`,
    again: "Buka lagi blok terakhir",
  },
};

/** What the journal calls each call. */
export const packagesCallWords = {
  "prelists.packages": "Melihat paket kerja",
  "prelists.splitPackages": "Membagi daftar per RT",
  "prelists.assignPackages": "Menugaskan paket kerja",
  "prelists.dropPackages": "Menghapus pembagian paket kerja",
  "prelists.fieldSheets": "Menyiapkan lembar lapangan",
  "prelists.fieldBlock": "Membuka blok lembar lapangan",
  "prelists.recordBlock": "Mengetik hasil lembar lapangan",
};

export const packagesErrors: ErrorWords<PackagesError> = {
  blok_tidak_ditemukan:
    "Tidak ada baris dengan nomor itu dalam daftar ini. Tidak ada yang disimpan; periksa nomor blok pada lembar.",
  alasan_nomor_utuh:
    "NIK utuh pada lembar memerlukan alasan. Belum ada yang dicetak; tulis alasannya.",
  blok_terlalu_banyak: (details) =>
    `Lebih dari ${detailNumber(details, "most")} keluarga untuk sekali cetak. Belum ada yang dicetak; cetak per paket kerja.`,
};
