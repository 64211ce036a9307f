// Indonesian texts of handing cases over, of saved views and of entries in their timeline.
import type { ProgressKind } from "../../../shared/cases/codes.ts";
import type { NotAssigned } from "../../../shared/cases/assign.ts";

export const assign = {
  title: "Serahkan kasus",
  action: "Serahkan",
  count: (n: number) => `${n} kasus akan diserahkan. Serah terima tercatat di riwayat tiap kasus.`,
  preview: "Yang akan berubah",
  number: "Nomor registrasi",
  before: "Sekarang",
  after: "Menjadi",
  stays: (why: string) => `tetap: ${why}`,
  to: "Kepada petugas",
  choose: "Pilih petugas",
  missing: "Pilih petugas yang menerima.",
  note: "Pesan",
  noteHint: "Apa yang perlu diketahui penerima; boleh kosong.",
  save: "Serahkan",
  seen: "Tutup",
  moved: (n: number) => `${n} kasus diserahkan.`,
  left: (n: number) => `${n} kasus tidak berpindah`,
  leftRow: (number: string, why: string) => `${number}: ${why}`,
  why: {
    ditutup: "sudah ditutup",
    terbatas: "data terbatas, bukan untuk akun ini",
    bukan_milik: "dipegang petugas lain; mintalah supervisor atau koordinator",
    sudah: "sudah dipegang petugas itu",
    penerima_tanpa_kunci: "kasus peka, dan penerima tidak berwenang membukanya",
    berubah: "baru saja diubah petugas lain; muat ulang daftar",
    penerima_nonaktif: "akun petugas semula sudah nonaktif atau tidak lagi menangani kasus",
  } as Record<NotAssigned, string>,
  selected: (n: number) => `${n} dipilih`,
  select: (number: string) => `Pilih ${number}`,
};

export const progress = {
  title: "Catat perkembangan",
  action: "Catat perkembangan",
  kind: "Jenis",
  day: "Tanggal kejadian",
  dayNeeded: "Isi tanggal kejadian, paling lambat hari ini.",
  text: "Isi",
  textNeeded: "Tulis apa yang terjadi.",
  hints: {
    catatan: "Apa yang perlu diketahui petugas berikutnya.",
    kunjungan_rumah: "Siapa yang ditemui, apa yang dilihat, apa yang disepakati.",
    kontak: "Lewat apa, berbicara dengan siapa, apa jawabannya.",
  } as Record<ProgressKind, string>,
  save: "Simpan",
  happened: (day: string) => `Terjadi ${day}`,
  assignedTo: (name: string) => `Kepada ${name}`,
};

export const savedViews = {
  label: "Tampilan tersimpan",
  keep: "Simpan tampilan ini",
  remove: "Hapus tampilan ini",
  name: "Nama tampilan",
  nameHint: "Nama yang sama menggantikan yang lama. Hanya Anda yang melihatnya.",
  nameNeeded: "Beri nama tampilan ini.",
  save: "Simpan",
};
