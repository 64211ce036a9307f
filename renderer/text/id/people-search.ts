// Indonesian texts of the search for people.
import type { HitField, HitWay } from "../../../shared/people/search-views.ts";

const FIELDS: Record<HitField, string> = {
  nik: "NIK",
  kk: "No. KK",
  telepon: "telepon",
  registrasi: "no. registrasi",
  nama: "nama",
  panggilan: "panggilan",
  ibu: "nama ibu",
  alamat: "alamat",
};

const WAYS: Record<HitWay, (field: string) => string> = {
  persis: (field) => `${field} sama`,
  awal: (field) => `awal ${field}`,
  ejaan: (field) => `${field}, ejaan lain`,
  mirip: (field) => `${field} mirip`,
  bagian: (field) => `bagian ${field}`,
};

export const search = {
  title: "Cari orang",
  subtitle: "Cari dahulu, baru daftarkan. Satu orang cukup satu catatan.",
  label: "Nama, NIK, No. KK, atau telepon",
  hint: "Juga nama ibu, alamat, RT, atau nomor registrasi. Ejaan bebas, boleh dicampur: siti rt 3, joko cikole 0812.",
  keys: "↑ ↓ memilih, Enter membuka",
  keysWalkIn: "↑ ↓ memilih, Enter membuka, Ctrl+Enter mencatat kedatangan",
  results: "Orang yang ditemukan",
  recent: "Baru saja dibuka",
  opened: "Dibuka sejak Anda masuk",
  why: (field: HitField, way: HitWay) => WAYS[way](FIELDS[field]),
  merged: (name: string) => `lewat catatan yang digabung: ${name}`,
  count: (shown: number, more: boolean) =>
    shown === 0
      ? "Tidak ada yang cocok"
      : more
        ? `${shown} orang teratas. Tulis lebih lengkap untuk mempersempit.`
        : `${shown} orang ditemukan`,
  registerNew: "Daftarkan orang baru",
  registerNamed: (name: string) => `Daftarkan orang baru: ${name}`,
  registerFamily: "Daftarkan satu KK",
  startTitle: "Siapa yang datang?",
  startBody: "Tulis nama dengan ejaan apa pun. Muhamad, Mohammad, dan Moch. saling menemukan.",
  noneTitle: "Belum ada yang cocok",
  noneBody:
    "Coba sebagian nama saja, nama ibu, atau empat angka NIK. Bila memang belum tercatat, daftarkan.",
};
