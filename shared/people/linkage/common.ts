// The words and birth dates that are common in a list, for judging records that come one by one later.
import type { Frequencies } from "./frequency.ts";
import { F } from "./levels.ts";
import type { LinkageRecords } from "./records.ts";

const MOST_WORDS = 1500;
const MOST_BIRTHS = 200;
/** A date that more of the records hold is told; any day of seventy years has a share of 0.00004. */
const COMMON_BIRTH = 4e-4;

export function commonShares(
  r: LinkageRecords,
  frequencies: Frequencies,
): {
  commonWords: Record<string, number>;
  commonBirths: Record<string, number>;
} {
  const { nameBits } = frequencies;
  const words = Array.from({ length: r.words.size }, (_, word) => word)
    .filter((word) => nameBits[word]! < 10)
    .sort((a, b) => nameBits[a]! - nameBits[b]! || (r.words.texts[a]! < r.words.texts[b]! ? -1 : 1))
    .slice(0, MOST_WORDS);
  const births = new Map<number, number>();
  for (let row = 0; row < r.length; row++) {
    const held = frequencies.counts[F.birth]![row]!;
    if (held >= 5 && held / r.length > COMMON_BIRTH) births.set(r.birth.values[row]!, held);
  }
  const common = [...births].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_BIRTHS);
  return {
    commonWords: Object.fromEntries(
      words.map((word) => [r.words.texts[word]!, round(2 ** -nameBits[word]!)]),
    ),
    commonBirths: Object.fromEntries(
      common.map(([birth, held]) => [String(birth), round(held / r.length)]),
    ),
  };
}

function round(share: number): number {
  return Number(share.toPrecision(3));
}
