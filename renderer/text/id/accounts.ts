// Indonesian texts of the room accounts: sign-in, lock, staff.
import type { PasswordProblem } from "../../../shared/accounts/rules.ts";
import type { AccountsError } from "../../../shared/accounts/errors.ts";
import { detailNumber } from "../words.ts";
import type { ErrorWords } from "../words.ts";
import { accountsTrust } from "./accounts-trust.ts";

const wait = (seconds: number) =>
  seconds > 0 ? ` Tunggu ${seconds} detik sebelum mencoba lagi.` : "";

export const accounts = {
  ...accountsTrust,
  signIn: {
    title: "Masuk",
    subtitle: "Pilih nama Anda, lalu tulis kata sandi.",
    who: "Nama",
    choose: "Pilih nama",
    username: "Nama pengguna",
    password: "Kata sandi",
    submit: "Masuk",
    forgot: "Lupa kata sandi",
    restore: "Pulihkan dari cadangan",
    show: "Tampilkan atau sembunyikan kata sandi",
    training: (password: string) => `Kata sandi semua akun latihan: ${password}`,
    missingWho: "Pilih nama Anda.",
    missingPassword: "Tulis kata sandi Anda.",
  },
  lock: {
    title: "Layar terkunci",
    subtitle: (name: string) => `Isian ${name} tetap ada dan muncul kembali setelah kunci dibuka.`,
    submit: "Buka kunci",
    other: "Masuk sebagai orang lain",
    otherHint: "Isian yang belum disimpan di balik kunci ini akan hilang.",
  },
  recover: {
    title: "Lupa kata sandi",
    subtitle:
      "Kode pemulihan pada lembar kantor memberi kata sandi baru kepada seorang admin. Setelah dipakai, kode itu diganti dengan kode baru.",
    code: "Kode pemulihan",
    codeHint: "28 huruf dan angka dalam kelompok empat. Tanda hubung boleh dilewati.",
    who: "Admin yang diberi kata sandi baru",
    submit: "Ganti kata sandi",
    back: "Kembali ke halaman masuk",
    notAdmin: "Petugas yang bukan admin cukup meminta kata sandi sementara kepada admin.",
  },
  code: {
    title: "Simpan kode pemulihan ini",
    body: "Kode ini satu-satunya jalan masuk bila semua kata sandi terlupa. Ia hanya ditampilkan sekarang. Cetak, lalu simpan di tempat terkunci di luar komputer.",
    label: (sheet: number) => `Kode pemulihan, lembar nomor ${sheet}`,
    print: "Cetak lembar",
    confirm: (group: number) => `Tulis kelompok ke-${group} dari kode di atas`,
    confirmHint: "Untuk memastikan lembar yang dicetak atau ditulis sudah benar.",
    wrong: (group: number) => `Belum sama dengan kelompok ke-${group}. Lihat kembali kodenya.`,
    done: "Sudah disimpan, lanjut",
  },
  password: {
    title: "Ubah kata sandi",
    old: "Kata sandi sekarang",
    oldMissing: "Tulis kata sandi sekarang.",
    fresh: "Kata sandi baru",
    again: "Tulis sekali lagi",
    differ: "Kedua tulisan kata sandi belum sama.",
    hint: "Paling sedikit 10 huruf. Tiga atau empat kata yang tidak berhubungan sudah baik dan mudah diingat.",
    submit: "Simpan kata sandi",
    changed: "Kata sandi sudah diganti.",
    strength: ["Belum cukup", "Cukup", "Baik", "Kuat"] as readonly string[],
    strengthLabel: "Kekuatan kata sandi",
    problems: {
      terlalu_pendek: "Paling sedikit 10 huruf.",
      terlalu_umum: "Kata sandi ini termasuk yang paling sering ditebak.",
      mengandung_nama: "Jangan memakai nama atau nama pengguna.",
      satu_huruf_berulang: "Gunakan lebih banyak huruf yang berbeda.",
    } satisfies Record<PasswordProblem, string>,
    forcedTitle: "Buat kata sandi Anda sendiri",
    forcedSubtitle: (name: string) =>
      `${name}, kata sandi yang Anda terima hanya untuk sekali pakai. Buat kata sandi yang hanya Anda ketahui.`,
    oneTime: "Kata sandi sementara",
  },
  list: {
    title: "Akun petugas",
    subtitle:
      "Satu orang satu akun. Akun tidak dihapus, hanya dinonaktifkan, agar catatan audit tetap dapat dibaca.",
    label: "Daftar akun",
    add: "Tambah akun",
    name: "Nama",
    username: "Nama pengguna",
    roles: "Peran",
    state: "Keadaan",
    lastSignIn: "Terakhir masuk",
    never: "belum pernah",
    active: "Aktif",
    disabled: "Nonaktif",
    mustChange: "Menunggu kata sandi baru",
    actions: "Tindakan",
    edit: "Ubah",
    reset: "Kata sandi sementara",
    disable: "Nonaktifkan",
    disableTitle: (name: string) => `Nonaktifkan akun ${name}?`,
    disableBody:
      "Orang ini tidak dapat masuk lagi dan sesinya langsung berakhir. Catatan lamanya tetap ada.",
    renew: "Ganti kode pemulihan",
    emptyTitle: "Belum ada akun",
    emptyBody: "Tambahkan akun untuk setiap orang yang bekerja di loket ini.",
  },
  form: {
    addTitle: "Tambah akun",
    editTitle: (name: string) => `Ubah akun ${name}`,
    name: "Nama lengkap",
    nameMissing: "Tulis nama lengkap.",
    username: "Nama pengguna",
    usernameHint: "Huruf kecil, angka, titik, atau garis; paling sedikit 3.",
    usernameWrong: "Nama pengguna berisi 3 sampai 40 huruf kecil, angka, titik, atau garis.",
    roles: "Peran",
    rolesMissing: "Pilih paling sedikit satu peran.",
    oneTime: "Kata sandi sementara",
    oneTimeHint: "Sampaikan langsung kepada orangnya. Ia menggantinya saat pertama masuk.",
    make: "Buatkan",
    save: "Simpan akun",
    resetTitle: (name: string) => `Kata sandi sementara untuk ${name}`,
    resetBody: "Kata sandi lama tidak berlaku lagi setelah ini disimpan.",
    resetSave: "Ganti kata sandi",
    saved: "Akun sudah disimpan.",
    given: (password: string) => `Kata sandi sementara: ${password}`,
    renewTitle: "Ganti kode pemulihan",
    renewBody:
      "Lembar pemulihan yang lama tidak membuka kantor ini lagi. Cadangan lama tetap dibuka oleh lembar yang tertulis padanya.",
    renewSave: "Buat kode baru",
  },
  errors: {
    kata_sandi_salah: (d) =>
      `Nama atau kata sandi belum cocok. Periksa huruf besar dan kecil, lalu coba lagi.${wait(detailNumber(d, "waitSeconds"))}`,
    tunggu_sebelum_mencoba: (d) =>
      `Terlalu banyak percobaan.${wait(detailNumber(d, "waitSeconds"))}`,
    perlu_kata_sandi:
      "Kata sandi Anda belum ditulis, jadi belum ada yang dilakukan. Ulangi, lalu tulis kata sandi ketika diminta.",
    akun_nonaktif: "Akun ini sudah dinonaktifkan. Minta admin bila Anda masih bertugas di sini.",
    nama_pengguna_dipakai:
      "Nama pengguna ini sudah dipakai. Belum ada yang disimpan. Pilih nama lain.",
    kata_sandi_lemah:
      "Kata sandi ini mudah ditebak. Belum ada yang disimpan. Gunakan paling sedikit 10 huruf, misalnya tiga kata yang tidak berhubungan.",
    ganti_kata_sandi_dulu: "Ganti dahulu kata sandi sementara Anda, lalu ulangi.",
    kode_pemulihan_salah: (d) =>
      `Kode pemulihan belum cocok. Periksa nomor lembar dan tiap kelompok hurufnya.${wait(detailNumber(d, "waitSeconds"))}`,
    admin_terakhir:
      "Kantor harus memiliki paling sedikit satu admin yang aktif. Tidak ada yang berubah. Angkat admin lain dahulu.",
  } satisfies ErrorWords<AccountsError>,
};
