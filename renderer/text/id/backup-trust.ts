// Indonesian texts of the backup page: places, drills, the undo of a restore, and the sentences of machine faults.
import type { ErrorWords } from "../words.ts";
import { detailText } from "../words.ts";

const REFUSED: Readonly<Record<string, string>> = {
  jaringan:
    "Folder ini ada di komputer lain (drive jaringan). Penguncian berkas di jaringan tidak dapat dipercaya, sehingga data dapat rusak.",
  onedrive:
    "Folder ini disalin oleh OneDrive. Penyalin awan mengambil berkas saat masih ditulis, sehingga data dapat rusak dan keluar dari kantor.",
  google_drive:
    "Folder ini disalin oleh Google Drive. Penyalin awan mengambil berkas saat masih ditulis, sehingga data dapat rusak dan keluar dari kantor.",
  dropbox:
    "Folder ini disalin oleh Dropbox. Penyalin awan mengambil berkas saat masih ditulis, sehingga data dapat rusak dan keluar dari kantor.",
  icloud:
    "Folder ini disalin oleh iCloud. Penyalin awan mengambil berkas saat masih ditulis, sehingga data dapat rusak dan keluar dari kantor.",
  sinkron_lain:
    "Folder ini disalin oleh program sinkronisasi. Program itu mengambil berkas saat masih ditulis, sehingga data dapat rusak dan keluar dari kantor.",
};

export const refusedPlace = (why: string): string => REFUSED[why] ?? REFUSED.sinkron_lain!;

export const backupTrust = {
  readable: "Salinan darurat yang terbaca",
  readableBody:
    "Bila Loket tidak dapat dipakai lagi: orang, kasus, rujukan, dan prelist sebagai Excel, CSV, dan halaman yang dibuka peramban apa pun. Tidak terenkripsi.",
  readableMake: "Buat salinan darurat",
  readableWhy: "Alasan",
  readableWhyHint: "Tercetak pada halaman; catatan audit menyimpan siapa dan kapan.",
  readableWhyMissing: "Tulis alasan, paling sedikit lima huruf.",
  readableChoose: "Pilih folder dan buat",
  readableDone: (name: string) =>
    `Salinan ada di folder ${name}. Buka buka-saya.html. Hapus setelah tidak diperlukan.`,
  readablePhases: {
    orang: "Menulis orang",
    kasus: "Menulis kasus",
    rujukan: "Menulis rujukan",
    prelist: "Menulis prelist",
  },
  readableRemovable:
    "Ini USB atau disk lepas, dan salinan ini dapat dibaca siapa pun yang menemukannya. Kunci USB di lemari.",
  clockTrust: "Jam komputer sudah benar",
  clockTrusted: "Jam dipastikan. Waktu berjalan lagi dari jam komputer.",
  clockConfirm: "Jam komputer memang benar?",
  clockConfirmBody:
    "Cocokkan dahulu dengan jam telepon: tanggal, bulan, tahun, dan jam. Setelah dipastikan, tenggat dihitung dari jam komputer.",
  places: "Tempat penyimpanan",
  first: "Tempat pertama",
  second: "Tempat kedua",
  free: (size: string) => `sisa ruang ${size}`,
  unknownFree: "tidak menjawab",
  noSecond:
    "Belum diatur. Pilih folder di disk lain, agar satu disk yang rusak tidak membawa semuanya.",
  chooseSecond: "Pilih folder",
  changeSecond: "Ganti folder",
  dropSecond: "Berhenti memakai",
  secondSet: "Tempat kedua disimpan. Cadangan berikutnya masuk ke sana juga.",
  secondDropped: "Tempat kedua tidak dipakai lagi. Cadangan yang sudah ada di sana tidak dihapus.",
  secondLast: (at: string) => `terakhir ${at}`,
  secondNever: "belum pernah terisi",
  secondFailedTitle: "Cadangan terakhir tidak sampai ke tempat kedua",
  secondFailed:
    "Cadangan di komputer ini aman dan sudah diperiksa. Pasang disknya atau pilih folder lain; cadangan berikutnya mencoba lagi sendiri.",
  lowTitle: "Ruang disk hampir habis",
  low: (size: string) =>
    `Sisa ruang ${size}. Data aman. Kosongkan ruang sebelum simpanan berikutnya ditolak; bila penuh, cadangan tertua dihapus lebih dahulu.`,
  refusedTitle: "Data kantor ada di tempat yang tidak aman",
  removableTitle: "Simpan ke disk lepas?",
  removable:
    "Ini USB atau disk lepas; mudah hilang. Cadangan tetap terenkripsi dan hanya terbuka dengan sandi admin atau lembar pemulihan. Kunci USB di lemari, terpisah dari lembar pemulihan.",
  cloudTitle: "Simpan ke folder awan?",
  cloud:
    "Folder ini disalin ke internet. Cadangan terenkripsi, tetapi keluar dari kantor. Pastikan aturan kantor membolehkannya.",
  saveThere: "Simpan di sana",
  kinds: {
    tangan: "Dibuat sendiri",
    jam: "Otomatis tiap jam",
    keluar: "Saat dikunci atau ditutup",
  },
  kind: "Cara",
  drill: "Latihan pemulihan",
  drillBody:
    "Sebulan sekali cadangan terbaru dipulihkan pada salinan coba, diperiksa sampai mata rantai audit terakhir, lalu salinannya dibuang. Isi kantor tidak disentuh.",
  drillNow: "Latih sekarang",
  drillNever: "Belum pernah",
  drillPhases: {
    mengambil: "Mengambil cadangan",
    memeriksa: "Memeriksa salinan",
    lampiran: "Membuka lampiran",
  },
  drillGood: (date: string, persons: string, cases: string, seconds: string) =>
    `Berhasil pada ${date}: ${persons} orang, ${cases} kasus, ${seconds} detik.`,
  drillBad: (date: string) => `Gagal pada ${date}`,
  drillBadBody:
    "Cadangan itu tidak dapat dipulihkan. Data kantor sendiri tidak apa-apa. Buat cadangan baru sekarang, lalu latih sekali lagi.",
  drillSecondPlace: "tempat kedua",
  drillDone: "Latihan pemulihan selesai: cadangan dapat dipulihkan.",
  undo: (date: string) => `Isi yang diganti pada ${date}`,
  undoHint:
    "Isi kantor sebelum pemulihan terakhir masih disimpan 30 hari. Masuk dengan sandi admin saat itu atau kode pemulihannya.",
  undoSubmit: "Kembalikan",
  undoConfirm: (date: string) => `Kembalikan isi yang diganti pada ${date}?`,
  undoConfirmBody:
    "Isi yang sekarang disimpan di samping, tidak dihapus, dan dapat dikembalikan dengan cara yang sama.",
  undoDone: (date: string) =>
    `Isi kantor sekarang seperti sebelum pemulihan ${date}. Silakan masuk.`,
};

export const trustWarnings = {
  jam_diragukan: {
    title: "Jam komputer meragukan",
    body: "Jam komputer melompat dari waktu yang terakhir dicatat. Data aman; catatan baru diberi waktu lanjutan dari waktu terakhir yang dipercaya dan ditandai. Betulkan tanggal dan jam Windows; bila jamnya memang benar, admin atau supervisor memastikannya di halaman Cadangan.",
  },
};

export const trustErrors = {
  tempat_ditolak: (details) =>
    `${refusedPlace(detailText(details, "why"))} Belum ada yang dibuat. Pilih folder di disk komputer ini sendiri.`,
  tempat_kedua_sama:
    "Folder ini ada di dalam folder kantor sendiri, jadi hilang bersamanya. Belum ada yang diubah. Pilih folder di disk lain.",
  penyimpanan_gagal:
    "Disk menjawab dengan kesalahan, jadi belum pasti simpanan terakhir masuk. Yang tersimpan sebelumnya aman. Muat ulang halaman dan lihat dahulu sebelum mengulang; menyimpan isian yang sama tidak membuatnya ganda.",
  basis_data_asing:
    "Berkas di folder ini bukan basis data Loket. Berkasnya tidak diubah. Kembalikan berkas kantor yang benar atau pulihkan dari cadangan.",
  urung_tidak_ada:
    "Tidak ada isi lama yang dapat dikembalikan. Isi sekarang tidak diubah. Pilih cadangan dari daftar.",
} satisfies ErrorWords<
  | "tempat_ditolak"
  | "tempat_kedua_sama"
  | "penyimpanan_gagal"
  | "basis_data_asing"
  | "urung_tidak_ada"
>;
