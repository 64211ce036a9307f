// Indonesian texts: the grid.
import type { GridError } from "../../../../shared/prelists/grid/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const grid = {
  tabs: { label: "Bagian daftar", rows: "Baris", grid: "Kisi", history: "Riwayat" },
  label: "Kisi daftar",
  number: "No.",
  filterRow: "Saring",
  filterOf: (column: string) => `Saring kolom ${column}`,
  sortBy: (column: string) => `Urutkan menurut ${column}`,
  editing: (column: string) => `Isi ${column}`,
  edited: "Dikoreksi kantor; nilai pengirim tetap tersimpan",
  reveal: "Tampilkan NIK/KK",
  mask: "Samarkan NIK/KK",
  undo: "Urungkan",
  redo: "Ulangi",
  columns: "Kolom",
  allColumns: "Semua kolom",
  family: "Keluarga",
  showAll: "Tampilkan semua",
  again: "Saring ulang",
  total: (rows: string) => `${rows} baris`,
  blank: "(kosong)",
  codes: (list: string) => `Kode: ${list}`,
  chosen: (cells: string) => `${cells} sel dipilih`,
  rowsChosen: (rows: string) => `${rows} baris`,
  copied: (cells: string) => `${cells} sel disalin.`,
  leftAlone: (cells: string) => `${cells} sel sudah diubah lagi sesudahnya dan dibiarkan.`,
  writing: "Mengubah sel",
  refused: (cells: string, asked: string) => `${cells} dari ${asked} sel tidak diterima`,
  refusedCell: (row: string, column: string, why: string) => `No. ${row}, ${column}: ${why}`,
  andMore: (cells: string) => `dan ${cells} sel lain`,
  whyNot: {
    kolom_pengirim: "Kolom pengenal milik pengirim tidak dapat diubah",
  },
  refusals: {
    tersamar:
      "NIK dan No. KK masih disamarkan. Tekan “Tampilkan NIK/KK” lebih dahulu; tidak ada yang berubah.",
    terlalu_banyak:
      "Terlalu banyak sel sekaligus: paling banyak 20.000 sel disalin dan 50.000 sel diubah. Persempit pilihan, atau pakai Ekspor.",
    di_luar:
      "Isi papan klip melewati baris atau kolom terakhir. Tidak ada yang ditempel; pilih sel awal yang lain.",
    hasil:
      "Hasil verifikasi tidak ditempel atau dikosongkan. Tekan Enter pada kolom Hasil untuk mencatatnya.",
    kosong: "Papan klip tidak berisi teks. Salin sel dari Excel atau dari kisi ini lebih dahulu.",
  },
};

/** What the journal calls each call. */
export const gridCallWords = {
  "prelists.gridColumns": "Membuka kisi daftar",
  "prelists.gridRows": "Melihat baris di kisi",
  "prelists.gridRowsWhole": "Menampilkan NIK dan No. KK di kisi",
  "prelists.gridFamily": "Melihat keluarga di kisi",
  "prelists.gridWarm": "Menyiapkan saringan kisi",
  "prelists.gridEditMany": "Mengoreksi banyak sel",
  "prelists.gridUndoMany": "Mengurungkan koreksi banyak sel",
};

export const gridErrors: ErrorWords<GridError> = {
  saringan_tersamar_pendek:
    "Kolom yang disamarkan disaring dengan sedikitnya empat angka. Ketik lebih banyak angka, atau tekan “Tampilkan NIK/KK”.",
};
