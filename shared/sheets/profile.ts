// A header set as data: which columns a sender writes, and under which other spellings.

/** How a cell of the column is read; everything is kept verbatim besides. */
export type ColumnKind =
  | "id"
  | "nik"
  | "nokk"
  | "nama"
  | "tanggal"
  | "kode"
  | "hubungan"
  | "angka"
  | "rt_rw"
  | "kode_wilayah"
  | "nama_wilayah"
  | "nomor_urut"
  | "teks";

export interface ProfileColumn {
  /** Spelling in the sender's own files, kept with its mistakes ("Jumah_kerbau", "cara_proleh_airminum"). */
  readonly header: string;
  readonly field: string;
  readonly kind: ColumnKind;
  readonly aliases?: readonly string[];
  /** Name of the code list in the profile's code version. */
  readonly codes?: string;
  /** Part of an area code or name: 0 province, 1 kabupaten, 2 kecamatan, 3 desa. */
  readonly part?: number;
  /** Lowest and highest number that means something (desil 1-10). */
  readonly least?: number;
  readonly most?: number;
}

/** Spellings of the sender's own by which its files are told from others that hold the same people. */
export interface ProfileSign {
  readonly headers: readonly string[];
  /** How many of them must stand in the header row. */
  readonly least: number;
  /** A field that must be there besides. */
  readonly field?: string;
}

/** A header set: what reading a sheet asks of it. Prelists and files for the register each have their own. */
export interface SheetProfile {
  readonly id: string;
  /** A header row must hold one field of each group. */
  readonly need: readonly (readonly string[])[];
  readonly columns: readonly ProfileColumn[];
  /** Asked only while guessing; an officer may choose the profile without it. */
  readonly sign?: ProfileSign;
}

const columnsByField = new WeakMap<SheetProfile, Map<string, ProfileColumn>>();

/** The profile's column for one of our fields; undefined for a field it does not know. */
export function columnOf(profile: SheetProfile, field: string): ProfileColumn | undefined {
  let columns = columnsByField.get(profile);
  if (!columns) {
    columns = new Map(profile.columns.map((column) => [column.field, column]));
    columnsByField.set(profile, columns);
  }
  return columns.get(field);
}
