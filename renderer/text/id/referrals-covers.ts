// Indonesian texts of shared letters (surat pengantar dengan daftar nominatif) and of printing many letters at once.
import type { NotCovered } from "../../../shared/referrals/covers.ts";

export const covers = {
  action: "Rujuk bersama",
  title: "Rujuk bersama dengan satu surat",
  body: (n: number) =>
    `${n} kasus dirujuk dengan satu nomor surat dan satu daftar nominatif. Tiap kasus tetap punya kode rujukan, batas jawaban, dan riwayatnya sendiri.`,
  none: "Tidak satu pun dari kasus ini dapat ikut. Belum ada nomor surat yang terpakai.",
  left: (n: number) => `${n} kasus tidak ikut dan tetap seperti semula`,
  leftRow: (number: string, why: string) => `${number}: ${why}`,
  why: {
    ditutup: "sudah ditutup",
    terbatas: "data terbatas, bukan untuk akun ini",
    sensitif: "kasus peka dirujuk sendiri, agar namanya tidak berdiri di samping nama lain",
    kelompok: "kasus kelompok punya daftar anggota sendiri; terbitkan dari halaman kasusnya",
    belum_boleh: "belum dapat dirujuk pada status sekarang, atau bukan wewenang akun ini",
    perlu_penetapan: "perlu lembar penetapan; terbitkan dari halaman kasusnya",
    setelah_surat: "diterima sesudah tanggal surat",
    berubah: "baru saja diubah petugas lain; muat ulang daftar",
  } as Record<NotCovered, string>,
  save: "Terbitkan dan cetak",
  seen: "Tutup dan cetak",
  done: (n: number, number: string) => `${n} kasus dirujuk dengan surat ${number}.`,
  listTitle: (n: number) => `Daftar nominatif: ${n} orang dalam satu surat`,
  place: "Nomor urut pada surat",
  columns: { no: "No.", person: "Nama", code: "Kode rujukan", state: "Status" },
  registered: (n: number) => `Surat bersama, ${n} orang`,
  onSlip: (words: string) => `Pada lembar: ${words}`,
  amendBody:
    "Surat ini dipakai bersama. Naskah baru berlaku bagi semua orang dalam daftarnya yang rujukannya belum berakhir.",
};
