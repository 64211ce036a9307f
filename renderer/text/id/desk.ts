// Indonesian texts of the desk's tools: palette, help, taking back, guided first tasks.
export const desk = {
  palette: { here: "Di halaman ini" },
  help: {
    search: "Cari di semua halaman bantuan",
    contents: "Daftar isi",
    glossary: "Istilah",
    nothing: "Tidak ada halaman yang memuat kata itu. Coba kata lain atau sebagian kata.",
    found: (n: number) => `${n} tempat ditemukan`,
    printKeys: "Cetak daftar tombol",
  },
};
