// What the cleaning list finds (must-have 32), in the order in which it matters; data for the ground floor and for the screen.

export interface CleaningKind {
  /** Whose record it is about. */
  readonly about: "person" | "family";
  /** How it is put right beside the row. */
  readonly fix: "ibu" | "lahir" | "rt" | "dokumen" | "bandingkan" | "orang" | "keluarga";
  /** A pair of records: only for those who decide about duplicates. */
  readonly pair?: true;
}

export const CLEANING_KINDS = {
  nik_ganda: { about: "person", fix: "bandingkan", pair: true },
  dua_nik: { about: "person", fix: "bandingkan", pair: true },
  dua_kk: { about: "person", fix: "bandingkan", pair: true },
  tanpa_kepala: { about: "family", fix: "keluarga" },
  nik_tidak_cocok: { about: "person", fix: "orang" },
  tanpa_nik_dewasa: { about: "person", fix: "orang" },
  tanpa_lahir: { about: "person", fix: "lahir" },
  tanpa_ibu: { about: "person", fix: "ibu" },
  tanpa_kk: { about: "person", fix: "orang" },
  kk_kosong: { about: "family", fix: "keluarga" },
  tanpa_rt: { about: "person", fix: "rt" },
  ppks_umur: { about: "person", fix: "orang" },
  tanpa_dokumen: { about: "person", fix: "dokumen" },
} as const satisfies Record<string, CleaningKind>;
export type CleaningKindName = keyof typeof CLEANING_KINDS;

export const CLEANING_KIND_NAMES = Object.keys(CLEANING_KINDS) as [
  CleaningKindName,
  ...CleaningKindName[],
];

/** From this age on a missing NIK is looked into: KTP-el is recorded at 17 (UU 24/2013 art. 63). */
export const NIK_AGE = 17;
