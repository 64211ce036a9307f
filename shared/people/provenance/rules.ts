// Who set a value: a person at the desk or an import; and what an import may do with a value that stands.

/** 'impor:<id>' wrote the value by itself; 'batal:<id>' put back what an import had changed. Everything else was a person's act. */
export const IMPORTED = "impor:";
export const UNDONE = "batal:";
/** A person accepted what an import proposed: from then on it is a person's word. */
export const ACCEPTED = "usulan:";

export interface Setting {
  readonly field: string;
  readonly newValue: string | null;
  readonly source: string;
}

/** The import behind a source; undefined for what a person did. */
export function importOf(source: string): string | undefined {
  for (const mark of [IMPORTED, UNDONE, ACCEPTED])
    if (source.startsWith(mark)) return source.slice(mark.length);
  return undefined;
}

/** Settings that still count: an import that was undone and its undoing cancel each other out. Order is kept. */
export function standing<T extends { readonly source: string }>(
  settings: readonly T[],
  undone: Pick<ReadonlySet<string>, "has">,
): T[] {
  return settings.filter(({ source }) => {
    const id = source.startsWith(ACCEPTED) ? undefined : importOf(source);
    return id === undefined || !undone.has(id);
  });
}

/**
 * Did a person set the value that stands in `field`? Emptying a field is setting it; a field that was never filled is not.
 * @param settings oldest first, as `standing` leaves them
 */
export function isHandSet(
  field: string,
  value: string | null,
  settings: readonly Setting[],
  createdBySource: string,
): boolean {
  const last = settings.findLast((setting) => setting.field === field);
  if (last) return !last.source.startsWith(IMPORTED);
  return value !== null && !createdBySource.startsWith(IMPORTED);
}

export type ImportDecision = "biarkan" | "isi" | "ubah" | "usulkan";

/** What an import does with one field: a blank never empties anything, and a person's word is only ever proposed against. */
export function decideImport(
  current: string | null,
  proposed: string | null,
  handSet: boolean,
): ImportDecision {
  if (proposed === null || (current !== null && sameText(current, proposed))) return "biarkan";
  if (handSet) return "usulkan";
  return current === null ? "isi" : "ubah";
}

/** Case and spacing say nothing: SITI AMINAH is Siti Aminah. Spelling does. */
export function sameText(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text.normalize("NFC").toLocaleUpperCase("id").replace(/\s+/g, " ").trim();
}

/** Columns of a person that a file for the register may fill, with the order in which a history shows them. */
export const IMPORTED_COLUMNS = [
  "name",
  "nik",
  "sex",
  "birth_place",
  "birth_date",
  "mother_name",
  "occupation",
  "marital",
  "phone",
  "ktp_village_code",
  "ktp_address",
  "ktp_hamlet",
  "ktp_rt",
  "ktp_rw",
  "home_address",
] as const;
export type ImportedColumn = (typeof IMPORTED_COLUMNS)[number];
