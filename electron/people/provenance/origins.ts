// Where each value of a person comes from, worked out from the row, its changes and the imports that touched it.
import type { FieldOrigin } from "../../../shared/people/provenance/contract.ts";
import {
  ACCEPTED,
  IMPORTED,
  importOf,
  isHandSet,
  standing,
  UNDONE,
} from "../../../shared/people/provenance/rules.ts";
import type { HeldPerson, ImportTest } from "../intake/held.ts";
import type { ChangeFact, FileFact } from "./facts.ts";

/** Columns that are values of a person, as a history names them. */
export const VALUE_COLUMNS = [
  "name",
  "alias",
  "nik",
  "no_nik_reason",
  "nik_note",
  "sex",
  "birth_place",
  "birth_date",
  "mother_name",
  "phone",
  "occupation",
  "marital",
  "disability",
  "ktp_village_code",
  "ktp_address",
  "ktp_hamlet",
  "ktp_rt",
  "ktp_rw",
  "home_is_ktp",
  "home_village_code",
  "home_address",
  "home_hamlet",
  "home_rt",
  "home_rw",
  "landmark",
  "state",
  "state_date",
  "state_document",
] as const satisfies readonly (keyof HeldPerson)[];

/** What came to a field with the record itself and says nothing. */
const SILENT: Readonly<Record<string, string>> = { home_is_ktp: "1", state: "aktif" };

export function wayOf(source: string): FieldOrigin["way"] {
  if (source.startsWith(IMPORTED)) return "impor";
  if (source.startsWith(ACCEPTED)) return "usulan";
  if (source.startsWith(UNDONE)) return "batal";
  return source === "latihan" ? "latihan" : "petugas";
}

/** @param changes oldest first */
export function originsOf(
  person: HeldPerson,
  createdBy: string,
  changes: readonly ChangeFact[],
  files: ReadonlyMap<string, FileFact>,
  undone: ImportTest,
): FieldOrigin[] {
  const settled = standing(changes, undone);
  return VALUE_COLUMNS.flatMap((field): FieldOrigin[] => {
    const raw = person[field];
    const value = raw === null ? null : String(raw);
    const all = changes.filter((change) => change.field === field);
    const last = settled.findLast((change) => change.field === field);
    if (all.length === 0 && (value === null || SILENT[field] === value)) return [];
    const source = last?.source ?? person.source;
    const id = importOf(source);
    return [
      {
        field,
        value,
        before: all.at(-1)?.oldValue ?? null,
        changes: all.length,
        setAt: last?.at ?? person.created_at,
        setBy: last?.by ?? createdBy,
        way: wayOf(source),
        broughtBy: (id !== undefined && files.get(id)?.broughtBy) || null,
        byHand: isHandSet(field, value, settled, person.source),
      },
    ];
  });
}
