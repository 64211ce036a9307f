// The law of the directory: who may be referred to, in which order they are offered, and how seeded addressees get local names.
import { daysBetween } from "../values/date.ts";
import type { DestinationKind } from "./codes.ts";

export interface DestinationFacts {
  readonly active: boolean;
  readonly kind: DestinationKind;
  readonly categories: readonly string[];
}

/** Whether a citizen may be referred there now. */
export function isReferable(destination: Pick<DestinationFacts, "active" | "kind">): boolean {
  return destination.active && destination.kind !== "sumber_dana";
}

/** Destinations that can be chosen, those usual for the category first; the given order is kept within both parts. */
export function offerFor<T extends DestinationFacts>(
  destinations: readonly T[],
  categoryCode: string | undefined,
): T[] {
  const referable = destinations.filter(isReferable);
  const usual = (destination: T) =>
    categoryCode !== undefined && destination.categories.includes(categoryCode);
  return [...referable.filter(usual), ...referable.filter((destination) => !usual(destination))];
}

/** The destination filled in beforehand: the first of the category, or none. */
export function usualFor<T extends DestinationFacts>(
  destinations: readonly T[],
  categoryCode: string,
): T | undefined {
  return destinations.find(
    (destination) => isReferable(destination) && destination.categories.includes(categoryCode),
  );
}

/** Names of the office's own area: 'Desa Sukamaju', 'Limbangan', 'Kabupaten Garut', 'Provinsi Jawa Barat'. */
export type LocalNames = Partial<
  Readonly<Record<"desa" | "kecamatan" | "kabupaten" | "provinsi", string>>
>;

/** Puts local names into '{desa}' and the like; what the office has no name for is left out. */
export function localise(text: string, names: LocalNames): string {
  return text
    .replace(
      /\{(desa|kecamatan|kabupaten|provinsi)\}/g,
      (_, key: keyof LocalNames) => names[key] ?? "",
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** Days after which an entry that nobody confirmed again counts as old (our own choice; HSDS sets none). */
export const STALE_DAYS = 180;

/** 'segar': confirmed within STALE_DAYS; 'lama': longer ago; 'belum': never confirmed. */
export type Freshness = "segar" | "lama" | "belum";

/** @param on the day of the newest confirmation */
export function freshnessOf(on: string | undefined, today: string): Freshness {
  if (on === undefined) return "belum";
  return daysBetween(on, today) > STALE_DAYS ? "lama" : "segar";
}

/** Why whoever refers there should ask first; empty: nothing speaks against it. */
export type Caution = "tutup" | "penuh" | "lama" | "belum";

export interface CautionFacts {
  readonly confirmed: { readonly on: string } | null;
  readonly details: {
    readonly status: "active" | "temporarily closed";
    readonly capacity: { readonly available: number | null } | null;
  };
}

/** Warnings of a destination, the gravest first. They warn; they never keep anybody from referring. */
export function cautionsOf({ confirmed, details }: CautionFacts, today: string): Caution[] {
  const cautions: Caution[] = [];
  if (details.status === "temporarily closed") cautions.push("tutup");
  if (details.capacity?.available === 0) cautions.push("penuh");
  const fresh = freshnessOf(confirmed?.on, today);
  if (fresh !== "segar") cautions.push(fresh);
  return cautions;
}
