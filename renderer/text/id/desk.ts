// Indonesian texts of the desk's tools: palette, help, taking back, guided first tasks.
import type { FindKind, UndoKind } from "../../../shared/desk/rules.ts";

export const desk = {
  undo: {
    acts: {
      serah: (n, to) => `${n} kasus diserahkan kepada ${to}`,
      koreksi: (n, list) => `${n} sel dikoreksi pada ${list}`,
      impor_prelist: (n, file) => `Impor ${file}: ${n} baris baru atau berubah`,
      impor_warga: (n, file) => `Impor daftar warga ${file}: ${n} orang baru atau berubah`,
      jawaban: (n, from) => `${n} jawaban dari ${from} dicatat`,
      gabung: (_n, name) => `Dua catatan digabungkan menjadi ${name}`,
    } satisfies Record<UndoKind, (n: number, name: string) => string> as Record<
      UndoKind,
      (n: number, name: string) => string
    >,
    ask: "Urungkan yang terakhir?",
    stays: "Catatannya tetap ada di riwayat.",
    opens: "Halaman berikutnya menunjukkan dahulu apa yang kembali, dan meminta alasannya.",
    action: "Urungkan",
    open: "Lanjut",
    nothing: "Tidak ada pekerjaan Anda dalam sehari terakhir yang dapat diurungkan.",
    handedBack: (n: number, left: string) =>
      left === ""
        ? `${n} kasus dikembalikan.`
        : `${n} kasus dikembalikan. Tetap di tempatnya: ${left}.`,
    cellsBack: (n: number, left: number) =>
      left === 0
        ? `${n} sel kembali seperti semula.`
        : `${n} sel kembali seperti semula; ${left} sel sudah diubah lagi dan dibiarkan.`,
  },

  training: {
    open: "Tugas pertama",
    title: "Tugas pertama",
    intro:
      "Lima tugas yang paling sering dikerjakan, selangkah demi selangkah. Langkahnya tampil di atas layar dan tercentang sendiri setelah benar-benar dikerjakan. F1 menerangkan halaman yang sedang terbuka.",
    step: (task: string, n: number, of: number) => `${task}, langkah ${n} dari ${of}:`,
    finished: (task: string) => `${task}: selesai. Semua langkahnya sudah Anda kerjakan.`,
    who: (names: string) => `Oleh ${names}.`,
    state: (n: number, of: number) => `${n} dari ${of} langkah sudah dikerjakan.`,
    done: "Sudah selesai.",
    begin: "Mulai",
    resume: "Lanjutkan",
    again: "Ulangi",
    named: (verb: string, task: string) => `${verb}: ${task}`,
    help: "Bantuan",
    later: "Nanti saja",
    close: "Tutup",
  },
  paste: {
    title: "Tempel dari papan klip",
    sum: (cells: string, rows: string) =>
      `${cells} sel pada ${rows} baris akan berubah. Belum ada yang ditulis; sesudahnya Ctrl+Z mengurungkan semuanya sekaligus.`,
    column: (column: string, cells: string) => `${column}: ${cells}`,
    number: "No.",
    cell: "Kolom",
    before: "Sekarang",
    after: "Menjadi",
    more: (cells: string) => `dan ${cells} sel lain`,
    paste: (cells: string) => `Tempel ${cells} sel`,
  },
  check: {
    title: "Periksa jawaban sebelum menyimpan",
    option: "Periksa dahulu",
    changeOf: (label: string) => `Ubah ${label}`,
    save: "Benar, simpan",
  },
  palette: {
    here: "Di halaman ini",
    recent: "Terakhir dibuka",
    kinds: { kasus: "Kasus", rujukan: "Rujukan", prelist: "Prelist" } satisfies Record<
      FindKind,
      string
    >,
    restricted: "kasus peka",
  },
  help: {
    search: "Cari di semua halaman bantuan",
    contents: "Daftar isi",
    glossary: "Istilah",
    nothing: "Tidak ada halaman yang memuat kata itu. Coba kata lain atau sebagian kata.",
    found: (n: number) => `${n} tempat ditemukan`,
    printKeys: "Cetak daftar tombol",
  },
};
