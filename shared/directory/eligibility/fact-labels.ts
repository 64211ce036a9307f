// What rules may look at, in the words that stand beside the value. A fact is known, or it is not; it is never guessed.

export const FACT_LABELS = {
  "orang.umur": "Umur (tahun)",
  "orang.disabilitas": "Disabilitas tercatat",
  "orang.ppks": "Jenis PPKS tercatat",
  "orang.program_lalu": "Program yang pernah tercatat",
  "keluarga.jumlah": "Anggota keluarga tercatat",
  "keluarga.program": "Program keluarga yang berjalan",
  "keluarga.komponen": "Komponen anggota keluarga",
  "keluarga.aparatur": "Anggota ASN, TNI, atau Polri",
  "keluarga.graduasi_pkh": "Graduasi PKH tercatat",
  "kasus.terdaftar": "Terdaftar di SIKS-NG",
  "kasus.desil": "Desil",
  "usaha.ada": "Rintisan atau potensi usaha",
  "usaha.lama": "Lama usaha (bulan)",
  "usaha.omzet": "Omzet per bulan (rupiah)",
  "usaha.lokasi": "Lokasi usaha tercatat",
  "kelompok.kk": "Jumlah KK kelompok",
  "kelompok.lokasi": "Lokasi kelompok tercatat",
  "kelompok.anggota": "Anggota kelompok tercatat",
  "berkas.ktp": "KTP",
  "berkas.kk": "KK",
  "berkas.kis": "Kartu BPJS/KIS",
  "berkas.sktm": "SKTM",
  "berkas.rawat": "Surat rawat inap",
  "berkas.kks": "KKS",
  "berkas.sekolah": "Surat keterangan sekolah",
  "berkas.kip": "KIP",
  "berkas.tabungan": "Buku tabungan",
  "berkas.usaha": "Data usaha",
  "berkas.lokasi": "Data lokasi",
  "berkas.tanah": "Bukti tanah",
  "berkas.foto_rumah": "Foto rumah",
  "berkas.proposal": "Proposal",
  "berkas.asesmen": "Catatan asesmen",
  "berkas.dokter": "Surat dokter",
  "berkas.polisi": "Laporan polisi",
} as const;
export type FactName = keyof typeof FACT_LABELS;

/**
 * A list that this office has recorded is never complete: what is in it is known, what is not in it is not known.
 * null: nothing is recorded.
 */
export type FactValue = boolean | number | readonly string[] | null;
export type Facts = Readonly<Partial<Record<FactName, FactValue>>>;
