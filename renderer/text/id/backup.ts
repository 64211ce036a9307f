// Indonesian texts of the room backup.
import type { BackupError } from "../../../shared/backup/errors.ts";
import type { ErrorWords } from "../words.ts";
import { backupTrust, refusedPlace, trustErrors } from "./backup-trust.ts";

export const backup = {
  title: "Cadangan",
  subtitle:
    "Salinan terenkripsi dari seluruh kantor. Setiap cadangan langsung dibuka dan diperiksa setelah dibuat.",
  make: "Buat cadangan sekarang",
  makeElsewhere: "Buat dan simpan ke USB",
  made: "Cadangan sudah dibuat dan diperiksa.",
  last: "Cadangan terakhir",
  never: "Belum pernah dibuat",
  due: "Hari ini belum ada cadangan.",
  dueBody:
    "Cadangan dibuat sendiri tiap jam selama aplikasi dipakai, dan saat layar dikunci atau ditutup. Membuatnya sekarang hanya sebentar.",
  usbTitle: "Simpan salinan di luar komputer ini",
  usb: "Komputer dapat rusak atau hilang. Seminggu sekali, simpan cadangan ke USB lalu kunci USB itu bersama lembar pemulihan. Lampiran masuk ke folder berkas-cadangan di sampingnya; pindahkan keduanya bersama. Isinya tetap terenkripsi.",
  list: "Daftar cadangan",
  columns: {
    madeAt: "Dibuat",
    name: "Berkas",
    size: "Ukuran",
    content: "Isi",
    checked: "Pemeriksaan",
    sheet: "Lembar pemulihan",
  },
  content: (persons: string, cases: string) => `${persons} orang, ${cases} kasus`,
  verified: "Sudah diperiksa",
  unverified: "Belum diperiksa",
  sheet: (n: number) => `nomor ${n}`,
  emptyTitle: "Belum ada cadangan",
  emptyBody:
    "Cadangan menyelamatkan pekerjaan bila komputer rusak, hilang, atau listrik merusak berkas.",
  phases: {
    menyalin: "Menyalin data",
    memeriksa: "Memeriksa salinan",
    menyimpan: "Menyimpan ke tempat tujuan",
  },
  restoreHint: "Memulihkan dilakukan dari halaman masuk, agar tidak ada yang sedang bekerja.",
  fileName: (date: string) => `kantor-${date}.loketcadangan`,
  restore: {
    title: "Pulihkan dari cadangan",
    subtitle:
      "Isi kantor di komputer ini diganti dengan isi cadangan. Isi yang sekarang disimpan di sampingnya, tidak dihapus.",
    choose: "Cadangan di komputer ini",
    none: "Tidak ada cadangan di folder kantor. Pilih berkas dari USB.",
    file: "Pilih berkas dari USB atau folder lain",
    chosen: (name: string) => `Berkas: ${name}`,
    found: (date: string, size: string) => `${date} (${size})`,
    summary: "Isi cadangan",
    office: "Kantor",
    madeAt: "Dibuat",
    content: "Isi",
    sheet: "Dibuka dengan lembar pemulihan",
    how: "Buka cadangan dengan",
    byPassword: "Kata sandi admin pada saat cadangan dibuat",
    byCode: "Kode pemulihan pada lembar",
    username: "Nama pengguna admin",
    usernameMissing: "Tulis nama pengguna admin.",
    password: "Kata sandi",
    code: "Kode pemulihan",
    secretMissing: "Tulis kata sandi atau kode pemulihan.",
    submit: "Pulihkan",
    confirmTitle: (office: string, date: string) => `Pulihkan ${office} ke keadaan ${date}?`,
    confirmBody:
      "Yang dicatat setelah waktu itu tidak ada lagi di kantor yang dipulihkan. Isi yang sekarang tetap disimpan di samping.",
    doneTitle: "Kantor sudah dipulihkan",
    done: (date: string) => `Isi kantor sekarang seperti pada ${date}. Silakan masuk.`,
    documentsMissing: (n: number) =>
      `${n} berkas lampiran tidak ditemukan; kasusnya sendiri lengkap. Lampiran ada di folder berkas-cadangan di samping berkas cadangan: salin folder itu juga, lalu pulihkan sekali lagi.`,
    toSignIn: "Ke halaman masuk",
    back: "Kembali",
  },
  trust: backupTrust,
  refusedPlace,
  errors: {
    ...trustErrors,
    cadangan_rusak:
      "Berkas cadangan ini rusak atau tidak lengkap. Data sekarang tidak diubah. Gunakan cadangan lain.",
    cadangan_versi_baru:
      "Cadangan ini dibuat oleh versi aplikasi yang lebih baru. Data sekarang tidak diubah. Pasang versi terbaru dahulu.",
    cadangan_latihan:
      "Cadangan ini dari mode latihan, sedangkan kantor ini kantor sungguhan (atau sebaliknya). Data sekarang tidak diubah. Pilih cadangan yang sesuai.",
    cadangan_kunci_salah:
      "Kata sandi atau kode pemulihan tidak membuka cadangan ini. Data sekarang tidak diubah. Gunakan lembar pemulihan dengan nomor yang tertulis.",
  } satisfies ErrorWords<BackupError>,
};
