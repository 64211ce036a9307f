// How a run ends: exit codes, and a sentence for each refusal that a person at a terminal can act on.
import type { DeskError, ErrorCode } from "../../shared/errors.ts";

export const EXIT = {
  done: 0,
  rowsRefused: 1,
  wrongUse: 2,
  fileRefused: 3,
  notAvailable: 4,
  signInRefused: 5,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Wrong words on the command line. */
export class WrongUse extends Error {}

/** The app for PDF cannot be started here. */
export class RuntimeMissing extends Error {}

const WORDS: { readonly [C in ErrorCode]?: readonly [Exit, string] } = {
  kata_sandi_salah: [5, "Nama pengguna atau kata sandi salah."],
  tunggu_sebelum_mencoba: [5, "Terlalu banyak percobaan. Tunggu sebentar lalu coba lagi."],
  akun_nonaktif: [5, "Akun ini nonaktif. Hubungi admin kantor."],
  ganti_kata_sandi_dulu: [5, "Kata sandi pertama harus diganti dahulu di jendela aplikasi."],
  kode_pemulihan_salah: [5, "Kode pemulihan salah ketik atau bukan milik kantor ini."],
  belum_masuk: [5, "Belum masuk. Sebutkan --user dan kata sandi."],
  terkunci: [5, "Kantor terkunci."],
  peran_tidak_cukup: [5, "Akun ini tidak berperan untuk pekerjaan itu."],
  cadangan_kunci_salah: [
    5,
    "Kata sandi atau kode pemulihan tidak membuka cadangan ini. Data sekarang tidak diubah.",
  ],
  pembaruan_rusak: [
    3,
    "Bukan pembaruan Loket, atau isinya terpotong atau berubah. Jangan dipasang; salin lagi dari sumbernya.",
  ],
  pembaruan_tidak_dikenal: [3, "Tidak ditandatangani oleh penerbit Loket. Jangan dipasang."],
  pembaruan_tanpa_kunci: [
    3,
    "Program ini dibuat tanpa kunci pemeriksa, sehingga keaslian pembaruan tidak dapat dipastikan.",
  ],
  kasus_terbatas: [5, "Kasus itu terbatas: akun ini hanya boleh melihat nomornya."],
  kantor_terbuka_di_tempat_lain: [
    4,
    "Kantor ini sedang terbuka di jendela atau perintah lain. Tutup dahulu lalu ulangi.",
  ],
  tugas_lain_berjalan: [4, "Pekerjaan lain masih berjalan. Ulangi setelah selesai."],
  kantor_belum_ada: [
    2,
    "Di folder itu belum ada kantor. Buat dengan 'init' atau pulihkan dengan 'restore'.",
  ],
  kantor_sudah_ada: [2, "Di folder itu sudah ada kantor. Tidak ada yang diubah."],
  kata_sandi_lemah: [
    2,
    "Kata sandi terlalu lemah: paling sedikit 10 huruf, bukan kata umum, tidak memuat nama.",
  ],
  masukan_salah: [2, "Isian tidak sesuai."],
  tidak_ditemukan: [2, "Tidak ditemukan."],
  pemetaan_salah: [
    2,
    "Pemetaan kolom salah: satu isian dipilih dua kali, atau tidak ada kolom pengenal.",
  ],
  hasil_verifikasi_kurang: [2, "Hasil verifikasi itu perlu keterangan tambahan."],
  periode_tidak_sah: [
    2,
    "Periode tidak sah: paling lama 366 hari, tanggal awal sebelum tanggal akhir.",
  ],
  sebagian_besar_mirip: [
    1,
    "Lebih dari separuh baris mirip orang yang sudah tercatat. Berkas tidak dimuat.",
  ],
  berkas_asal_tidak_ada: [1, "Berkas asli dari impor itu tidak tersimpan. Ekspor tanpa --back."],
  berkas_kembali_tidak_cocok: [
    1,
    "Berkas yang ditulis tidak terbaca sama dengan yang seharusnya, maka dibuang. Data daftar aman.",
  ],
  tak_ada_perubahan: [1, "Belum ada sel yang diubah untuk berkas itu. Tidak ada yang ditulis."],
  daftar_kosong: [1, "Daftar kosong: tidak ada yang diekspor."],
  berkas_bukan_lembar_kerja: [3, "Berkas itu bukan XLSX atau CSV."],
  berkas_terkunci_sandi: [3, "Berkas itu terkunci kata sandi. Buka kuncinya lalu simpan ulang."],
  berkas_terlalu_besar: [3, "Berkas itu terlalu besar setelah dibuka."],
  berkas_terlalu_lama: [3, "Berkas itu tidak selesai dibaca dalam batas waktu."],
  berkas_rusak: [3, "Berkas itu rusak."],
  berkas_berubah: [3, "Berkas berubah sejak diperiksa."],
  berkas_tidak_terbaca: [3, "Berkas itu tidak ada atau tidak dapat dibaca."],
  profil_ditolak: [3, "Berkas itu bukan profil kolom yang dapat dipakai. Tidak ada yang diubah."],
  profil_sudah_ada: [
    1,
    "Profil untuk baris judul itu sudah ada. Tidak ada yang diubah; ganti dengan --existing ganti.",
  ],
  profil_berisi_data: [1, "Baris judul profil itu memuat nomor orang: tidak ditulis ke berkas."],
  paket_tanpa_layanan: [3, "Paket itu tidak memuat tabel layanan (service): bukan direktori HSDS."],
  paket_terlalu_banyak: [3, "Paket itu memuat lebih dari 5.000 layanan."],
  lembar_tidak_ditemukan: [3, "Lembar itu tidak ada di dalam berkas."],
  judul_kolom_tidak_ditemukan: [
    3,
    "Judul kolom tidak ditemukan. Sebutkan --header-row dan --profile.",
  ],
  cadangan_rusak: [3, "Berkas cadangan rusak atau tidak lengkap. Data sekarang tidak diubah."],
  cadangan_versi_baru: [
    3,
    "Cadangan dibuat oleh versi yang lebih baru. Data sekarang tidak diubah. Pasang versi terbaru.",
  ],
  cadangan_latihan: [
    3,
    "Cadangan kantor latihan dan kantor sebenarnya tidak dapat ditukar. Lihat --latihan.",
  ],
  basis_data_rusak: [
    3,
    "Basis data rusak atau kuncinya tidak cocok. Berkasnya tidak diubah. Pulihkan dari cadangan.",
  ],
  basis_data_versi_baru: [3, "Data dibuat oleh versi yang lebih baru. Pasang versi terbaru."],
  kunci_rusak: [3, "Berkas kunci rusak. Pulihkan dari cadangan."],
  disk_penuh: [
    1,
    "Cakram penuh. Tidak ada yang tersimpan setengah jalan. Kosongkan tempat lalu ulangi.",
  ],
  folder_hanya_baca: [1, "Folder tidak dapat ditulisi."],
  dibatalkan: [1, "Dibatalkan. Tidak ada yang tersimpan setengah jalan."],
};

/** @returns exit code and sentence; anything without words of its own counts as not done */
export function wordsOf(error: DeskError): { exit: Exit; sentence: string } {
  const [exit, sentence] = WORDS[error.code] ?? [
    EXIT.rowsRefused,
    `Tidak dapat dikerjakan (${error.code}). Tidak ada yang tersimpan.`,
  ];
  return { exit, sentence };
}
