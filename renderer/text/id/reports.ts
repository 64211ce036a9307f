// Indonesian texts of the room reports.
import { BALANCE, DIMENSIONS, IDENTITIES } from "../../../shared/reports/codes.ts";
import type { ReportsError } from "../../../shared/reports/errors.ts";
import type { ErrorWords } from "../words.ts";

/** Keys of a word list with free text as values, so that another language fills the same keys. */
type Words<T> = Record<keyof T & string, string>;

const WHY: Readonly<Record<string, string>> = {
  tanggal: "Tanggalnya harus dalam tahun target dan tidak sesudah hari ini.",
  wilayah: "Pilih desa atau kelurahan di wilayah kantor ini.",
  bukan_tangan: "Target ini dihitung dari kasus, jadi tidak dicatat dengan tangan.",
  puskesos: "Puskesos terbentuk hanya dihitung oleh kantor tingkat kabupaten/kota.",
  sudah_dicatat:
    "Sudah ada capaian yang dicatat, jadi tahun dan cara hitungnya tetap. Buat target baru.",
};

export const reports = {
  home: {
    title: "Laporan",
    subtitle: "Angka satu periode, daftar di balik setiap angka, dan lembar cetaknya.",
    now: "Keadaan hari ini",
    open: "Berjalan",
    overdue: "Lewat tenggat",
    awaitingDecision: "Menunggu penetapan",
    awaitingReply: "Menunggu jawaban",
    lateReplies: "Jawaban terlambat",
    period: "Periode",
    kinds: { bulan: "Bulan", triwulan: "Triwulan", tahun: "Tahun" },
    kind: "Jenis periode",
    size: "Ukuran kertas",
    print: "Cetak rekap",
    closing: "Hasil kasus yang ditutup",
    referrals: "Rujukan yang diterbitkan",
    groups: "Kasus yang diterima",
    by: "Menurut",
    emptyTitle: "Tidak ada kasus dalam periode ini",
    emptyBody: "Kasus yang diterima dalam periode ini dihitung di sini. Pilih periode lain.",
    ppksNote:
      "Satu orang dapat memiliki beberapa jenis PPKS, maka jumlahnya dapat melebihi jumlah kasus.",
  },
  sensitive: {
    included: (count: string) => `Termasuk ${count} kasus peka.`,
    left: (count: string) =>
      `Belum termasuk kasus peka (${count}); rinciannya hanya bagi yang berhak.`,
    few: "kurang dari 5",
    hidden: "Kasus peka",
  },
  balance: BALANCE as Words<typeof BALANCE>,
  dimensions: DIMENSIONS as Words<typeof DIMENSIONS>,
  identities: IDENTITIES as Words<typeof IDENTITIES>,
  columns: {
    group: "Kelompok",
    count: "Jumlah",
    done: "Selesai",
    refused: "Ditolak",
    cancelled: "Batal",
    open: "Berjalan",
    days: "Rata-rata hari",
    number: "Nomor registrasi",
    person: "Nama",
    category: "Kategori",
    state: "Status",
    received: "Diterima",
    closed: "Ditutup",
    due: "Tenggat",
    late: "Lewat",
    officer: "Petugas",
    letter: "Nomor surat",
    destination: "Tujuan",
    replyBy: "Batas jawaban",
  },
  facts: {
    done: "Selesai",
    refused: "Ditolak",
    cancelled: "Dibatalkan",
    inTime: "Tepat waktu",
    accepted: "Dijawab diterima",
    answeredNo: "Ditolak, tidak terlaksana",
    waiting: "Menunggu jawaban",
    unanswered: "Tidak dijawab",
  },
  overdue: {
    title: "Lewat tenggat",
    subtitle: "Kasus dan rujukan yang paling lama menunggu berada di atas.",
    cases: (total: string) => `Kasus lewat tenggat: ${total}`,
    referrals: (total: string) => `Rujukan belum dijawab: ${total}`,
    print: "Cetak daftar",
    days: (days: string) => `${days} hari`,
    emptyTitle: "Tidak ada kasus yang lewat tenggat",
    emptyBody: "Kasus yang melewati tenggatnya muncul di sini, yang paling lama di atas.",
    noReferralsTitle: "Tidak ada rujukan yang lewat batas jawaban",
    noReferralsBody: "Rujukan tanpa jawaban setelah batasnya muncul di sini.",
    cut: (shown: string, total: string) => `Ditampilkan ${shown} yang paling lama dari ${total}.`,
  },
  behind: {
    title: "Daftar di balik angka",
    of: (group: string, period: string) => `${group}, ${period}`,
    emptyTitle: "Tidak ada kasus",
    emptyBody: "Tidak ada kasus yang dihitung dalam angka ini.",
    back: "Kembali ke laporan",
  },
  summary: {
    action: "Ringkasan",
    title: "Ringkasan kasus",
    body: "Ringkasan memuat riwayat, berkas, rujukan, dan hasil kasus ini.",
    identity: "Identitas",
    hints: {
      lengkap: "Memuat nama, NIK, dan alamat. Pencetakannya dicatat.",
      tersamar: "Memuat nama. NIK, nomor KK, dan nomor HP disamarkan; alamat hanya desanya.",
      anonim: "Nama dan nomor dihapus. Baca kembali sebelum diberikan kepada pihak lain.",
    } as Words<typeof IDENTITIES>,
    print: "Pratinjau",
    command: "Buka daftar lewat tenggat",
  },
  errors: {
    capaian_salah: ({ reason }) =>
      `Capaian belum disimpan. ${WHY[String(reason)] ?? "Periksa isiannya."}`,
    periode_tidak_sah:
      "Periode ini tidak dapat dihitung. Pilih periode yang sudah dimulai dan paling lama satu tahun.",
  } satisfies Partial<ErrorWords<ReportsError>>,
};
