// Error codes of the room people.
export type PeopleError = "nik_dipakai" | "kk_tidak_sah" | "kepala_keluarga_ganda";
