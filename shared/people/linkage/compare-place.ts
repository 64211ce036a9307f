// Levels of agreement of two places, codes or postcodes.
import type { Words } from "./words.ts";

export const PLACE = { beda: 0, mirip: 1, sama: 2 } as const;

/** Two words of places, codes or postcodes, neither -1. */
export function placeLevel(words: Words, a: number, b: number): number {
  if (a === b) return PLACE.sama;
  if (words.numeric[a] === 1 && words.numeric[b] === 1)
    return isOneLetterOff(words.texts[a]!, words.texts[b]!) ? PLACE.mirip : PLACE.beda;
  return words.likeness(a, b) >= 0.88 ? PLACE.mirip : PLACE.beda;
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length > 6) return false;
  let head = 0;
  while (a[head] === b[head]) head++;
  const same = a.slice(head + 1) === b.slice(head + 1);
  const swapped =
    a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
  return same || swapped;
}
