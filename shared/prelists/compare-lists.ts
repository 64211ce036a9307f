// Two lists beside each other: who came, who is gone, and what changed about those who stand on both (issue: prelists, comparison).
import * as z from "zod";
import { isBlank } from "../values/text.ts";
import { meaningOf, type FieldChange } from "./compare.ts";
import { headerKey } from "../sheets/headers.ts";
import { columnOf, type ColumnKind } from "../sheets/profile.ts";
import type { PrelistUnit, Profile } from "./profiles.ts";

/**
 * masuk: only on the later list; keluar: only on the earlier one; berubah: any column differs.
 * The others say more about a changed row. peringkat: the number of a desil or percentile grew or fell; it is never computed here.
 */
export const DIFFERENCES = [
  "masuk",
  "keluar",
  "berubah",
  "pindah_keluarga",
  "peringkat_naik",
  "peringkat_turun",
] as const;
export type Difference = (typeof DIFFERENCES)[number];
export const Difference = z.enum(DIFFERENCES);

/** Two lists of one kind: households cannot be found again among members. */
export function mayCompare(
  a: { readonly id: string; readonly unit: PrelistUnit },
  b: { readonly id: string; readonly unit: PrelistUnit },
): boolean {
  return a.id !== b.id && a.unit === b.unit;
}

/** A set of differences as one number, for storing and filtering. */
export function bitsOf(differences: readonly Difference[]): number {
  return differences.reduce((bits, one) => bits | (1 << DIFFERENCES.indexOf(one)), 0);
}

export function differencesIn(bits: number): Difference[] {
  return DIFFERENCES.filter((_, index) => (bits & (1 << index)) !== 0);
}

export type DifferenceCounts = Record<Difference | "sama" | "lama" | "baru", number>;

/** Everybody of the earlier list is the same, changed or gone; everybody of the later one the same, changed or new. */
export function comparisonHolds(counts: DifferenceCounts): boolean {
  const { sama, berubah, masuk, keluar, lama, baru } = counts;
  return lama === sama + berubah + keluar && baru === sama + berubah + masuk;
}

/** A column as a list stores it. */
export interface ListColumn {
  readonly key: string;
  readonly field: string | null;
}

/** A column that both lists have. */
export interface SharedColumn {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly kind: ColumnKind | undefined;
  /** Its number ranks the family: desil or percentile. */
  readonly rank: boolean;
}

const RANKS = ["percentile", "persentil", "desil", "desilnasional", "desilkabupaten", "desildtsen"];

/**
 * Columns that can be compared: by our field where both know it, else by their name. What one list lacks says nothing about anybody.
 * Running numbers are left out.
 */
export function sharedColumns(
  before: { readonly profile: Profile; readonly columns: readonly ListColumn[] },
  after: { readonly profile: Profile; readonly columns: readonly ListColumn[] },
): SharedColumn[] {
  const name = ({ field, key }: ListColumn) => field ?? `#${headerKey(key)}`;
  const later = new Map(after.columns.map((column) => [name(column), column]));
  const taken = new Set<string>();
  return before.columns.flatMap((column) => {
    const other = later.get(name(column));
    const known = column.field === null ? undefined : columnOf(before.profile, column.field);
    if (!other || taken.has(name(column)) || known?.kind === "nomor_urut") return [];
    taken.add(name(column));
    return [
      {
        label: other.key,
        before: column.key,
        after: other.key,
        kind: known?.kind,
        rank: RANKS.includes(headerKey(column.field ?? column.key)),
      },
    ];
  });
}

interface ListRow {
  readonly payload: Readonly<Record<string, string>>;
  readonly familyKey: string | null;
}

/** What differs, column by column, as it is meant: one date in two formats is one date, `-` is nothing. */
export function changesBetween(
  before: ListRow,
  after: ListRow,
  columns: readonly SharedColumn[],
): FieldChange[] {
  return columns.flatMap((column) => {
    const old = valueOf(before, column.before);
    const fresh = valueOf(after, column.after);
    const same =
      old === null || fresh === null
        ? old === fresh
        : meaningOf(old, column.kind) === meaningOf(fresh, column.kind);
    return same ? [] : [{ column: column.label, old, new: fresh }];
  });
}

function valueOf(row: ListRow, key: string): string | null {
  const text = row.payload[key];
  return text === undefined || isBlank(text) ? null : text;
}

/** The kinds of difference of a row that stands on both lists; none when it is the same. */
export function kindsBetween(
  before: ListRow,
  after: ListRow,
  columns: readonly SharedColumn[],
  changes: readonly FieldChange[],
): Difference[] {
  if (changes.length === 0) return [];
  const kinds: Difference[] = ["berubah"];
  if (before.familyKey !== null && after.familyKey !== null && before.familyKey !== after.familyKey)
    kinds.push("pindah_keluarga");
  const ranks = new Set(columns.filter(({ rank }) => rank).map(({ label }) => label));
  for (const { column, old, new: fresh } of changes) {
    if (!ranks.has(column) || old === null || fresh === null) continue;
    const [from, to] = [Number(old), Number(fresh)];
    if (to > from) kinds.push("peringkat_naik");
    if (to < from) kinds.push("peringkat_turun");
  }
  return [...new Set(kinds)];
}
