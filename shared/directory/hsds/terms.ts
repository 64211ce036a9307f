// What a desk needs and HSDS has no field for travels as attributes: one taxonomy of ours, its terms and their codes.

export const TAXONOMY = {
  name: "Loket Puskesos",
  description: "Keterangan tujuan rujukan yang tidak mempunyai kolom sendiri di HSDS.",
} as const;

/** Term code -> its name; the value of an attribute holds the code or the text. */
export const TERMS = {
  kode: "Kode tujuan",
  jenis: "Jenis tujuan",
  tingkat: "Tingkat rujukan",
  kategori: "Tujuan biasa untuk kategori layanan",
  jenis_psks: "Jenis PSKS",
  sumber_dana: "Sumber dana",
  penerima_surat: "Surat ditujukan kepada",
  dasar: "Dasar atau sumber keterangan",
  satuan: "Satuan daya tampung",
  paling_banyak: "Daya tampung paling banyak",
  daftar_tunggu: "Orang dalam daftar tunggu",
  masa_tampung: "Masa hitung daya tampung",
  jenis_lembaga: "Jenis lembaga",
  wilayah_lembaga: "Wilayah kerja lembaga",
  sk_lembaga: "Nomor SK atau izin lembaga",
  daya_lembaga: "Daya tampung lembaga",
  satuan_lembaga: "Satuan daya tampung lembaga",
  dana_lembaga: "Sumber dana lembaga",
  keadaan_lembaga: "Keadaan lembaga",
  dikonfirmasi_lembaga: "Lembaga dikonfirmasi pada",
} as const;
export type Term = keyof typeof TERMS;
export const TERM_NAMES = Object.keys(TERMS) as Term[];
