// The values of a person that a merge chooses between. A field is one choice and may be several columns that belong together.

/** Columns of `persons` for each field; derived keys go with the text that they are made from. */
export const MERGE_FIELDS = {
  name: ["name", "name_key", "sound_key"],
  alias: ["alias"],
  nik: ["nik", "no_nik_reason"],
  nik_note: ["nik_note"],
  mother_name: ["mother_name"],
  sex: ["sex"],
  birth_place: ["birth_place"],
  birth_date: ["birth_date"],
  phone: ["phone"],
  occupation: ["occupation"],
  marital: ["marital"],
  disability: ["disability"],
  ktp: ["ktp_village_code", "ktp_address", "ktp_hamlet", "ktp_rt", "ktp_rw"],
  home: ["home_is_ktp", "home_village_code", "home_address", "home_hamlet", "home_rt", "home_rw"],
  landmark: ["landmark"],
  state: ["state", "state_date", "state_document"],
} as const;
export type MergeField = keyof typeof MERGE_FIELDS;
export type MergeColumn = (typeof MERGE_FIELDS)[MergeField][number];

/** Columns that say what a row is, not what the person is: a merge leaves them as they are. */
export const NOT_MERGED = [
  "row_no",
  "id",
  "version",
  "merged_into",
  "created_at",
  "created_by",
  "updated_at",
  "legal_basis",
  "purpose",
  "source",
] as const;

export const MERGE_FIELD_NAMES = Object.keys(MERGE_FIELDS) as [MergeField, ...MergeField[]];

type Values = Readonly<Partial<Record<MergeColumn, string | number | null>>>;

/** Do the two say something else about this field? */
export function fieldDiffers(field: MergeField, a: Values, b: Values): boolean {
  return MERGE_FIELDS[field].some((column) => (a[column] ?? null) !== (b[column] ?? null));
}

/** Says nothing: empty, or (home) the same as the KTP address. */
export function fieldIsEmpty(field: MergeField, values: Values): boolean {
  switch (field) {
    case "nik":
      return (values.nik ?? null) === null;
    case "home":
      return values.home_is_ktp === 1;
    case "state":
      return values.state === "aktif";
    default:
      return MERGE_FIELDS[field].every((column) => (values[column] ?? null) === null);
  }
}

/** The fields to take from the other record when nobody chose: what the one that stays does not say itself. */
export function fieldsToTake(stays: Values, other: Values): MergeField[] {
  return MERGE_FIELD_NAMES.filter(
    (field) =>
      fieldDiffers(field, stays, other) &&
      fieldIsEmpty(field, stays) &&
      !fieldIsEmpty(field, other),
  );
}
