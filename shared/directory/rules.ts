// The law of the directory: who may be referred to, in which order they are offered, and how seeded addressees get local names.
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
