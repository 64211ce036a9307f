// The findings of a row in plain Indonesian: for the file of refused rows and for the screen.
import type { RowFindingCode } from "./findings.ts";

export const FINDING_WORDS = {
  nik_bukan_16_angka: "NIK tidak terdiri atas 16 angka",
  nik_tanggal_mustahil: "NIK memuat tanggal lahir yang mustahil",
  nik_nomor_urut_nol: "Nomor urut NIK 0000",
  nik_rusak: "NIK rusak karena tersimpan sebagai angka (bentuk E+15); ketik ulang dari KTP atau KK",
  nokk_bukan_16_angka: "No. KK tidak terdiri atas 16 angka",
  nokk_rusak: "No. KK rusak karena tersimpan sebagai angka (bentuk E+15); ketik ulang dari KK",
  nama_kosong: "Nama kosong",
  tanggal_mustahil: "Tanggal tidak ada di kalender",
  tanggal_tidak_terbaca: "Tanggal tidak terbaca; pakai bentuk hh/bb/tttt",
  tanggal_tahun_dua_angka: "Tahun hanya dua angka dan tidak pasti abadnya; tulis empat angka",
  tanpa_kunci:
    "Tidak ada ID, NIK, atau No. KK beserta nama dan tanggal lahir untuk mengenali baris ini",
  baris_ganda: "Baris yang sama sudah ada dalam berkas ini",
  nik_ganda: "NIK sudah dipakai baris lain dalam berkas ini",
  kepala_kedua: "Keluarga ini sudah mempunyai kepala keluarga dalam berkas ini",
  baris_terkunci: "Baris ini sudah diputuskan dalam musyawarah yang terkunci; isinya tidak diubah",
  sel_terlalu_panjang: "Isi sel terlalu panjang",
  sel_galat_rumus: "Sel berisi galat rumus, seperti #REF!",
  tanggal_abad_dilengkapi:
    "Tahun lahir hanya dua angka; dibaca sebagai satu-satunya abad yang mungkin, cocokkan dengan KTP",
  baris_tersembunyi: "Baris ini tersembunyi di berkas (disembunyikan atau tersaring)",
  dilewati_baris: "Baris ini dilewati petugas",
  dilewati_wilayah: "Desa atau kelurahan baris ini dilewati petugas",
  nik_kosong: "NIK belum ada",
  nik_dari_sel_angka: "NIK berasal dari sel angka; cocokkan dengan KTP",
  nik_mungkin_rusak: "NIK mungkin rusak oleh Excel (sel angka, berakhir 0); cocokkan dengan KTP",
  nik_angka_seragam: "Angka NIK seragam atau berurutan",
  nik_provinsi_tidak_dikenal: "Kode provinsi dalam NIK tidak dikenal",
  nik_jenis_kelamin_beda: "Jenis kelamin berbeda dengan NIK",
  nik_tanggal_lahir_beda: "Tanggal lahir berbeda dengan NIK",
  nik_ganda_peringatan: "NIK juga dipakai baris lain dalam berkas ini",
  nik_berubah: "NIK berbeda dengan yang tersimpan",
  nokk_dari_sel_angka: "No. KK berasal dari sel angka; cocokkan dengan KK",
  nokk_mungkin_rusak: "No. KK mungkin rusak oleh Excel (sel angka, berakhir 0); cocokkan dengan KK",
  nokk_angka_seragam: "Angka No. KK seragam",
  nokk_provinsi_tidak_dikenal: "Kode provinsi dalam No. KK tidak dikenal",
  nokk_sama_dengan_nik: "No. KK sama dengan NIK",
  kepala_kedua_peringatan: "Kepala keluarga kedua dalam satu keluarga",
  kode_tidak_dikenal: "Kode tidak ada dalam daftar kode",
  angka_di_luar_rentang: "Angka di luar rentang yang berlaku (misalnya desil 1-10)",
  rt_rw_janggal: "RT atau RW lebih dari tiga angka",
  belum_lengkap: "Kolom wajib masih kosong",
} as const satisfies Record<RowFindingCode, string>;

/** One sentence part for each finding: `NIK sudah dipakai baris lain dalam berkas ini (nik, baris 12)`. */
export function wordFinding(finding: {
  readonly code: string;
  readonly column: string | null;
  readonly other?: number | undefined;
}): string {
  const words = (FINDING_WORDS as Readonly<Record<string, string>>)[finding.code] ?? finding.code;
  const at = [finding.column, finding.other === undefined ? null : `baris ${finding.other}`].filter(
    (part) => part !== null && part !== "",
  );
  return at.length > 0 ? `${words} (${at.join(", ")})` : words;
}
