// Indonesian texts: taking an import back.
import type { KeptBecause } from "../../../../shared/prelists/imports/contract.ts";
import type { ImportsError } from "../../../../shared/prelists/imports/errors.ts";
import type { ErrorWords } from "../../words.ts";

const reasons: Readonly<Record<KeptBecause, string>> = {
  dikoreksi: "sudah dikoreksi kantor",
  hasil: "sudah ada hasil verifikasi",
  paket: "ada di paket kerja",
  musyawarah: "ada di musyawarah",
  usulan: "ada di usulan",
  perbandingan: "dipakai perbandingan daftar",
  dipakai: "sudah dipakai bagian lain",
  impor_kemudian: "dibawa juga oleh impor sesudahnya",
};

export const imports = {
  reasons,
  undo: "Urungkan impor",
  title: (file: string) => `Urungkan impor ${file}`,
  removed: "Baris yang hilang",
  restored: "Kembali seperti semula",
  kept: "Dipertahankan",
  counts: "Akibat pengurungan",
  nothingYet: "Belum ada yang berubah. Periksa dulu, lalu urungkan.",
  keptHint:
    "Baris ini sudah dikerjakan sesudah impor, maka dipertahankan. Centang yang tetap harus kembali ke isian semula; koreksi dan hasil kantor ikut bertahan.",
  keptDoneHint: "Baris ini dipertahankan waktu impor diurungkan.",
  because: "Alasan",
  mayNot: "tidak dapat dikembalikan",
  returnRow: (name: string) => `Kembalikan ${name} ke isian semula`,
  firstOnly: (rows: string) => `Ditampilkan ${rows} baris pertama.`,
  empty: "Tidak ada baris.",
  why: "Alasan mengurungkan",
  whyHint: "Tersimpan di riwayat impor.",
  whyMissing: "Tulis alasannya, paling sedikit 5 huruf.",
  running: "Mengurungkan impor",
  done: (removed: string, restored: string, kept: string) =>
    `Impor diurungkan: ${removed} baris hilang, ${restored} kembali semula, ${kept} dipertahankan.`,
  undone: (at: string, by: string, why: string) => `Diurungkan ${at} oleh ${by}: ${why}`,
  undoneCounts: (removed: string, restored: string, kept: string) =>
    `${removed} baris hilang, ${restored} kembali semula, ${kept} dipertahankan.`,
  hiddenParts: "Ada yang tersembunyi di berkas ini",
  hiddenColumns: (columns: string) => `Kolom tersembunyi, tetap dibaca: ${columns}.`,
  hiddenSheets: (sheets: string) => `Lembar tersembunyi, dapat dipilih sebagai lembar: ${sheets}.`,
  hiddenRows: "Baris tersembunyi tetap dibaca dan diberi catatan waktu diperiksa.",
  openFinding: (finding: string, rows: string) => `Tampilkan ${rows} baris: ${finding}`,
  areas: "Desa atau kelurahan dalam berkas",
  areasHint:
    "Hilangkan centang desa yang bukan wilayah kantor ini: semua barisnya dilewati. Periksa lagi sesudahnya.",
  areaTaken: "Diambil",
  areaName: "Desa atau kelurahan",
  takeArea: (name: string) => `Ambil baris ${name}`,
  takeRow: (row: string) => `Ambil baris ${row}`,
  clearing: "Nilai yang akan dikosongkan",
  clearingHint: "Sel kosong di kolom yang Anda pilih menghapus nilai ini. Belum ada yang disimpan.",
  clearingColumn: "Kolom",
  clearingValues: "Nilai",
  clearingRows: "Baris",
};

/** What the journal calls each call. */
export const importsCallWords = {
  "prelists.undoPreview": "Memeriksa akibat mengurungkan impor",
  "prelists.undoImport": "Mengurungkan impor daftar",
};

export const importsErrors: ErrorWords<ImportsError> = {
  impor_sudah_diurungkan:
    "Impor ini sudah diurungkan. Baris yang dipertahankan tidak berubah; lihat daftarnya di halaman impor ini.",
};
