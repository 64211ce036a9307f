// What the duplicate engine compares, and what it answers: fields of one record, bands, reasons.

/**
 * One person of a list or register. All may be absent but a name. Values are taken as they were written: the engine folds case, accents,
 * titles and spelling itself. The object is read at once and may be used again for the next row.
 */
export interface LinkageFields {
  /** Whole name; or `given` and `surname`. Names without a surname, and names in another order, are as good. */
  readonly name?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly surname?: string | null | undefined;
  /** The name's stored key (shared/values/name-key.ts), when there is one: saves working it out again. */
  readonly nameKey?: string | null | undefined;
  /** Any number of identity, of any length. */
  readonly nik?: string | null | undefined;
  readonly kk?: string | null | undefined;
  /** 'YYYY-MM-DD', or digits 'YYYYMMDD' as written even when they name no real day; 'YYYY' and 'YYYY-MM' too. */
  readonly birthDate?: string | null | undefined;
  /** L/P, M/F, 1/2 or a word that begins with such a letter. */
  readonly sex?: string | null | undefined;
  readonly motherName?: string | null | undefined;
  readonly birthPlace?: string | null | undefined;
  readonly phone?: string | null | undefined;
  /** Street, number, hamlet in one text. */
  readonly address?: string | null | undefined;
  readonly rt?: string | null | undefined;
  readonly rw?: string | null | undefined;
  /** Code or name of the village or suburb. */
  readonly village?: string | null | undefined;
  readonly postcode?: string | null | undefined;
}

/** Surest first. */
export const BANDS = ["certain", "likely", "possible"] as const;
export type Band = (typeof BANDS)[number];

/** Fields with evidence of their own, in the order in which reasons are told. */
export const FIELDS = [
  "nik",
  "name",
  "birth",
  "kk",
  "mother",
  "sex",
  "birthPlace",
  "phone",
  "address",
  "village",
  "postcode",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** A pair of rows that may be one person. */
export interface LinkagePair {
  /** Row numbers as `add` gave them; `a` is smaller, and in a comparison of two lists of the first list. */
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly probability: number;
  readonly band: Band;
  readonly reasons: readonly ReasonCode[];
}

/** Why a pair is proposed, and what speaks against it; words in reason-words.ts. */
export const REASONS = [
  "nik_sama",
  "nik_beda_satu_angka",
  "nik_beda_nomor_urut",
  "nik_beda",
  "nama_sama",
  "nama_sama_ejaan",
  "nama_bunyi",
  "nama_sebagian",
  "nama_mirip",
  "nama_satu_kata",
  "nama_beda",
  "lahir_sama",
  "lahir_sama_1_januari",
  "lahir_tertukar",
  "lahir_beda_satu_angka",
  "lahir_tahun_sama_tanggal_kira",
  "lahir_dua_bagian",
  "lahir_tahun_sama",
  "lahir_dekat",
  "lahir_beda",
  "kk_sama",
  "kk_beda_satu_angka",
  "kk_beda",
  "ibu_sama",
  "ibu_mirip",
  "ibu_beda",
  "kelamin_beda",
  "tempat_lahir_sama",
  "tempat_lahir_beda",
  "telepon_sama",
  "telepon_beda_satu_angka",
  "alamat_sama",
  "alamat_mirip",
  "alamat_nomor_beda",
  "alamat_beda",
  "desa_sama",
  "desa_mirip",
  "desa_beda",
  "kode_pos_sama",
  "kode_pos_beda",
  "mungkin_kembar",
  "mungkin_orang_tua_anak",
] as const;
export type ReasonCode = (typeof REASONS)[number];
