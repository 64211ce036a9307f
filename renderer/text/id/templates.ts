// Indonesian texts of the templates of letters.
import type { FieldName, TemplateKind } from "../../../shared/referrals/templates/fields.ts";
import {
  TEMPLATE_CLASSES,
  type TemplateReason,
} from "../../../shared/referrals/templates/subset.ts";

const kinds: Record<TemplateKind, string> = {
  rujukan: "Surat rujukan",
  terdaftar: "Surat keterangan terdaftar",
  tidak_terdaftar: "Surat keterangan tidak terdaftar",
  sktm: "Surat keterangan tidak mampu",
  kis: "Surat keterangan perbaikan data KIS",
  pekerjaan: "Surat keterangan pekerjaan",
};

const problems: Record<TemplateReason, (what: string) => string> = {
  terlalu_besar: () => "Naskah lebih dari 64 kB. Pendekkan.",
  tag_dilarang: (what) =>
    `<${what}> tidak boleh dipakai dalam surat. Yang boleh: p, br, b, i, u, ol, ul, li, table, tr, td, th.`,
  tag_rusak: () => "Ada tanda < yang tidak membentuk tag. Untuk tanda kurang dari, tulis &lt;.",
  atribut_dilarang: (what) => `Atribut ${what} tidak boleh dipakai. Yang boleh hanya class.`,
  kelas_dilarang: (what) =>
    `Kelas ${what} tidak dikenal. Yang boleh: ${TEMPLATE_CLASSES.join(", ")}.`,
  salah_tempat: (what) => `${what} tidak boleh berada di tempat ini.`,
  teks_di_luar: () => "Ada teks di luar alinea. Apit dengan <p> dan </p>.",
  tidak_ditutup: (what) => `<${what}> belum ditutup. Tambahkan </${what}>.`,
  penutup_lebih: (what) => `</${what}> tidak punya pembuka. Hapus.`,
  terlalu_dalam: () => "Tag bersarang terlalu dalam.",
  tanda_rusak: (what) => `Tanda &${what}; tidak dikenal. Tulis hurufnya langsung.`,
  isian_rusak: () => "Ada {{ yang tidak ditutup }}.",
  perulangan: (what) => `{{${what}}} tidak boleh: surat tidak memakai perulangan atau syarat.`,
  isian_tidak_dikenal: (what) => `Isian {{${what}}} tidak dikenal. Pilih dari daftar isian.`,
  isian_wajib: (what) => `Isian {{${what}}} wajib ada dalam surat ini.`,
};

export const templates = {
  title: "Templat surat",
  subtitle:
    "Kalimat di dalam surat. Kop, nomor, tanda tangan, dan lembar umpan balik mengikuti pengaturan kantor.",
  kinds,
  columns: { kind: "Surat", state: "Keadaan", changed: "Terakhir diubah" },
  states: {
    bawaan: (shipped: number) => `Bawaan versi ${shipped}`,
    kantor: (version: number) => `Diubah, versi ${version}`,
  },
  newer: (shipped: number) => `Ada bawaan baru: versi ${shipped}`,
  changedBy: (when: string, by: string) => `${when} oleh ${by}`,
  body: "Naskah (HTML)",
  bodyHint:
    "Hanya tag sederhana. Isian {{...}} diganti data surat; yang datanya kosong tercetak sebagai titik-titik.",
  note: "Catatan perubahan",
  noteHint: "Boleh kosong. Misalnya: sesuai edaran camat.",
  bold: "Tebal",
  italic: "Miring",
  underline: "Garis bawah",
  paragraph: "Alinea",
  insert: "Sisipkan isian",
  insertHint: "Ketik untuk mencari, Enter untuk menyisipkan di tempat kursor.",
  required: "wajib",
  block: "berdiri sendiri",
  fields: {
    identitas: "Tabel identitas warga: nama, TTL, No. KK, NIK, alamat",
    permintaan: "Isi permintaan yang ditulis petugas",
    batas_jawaban: "Tanggal jawaban ditunggu",
    kode: "Kode rujukan",
    perihal: "Perihal surat",
    kepada: "Penerima surat",
    yang_dirujuk: "„warga“ atau, untuk kasus kelompok, „kelompok warga“",
    nama: "Nama warga",
    nik: "NIK warga",
    no_kk: "Nomor KK",
    tempat_tanggal_lahir: "Tempat dan tanggal lahir",
    alamat: "Alamat dengan RT dan RW",
    desa: "Desa atau kelurahan",
    kecamatan: "Kecamatan",
    nomor_surat: "Nomor surat",
    tanggal_surat: "Tanggal surat",
    nama_kantor: "Nama kantor",
    nama_penanda_tangan: "Nama penanda tangan",
    jabatan_penanda_tangan: "Jabatan penanda tangan",
    penanda_tangan: "Tabel penanda tangan: nama dan jabatan",
    keperluan: "Keperluan surat",
    berlaku_sampai: "Tanggal akhir berlaku",
    keterangan: "Keterangan tambahan dari petugas; tidak tercetak bila kosong",
    daftar: "Nama register: DTSEN atau DTKS",
    tanggal_cek: "Tanggal pemeriksaan SIKS-NG",
    pemeriksa: "Nama petugas yang memeriksa SIKS-NG",
    pada_desil: "„ pada desil 2“, dengan spasi di depan; tidak tercetak bila desil tidak dicatat",
  } as Record<FieldName, string>,
  ok: "Naskah dapat dipakai.",
  at: (line: number, sentence: string) => (line > 0 ? `Baris ${line}: ${sentence}` : sentence),
  problem: (reason: TemplateReason, what: string) =>
    problems[reason]?.(what) ?? "Naskah ini tidak dapat dipakai dalam surat.",
  preview: "Lihat contoh surat",
  save: "Simpan templat",
  saved: "Templat disimpan. Berlaku untuk surat yang diterbitkan sesudah ini.",
  unchanged: "Belum ada perubahan.",
  changed: "Ada perubahan yang belum disimpan.",
  restore: "Kembalikan ke bawaan",
  restoreTitle: "Pakai lagi naskah bawaan?",
  restoreBody:
    "Surat berikutnya memakai naskah bawaan. Versi kantor ini tetap tersimpan di riwayat.",
  keep: "Tidak jadi",
  restored: "Naskah bawaan dipakai lagi.",
  exportFile: "Simpan ke berkas",
  exported: (version: number) => `Templat versi ${version} disimpan ke berkas.`,
  importFile: "Ambil dari berkas",
  imported: (office: string, version: number) =>
    `Naskah dari ${office} (versi ${version}) dimuat. Periksa contohnya, lalu simpan.`,
  fileName: (kind: TemplateKind, version: number) => `templat-${kind}-v${version}.json`,
  history: "Riwayat",
  historyHint: "Surat yang sudah terbit selalu dicetak ulang dengan naskah saat diterbitkan.",
  noHistory: "Belum ada versi. Surat memakai naskah bawaan.",
  version: (version: number, origin: string) => `Versi ${version}, ${origin}`,
  origins: { bawaan: "bawaan", kantor: "kantor" },
  load: "Muat ke penyunting",
  errors: {
    refused: (sentence: string) =>
      `${sentence} Templat belum disimpan; yang lama tetap berlaku. Perbaiki naskahnya.`,
    badFile:
      "Berkas ini bukan templat surat dari aplikasi ini. Tidak ada yang berubah. Pilih berkas yang disimpan dengan „Simpan ke berkas“.",
    otherKind: (kind: string) =>
      `Berkas ini templat untuk surat lain${kind === "" ? "" : `: ${kind}`}. Tidak ada yang berubah. Buka templat surat itu, lalu ambil berkasnya di sana.`,
  },
};
