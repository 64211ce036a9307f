// The reasons of a proposed pair in plain Indonesian, for the screen and the command line.
import type { ReasonCode } from "./fields.ts";

const WORDS: Readonly<Record<ReasonCode, string>> = {
  nik_sama: "NIK sama",
  nik_beda_satu_angka: "NIK beda satu angka",
  nik_beda_nomor_urut: "NIK hanya beda nomor urut",
  nik_beda: "NIK berbeda",
  nama_sama: "nama sama",
  nama_sama_ejaan: "nama sama setelah ejaan dan urutan kata disamakan",
  nama_bunyi: "nama terdengar sama",
  nama_sebagian: "nama yang satu bagian dari nama yang lain",
  nama_mirip: "nama mirip",
  nama_satu_kata: "satu kata nama sama",
  nama_beda: "nama berbeda",
  lahir_sama: "tanggal lahir sama",
  lahir_sama_1_januari: "tanggal lahir sama-sama 1 Januari",
  lahir_tertukar: "tanggal lahir tertukar hari dan bulan",
  lahir_beda_satu_angka: "tanggal lahir beda satu angka",
  lahir_tahun_sama_tanggal_kira: "tahun lahir sama, tanggalnya kira-kira",
  lahir_dua_bagian: "dua dari tiga bagian tanggal lahir sama",
  lahir_tahun_sama: "tahun lahir sama",
  lahir_dekat: "tahun lahir berdekatan",
  lahir_beda: "tanggal lahir berbeda",
  kk_sama: "No. KK sama",
  kk_beda_satu_angka: "No. KK beda satu angka",
  kk_beda: "No. KK berbeda",
  ibu_sama: "nama ibu sama",
  ibu_mirip: "nama ibu mirip",
  ibu_beda: "nama ibu berbeda",
  kelamin_beda: "jenis kelamin berbeda",
  tempat_lahir_sama: "tempat lahir sama",
  tempat_lahir_beda: "tempat lahir berbeda",
  telepon_sama: "nomor telepon sama",
  telepon_beda_satu_angka: "nomor telepon beda satu angka",
  alamat_sama: "alamat sama",
  alamat_mirip: "alamat mirip",
  alamat_nomor_beda: "alamat mirip, nomornya berbeda",
  alamat_beda: "alamat berbeda",
  desa_sama: "desa sama",
  desa_mirip: "nama desa mirip",
  desa_beda: "desa berbeda",
  kode_pos_sama: "kode pos sama",
  kode_pos_beda: "kode pos berbeda",
  mungkin_kembar: "mungkin saudara kembar",
  mungkin_orang_tua_anak: "mungkin orang tua dan anak",
};

/** 'NIK beda satu angka; nama sama; tanggal lahir tertukar hari dan bulan'. */
export function reasonSentence(codes: readonly ReasonCode[]): string {
  const text = codes.map((code) => WORDS[code]).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One reason, in lower case where it is no abbreviation. */
export function reasonWord(code: ReasonCode): string {
  return WORDS[code];
}
