// Rules of likely duplicates: which pair is shown, what a decision rested on, and when a run stops because something is wrong.
import type { Band } from "./linkage/fields.ts";

/** Above this share of persons with a sure or likely double, something else is wrong: the register was loaded twice. */
const DOUBLED_SHARE = 0.5;
/** In a handful of persons half is soon reached. */
const FEWEST = 40;

/** Does so much look doubled that deciding pair by pair makes no sense? `doubled`: persons in a pair of the two upper bands. */
export function tooManyDoubled(persons: number, doubled: number): boolean {
  return persons >= FEWEST && doubled > persons * DOUBLED_SHARE;
}

/** Bands that count for the guard above. */
export function countsAsDoubled(band: Band): boolean {
  return band !== "possible";
}

/** What "not the same" rests on: the facts that tell two people apart for good. A new address or telephone opens nothing again. */
export const BASIS_FIELDS = ["name", "nik", "birth_date", "sex", "mother_name"] as const;
export type BasisField = (typeof BASIS_FIELDS)[number];

/** Digest of each field, of both persons. */
export type Basis = Readonly<Record<BasisField, string>>;

/** Fields that changed since the decision; empty while it stands. */
export function changedSince(decided: Basis, now: Basis): BasisField[] {
  return BASIS_FIELDS.filter((field) => decided[field] !== now[field]);
}

/** A pair has one name: the smaller id first. */
export function pairOf(one: string, other: string): readonly [a: string, b: string] {
  return one < other ? [one, other] : [other, one];
}

/** Which pairs the list shows. 'nanti' is open as well, at its end. */
export const PAIR_STATES = ["terbuka", "nanti"] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** The only one who fits: sure, and nobody else is even likely. For rows of a file; a person at the desk chooses. */
export function exactlyOne<P extends { readonly band: Band }>(found: readonly P[]): P | undefined {
  const [first, ...others] = found.filter((one) => countsAsDoubled(one.band));
  return first?.band === "certain" && others.length === 0 ? first : undefined;
}
