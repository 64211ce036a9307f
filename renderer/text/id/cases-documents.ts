// Indonesian texts of the documents of a case.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { ErrorWords } from "../words.ts";

export const documentWords = {
  attachDialog: {
    title: "Lampirkan berkas",
    kind: "Jenis lampiran",
    name: "Nama lampiran",
    save: "Lampirkan",
    nameNeeded: "Beri nama lampiran ini.",
    preparing: "Memeriksa dan memperkecil...",
    shrunk: (from: string, to: string, width: number, height: number) =>
      `Foto ${from} menjadi ${to}, ${width} x ${height} piksel.`,
    plain: "Keterangan tempat dan kamera tidak ikut disimpan.",
    pdf: (size: string, pages: number) => `PDF ${size}, ${pages} halaman.`,
  },
  attachment: {
    title: (name: string) => `Lampiran: ${name}`,
    page: (n: number, total: number) => `Halaman ${n} dari ${total}`,
    smaller: "Perkecil",
    larger: "Perbesar",
    print: "Cetak",
    more: (shown: number, total: number) =>
      `Yang tampil dan dicetak ${shown} halaman pertama dari ${total}.`,
    close: "Tutup",
  },
};

export const documentErrors = {
  lampiran_terlalu_besar:
    "Lampiran ini lebih dari 10 MB dan tidak disimpan. Perkecil gambar atau pindai ulang, lalu lampirkan lagi.",
  lampiran_terlalu_luas: ({ megapixels, limit }) =>
    megapixels
      ? `Gambar ini ${megapixels} megapiksel, lebih dari ${limit} megapiksel, dan tidak disimpan. Ambil foto dengan ukuran lebih kecil, lalu lampirkan lagi.`
      : "Gambar ini belum diperkecil dan tidak disimpan. Lampirkan lagi dari halaman kasus.",
  lampiran_jenis_salah:
    "Jenis berkas ini tidak diterima sebagai lampiran. Gunakan foto JPEG atau PNG, atau PDF.",
  lampiran_kosong: "Berkas ini kosong dan tidak disimpan. Pilih berkas lain.",
  lampiran_rusak:
    "Berkas ini rusak atau terpotong, jadi tidak dapat dibaca dan tidak disimpan. Salin ulang dari sumbernya atau foto lagi.",
  lampiran_dua_jenis:
    "Di dalam berkas ini tersembunyi berkas jenis lain. Demi keamanan tidak disimpan. Foto lembarnya atau pindai ulang.",
  lampiran_pdf_aktif:
    "PDF ini berisi program, formulir pintar, atau berkas lain di dalamnya. Demi keamanan tidak disimpan. Cetak lalu pindai lembarnya, atau fotolah.",
  lampiran_pdf_terkunci:
    "PDF ini terkunci kata sandi dan tidak disimpan. Buka di aplikasi asalnya, simpan tanpa kata sandi, lalu lampirkan lagi.",
  lampiran_isi_hilang:
    "Isi lampiran ini tidak ada lagi di komputer ini; catatan kasusnya aman. Pulihkan dari cadangan, atau lampirkan lagi lembarnya.",
} satisfies Partial<ErrorWords<CasesError>>;
