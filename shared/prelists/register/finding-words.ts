// The findings of a row for the register in plain Indonesian: for the file of refused rows and for the screen.
import type { RegisterFindingCode } from "./findings.ts";

export const REGISTER_FINDING_WORDS = {
  nama_kosong: "Nama kosong",
  nama_terlalu_panjang: "Nama lebih dari 150 huruf",
  teks_terlalu_panjang: "Isi lebih panjang dari yang dapat disimpan; ringkaskan",
  nik_bukan_16_angka: "NIK tidak terdiri atas 16 angka",
  nik_tanggal_mustahil: "NIK memuat tanggal lahir yang mustahil",
  nik_nomor_urut_nol: "Nomor urut NIK 0000",
  nik_rusak: "NIK rusak karena tersimpan sebagai angka (bentuk E+15); ketik ulang dari KTP atau KK",
  nokk_bukan_16_angka: "No. KK tidak terdiri atas 16 angka",
  nokk_rusak: "No. KK rusak karena tersimpan sebagai angka (bentuk E+15); ketik ulang dari KK",
  tanggal_mustahil: "Tanggal lahir tidak ada di kalender",
  tanggal_tidak_terbaca: "Tanggal lahir tidak terbaca; pakai bentuk hh/bb/tttt",
  tanggal_tahun_dua_angka: "Tahun lahir hanya dua angka dan tidak pasti abadnya; tulis empat angka",
  tanggal_di_luar_batas: "Tanggal lahir sesudah hari ini atau sebelum 1890",
  rt_rw_janggal: "RT atau RW bukan satu angka; tulis misalnya 003",
  sel_terlalu_panjang: "Isi sel terlalu panjang",
  sel_galat_rumus: "Isi sel galat rumus",
  nik_ganda: "NIK sudah dipakai orang lain dalam berkas ini",
  kepala_kedua: "KK ini sudah mempunyai kepala keluarga dalam berkas ini",
  nik_milik_orang_lain:
    "NIK ini tercatat atas nama dan tanggal lahir orang lain; periksa kartu keduanya",
  baris_ganda: "Orang yang sama sudah ada pada baris lain",
  bukan_penduduk_aktif: "Berkas menyebut orang ini bukan penduduk lagi",
  tercatat_meninggal: "Orang ini tercatat meninggal",
  tercatat_pindah: "Orang ini tercatat pindah",
  mungkin_ganda: "Mirip orang yang sudah tercatat; putuskan dahulu",
  tanggal_abad_dilengkapi:
    "Tahun lahir hanya dua angka; dibaca sebagai satu-satunya abad yang mungkin, cocokkan dengan KTP",
  baris_tersembunyi: "Baris ini tersembunyi di berkas (disembunyikan atau tersaring)",
  nik_kosong: "NIK kosong",
  nik_dari_sel_angka: "NIK tersimpan sebagai angka",
  nik_mungkin_rusak: "NIK mungkin rusak oleh Excel; tidak dipakai, isi aslinya disimpan",
  nik_angka_seragam: "Angka NIK tampak asal isi",
  nik_provinsi_tidak_dikenal: "Awal NIK bukan kode provinsi yang dikenal",
  nik_jenis_kelamin_beda: "Jenis kelamin berbeda dari NIK",
  nik_tanggal_lahir_beda: "Tanggal lahir berbeda dari NIK",
  nokk_kosong: "No. KK kosong",
  nokk_dari_sel_angka: "No. KK tersimpan sebagai angka",
  nokk_mungkin_rusak: "No. KK mungkin rusak oleh Excel; tidak dipakai, isi aslinya disimpan",
  nokk_angka_seragam: "Angka No. KK tampak asal isi",
  nokk_provinsi_tidak_dikenal: "Awal No. KK bukan kode provinsi yang dikenal",
  nokk_sama_dengan_nik: "No. KK sama dengan NIK",
  tanggal_hanya_tahun:
    "Hanya tahun lahir yang diketahui; tanggal dikosongkan, isi aslinya disimpan",
  lahir_1_januari: "Tanggal lahir 1 Januari; mungkin perkiraan",
  kode_tidak_dikenal: "Kode atau kata tidak dikenal; isi aslinya disimpan sebagai catatan",
  hubungan_kosong: "Hubungan keluarga tidak diketahui; dicatat Lainnya",
  telepon_tidak_sah: "Nomor telepon tidak terbaca; isi aslinya disimpan sebagai catatan",
  keluarga_tanpa_kepala: "KK ini belum mempunyai kepala keluarga",
  wilayah_tidak_dikenal: "Kode desa tidak dikenal; dipakai desa yang dipilih",
  beda_keluarga:
    "Orang ini terdaftar di KK lain dan tidak dipindahkan; bila memang pindah, pakai Pindah ke keluarga lain di halaman keluarganya",
  kk_baru:
    "Keluarga ini terdaftar dengan No. KK lain atau tanpa nomor dan tidak diperbarui; bila memang kartu baru, ubah No. KK di halaman keluarganya",
  kepala_lain:
    "KK ini sudah mempunyai kepala keluarga lain di daftar warga; orang ini dicatat tanpa keluarga",
  beda_hubungan:
    "Hubungan keluarga berbeda dari yang tercatat dan tidak diubah; ubah di halaman keluarganya",
  nokk_lama: "No. KK ini sudah diganti dengan yang baru",
  mirip_orang_lain: "Mirip orang lain yang sudah tercatat",
  usulan: "Ada isian yang diketik petugas; perubahan menunggu keputusan",
} as const satisfies Record<RegisterFindingCode, string>;

function isKnown(code: string): code is RegisterFindingCode {
  return Object.hasOwn(REGISTER_FINDING_WORDS, code);
}

/** One finding with its column and the row that it collides with. */
export function wordRegisterFinding(finding: {
  readonly code: string;
  readonly column: string | null;
  readonly other?: number | undefined;
}): string {
  const words = isKnown(finding.code) ? REGISTER_FINDING_WORDS[finding.code] : finding.code;
  const at = [finding.column, finding.other === undefined ? null : `baris ${finding.other}`];
  const where = at.filter(Boolean).join(", ");
  return where === "" ? words : `${words} (${where})`;
}
