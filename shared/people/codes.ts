// Code lists of persons and families, with the version each belongs to; labels are kept verbatim (field notes 3.7).

/** SHDK, hubungan dalam keluarga on the KK (Dukcapil, 11 values). Never mix with Hubkel of BDT (8 values). */
export const RELATIONS = {
  1: "Kepala keluarga",
  2: "Suami",
  3: "Istri",
  4: "Anak",
  5: "Menantu",
  6: "Cucu",
  7: "Orang tua",
  8: "Mertua",
  9: "Famili lain",
  10: "Pembantu",
  11: "Lainnya",
} as const;
export type Relation = keyof typeof RELATIONS;
export const HEAD: Relation = 1;

/** BDT Hub_KRT/Hubkel from SHDK. Suami and Istri fall together, so the way back needs the sex. */
export const HUBKEL_OF_RELATION: Record<Relation, number> = {
  1: 1,
  2: 2,
  3: 2,
  4: 3,
  5: 4,
  6: 5,
  7: 6,
  8: 6,
  9: 8,
  10: 7,
  11: 8,
};

export const MARITALS = {
  1: "Belum kawin",
  2: "Kawin",
  3: "Cerai hidup",
  4: "Cerai mati",
} as const;
export type Marital = keyof typeof MARITALS;

export const SEXES = { L: "Laki-laki", P: "Perempuan" } as const;

/** Why somebody has no NIK: NULL plus a reason, never `0` (field notes 4.1). */
export const NO_NIK_REASONS = {
  belum_rekam: "Belum merekam KTP-el",
  bayi: "Bayi, belum didaftarkan",
  tidak_diketahui: "Tidak diketahui",
} as const;
export type NoNikReason = keyof typeof NO_NIK_REASONS;

export const LIFE_STATES = { aktif: "Aktif", meninggal: "Meninggal", pindah: "Pindah" } as const;
export type LifeState = keyof typeof LIFE_STATES;

/** Jenis_cacat of BDT, as text with its leading zero. */
export const DISABILITIES = {
  "00": "Tidak",
  "01": "Tuna daksa",
  "02": "Tuna netra",
  "03": "Tuna rungu",
  "04": "Tuna wicara",
  "05": "Rungu dan wicara",
  "06": "Netra dan tubuh",
  "07": "Netra, rungu, wicara",
  "08": "Rungu, wicara, tubuh",
  "09": "Rungu, wicara, netra, tubuh",
  "10": "Mental retardasi",
  "11": "Mantan gangguan jiwa",
  "12": "Fisik dan mental",
} as const;
export type Disability = keyof typeof DISABILITIES;

/** Which edition of a list a stored code belongs to. */
export const CODE_VERSIONS = {
  shdk: "dukcapil-11",
  hubkel: "bdt-2015",
  kawin: "bdt-2015",
  cacat: "bdt-2015",
  pekerjaan: "dukcapil-89",
  ppks: "permensos-8-2012",
} as const;
