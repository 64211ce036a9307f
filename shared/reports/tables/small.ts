// Hides what small numbers of a sensitive kind would tell, and what could be worked out from their neighbours.
import { SMALL_COUNT } from "../../values/small-count.ts";

/** In the place of a number that is not told. */
export const HIDDEN = "*";
export type Told = number | null | typeof HIDDEN;

/**
 * A row of counts whose sum the reader knows or can look up. Numbers below five, nought as well, are hidden. Of a row with a hidden
 * number at least two are hidden, and together they come to five or more: so each of them may be anything from nought to four, whatever
 * is worked out from the sum. The smallest of the others are given up for that. A sum below five hides the whole row, the sum too.
 */
export function hideSmallCells(counts: readonly number[]): { cells: Told[]; sum: Told } {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum < SMALL_COUNT) return { cells: counts.map(() => HIDDEN), sum: HIDDEN };
  const order = counts.map((_, place) => place).sort((a, b) => counts[a]! - counts[b]!);
  const hidden = new Set(order.filter((place) => counts[place]! < SMALL_COUNT));
  if (hidden.size > 0)
    for (const place of order) {
      const together = [...hidden].reduce((all, at) => all + counts[at]!, 0);
      if (hidden.size >= 2 && together >= SMALL_COUNT) break;
      hidden.add(place);
    }
  return { cells: counts.map((count, place) => (hidden.has(place) ? HIDDEN : count)), sum };
}
