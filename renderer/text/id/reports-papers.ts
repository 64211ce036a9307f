// Indonesian texts of the printouts: the catalogue, the tables of the reports and the office's own reports.
import { LENGTHS, type Length } from "../../../shared/reports/summaries.ts";
import type { ReportFileProblem } from "../../../shared/reports/tables/file.ts";
import type { ReportGroup } from "../../../shared/reports/tables/shipped.ts";
import {
  MEASURES,
  SOURCES,
  WAYS,
  type Measure,
  type Part,
  type Source,
  type Way,
} from "../../../shared/reports/tables/sources.ts";

const labels = <K extends string>(rules: Readonly<Record<K, { readonly label: string }>>) =>
  Object.fromEntries(
    Object.entries<{ label: string }>(rules).map(([key, { label }]) => [key, label]),
  ) as Record<K, string>;

/** Why a report file was refused. */
export const FILE_PROBLEMS: Record<ReportFileProblem, string> = {
  terlalu_besar: "Berkas ini terlalu besar untuk sebuah laporan.",
  bukan_laporan: "Berkas ini bukan laporan Loket. Pilih berkas berakhiran .loketlaporan.",
  versi: "Laporan ini dibuat dengan versi program yang lebih baru. Perbarui program ini dahulu.",
  isi: "Laporan ini memuat bagian yang tidak dikenal program ini, jadi tidak diambil.",
  data: "Laporan ini memuat nomor seseorang, jadi tidak diambil. Minta berkas yang bersih.",
};

export const reportPapers = {
  title: "Cetakan",
  subtitle:
    "Semua yang dapat dicetak kantor ini sebagai laporan, dengan angka yang sama di lembar kerja.",
  open: "Semua cetakan",
  catalogue: "Daftar cetakan",
  direction: "Arah kertas",
  directions: { tegak: "Tegak", mendatar: "Mendatar" },
  print: "Cetak",
  workbook: "Lembar kerja (XLSX)",
  written: (rows: string) => `Lembar kerja disimpan: ${rows} baris.`,
  writing: "Menulis lembar kerja...",
  groups: {
    baku: "Laporan lengkap",
    layanan: "Pelayanan",
    warga: "Warga yang dilayani",
    kinerja: "Kinerja",
    rujukan: "Rujukan",
    prelist: "Prelist dan musyawarah",
    sendiri: "Laporan sendiri",
  } satisfies Record<ReportGroup | "baku" | "sendiri", string>,
  whole: {
    rekap: {
      label: "Rekap pelayanan",
      body: "Neraca kasus, hasil, rujukan, dan semua pengelompokan dalam satu berkas cetak, dengan uji jumlah dan tanda tangan.",
    },
    terlambat: {
      label: "Daftar keterlambatan",
      body: "Kasus yang lewat tenggat dan rujukan yang belum dijawab pada hari ini, yang paling lama di atas. Memuat nama.",
    },
    agenda: {
      label: "Buku agenda surat keluar",
      body: "Semua nomor surat dalam tahun dari periode yang dipilih, termasuk yang dibatalkan dan yang terlewat.",
    },
    capaian: {
      label: "Capaian program",
      body: "Capaian terhadap target dalam tahun dari periode yang dipilih.",
    },
  },
  ways: WAYS as Record<Way, string>,
  measures: labels<Measure>(MEASURES),
  sources: labels<Source>(SOURCES),
  parts: {
    diterima: "Diterima dalam periode",
    ditutup: "Ditutup dalam periode",
    akhir: "Masih berjalan di akhir periode",
    semua: "Semua yang berjalan dalam periode",
  } satisfies Record<Part, string>,
  over: (rows: string, columns: string) => `${rows} menurut ${columns.toLowerCase()}`,
  total: "Jumlah",
  units: (count: string) => `${count} dihitung`,
  emptyTitle: "Tidak ada yang dihitung",
  emptyBody: "Pilih periode lain. Lembar kosong tetap dapat dicetak.",
  own: {
    none: "Belum ada. Salin satu tabel di atas, lalu ubah isinya.",
    create: "Buat laporan",
    copy: "Salin jadi laporan sendiri",
    edit: "Ubah",
    share: "Bagikan sebagai berkas",
    load: "Ambil dari berkas",
    drop: "Hapus",
    dropTitle: "Hapus laporan ini?",
    dropBody: "Laporan ini tidak lagi ada dalam daftar. Angka dan kasus tidak berubah.",
    keep: "Jangan hapus",
    dropped: "Laporan dihapus dari daftar.",
    shared: (name: string) =>
      `Laporan "${name}" disimpan sebagai berkas. Isinya hanya cara menghitung.`,
    loaded: (name: string) => `Laporan "${name}" diambil dari berkas.`,
    saved: "Laporan disimpan.",
    by: (name: string) => `Dibuat oleh ${name}.`,
    fromFile: "Diambil dari berkas kantor lain.",
  },
  edit: {
    newTitle: "Laporan sendiri",
    name: "Nama laporan",
    nameHint: "Menjadi judul di kertas. Tanpa nama atau nomor orang.",
    nameMissing: "Isi nama laporan, paling sedikit tiga huruf.",
    source: "Yang dihitung",
    part: "Kasus yang mana",
    by: "Baris",
    across: "Kolom",
    acrossNone: "Angka, bukan pengelompokan kedua",
    measures: "Angka yang ditampilkan",
    measuresMissing: "Pilih satu sampai sepuluh angka.",
    filter: "Saringan",
    filterHint: "Kosongkan untuk menghitung semuanya.",
    filterWay: "Tambah saringan menurut",
    filterNone: "Pilih...",
    filterDrop: (way: string) => `Hapus saringan ${way.toLowerCase()}`,
    save: "Simpan",
  },
  summaries: {
    action: "Cetak ringkasan",
    title: "Cetak ringkasan kasus",
    body: (count: string) => `Ringkasan ${count} kasus disusun dalam satu berkas cetak.`,
    most: (most: string, count: string) => `Dicetak ${most} yang pertama dari ${count} kasus.`,
    length: "Isi",
    lengthHint: "Ringkas: tanpa berkas dan kronologi.",
    lengths: LENGTHS as Record<Length, string>,
    phases: { susun: "Menyusun ringkasan", pdf: "Membuat halaman" },
    print: "Pratinjau",
    left: (count: string) => `${count} kasus peka tidak ikut dicetak.`,
    none: "Tidak ada kasus dalam daftar ini yang dapat dicetak.",
  },
  errors: {
    ringkasan_kosong:
      "Tidak ada ringkasan yang dapat dicetak: semua kasus ini peka dan tidak dapat dibuka oleh akun ini.",
    laporan_penuh:
      "Laporan belum disimpan: kantor ini sudah punya 200 laporan sendiri. Hapus yang tidak dipakai.",
    laporan_berisi_data:
      "Laporan belum dibagikan: nama atau saringannya memuat nomor seseorang. Ubah dahulu.",
    laporan_ditolak: ({ cause }: Readonly<Record<string, unknown>>) =>
      `Laporan tidak diambil, tidak ada yang berubah. ${FILE_PROBLEMS[cause as ReportFileProblem] ?? ""}`.trim(),
  },
};
