// Of many persons who have the words, the few whose whole name is nearest to what was typed, without reading anybody.
import { jaroWinkler } from "../../../shared/values/jaro-winkler.ts";
import type { Asked } from "./ask.ts";
import type { Match } from "./found.ts";
import { COST_STEPS } from "./word-costs.ts";
import type { OfficeWords } from "./words-of.ts";

/** What a word of the name costs that was not typed, as in rank.ts. */
const UNASKED = 0.1 * COST_STEPS;
/** Only so many of equal cost are compared letter by letter. */
const COMPARED = 80;

/** At most `most` rows. */
export function nearest(
  office: OfficeWords,
  asked: Asked,
  matches: readonly Match[],
  most: number,
): Set<number> {
  const names = new Map<number, string>();
  for (const { rowNo } of matches) names.set(rowNo, nameOf(office, rowNo));
  const costs = matches.map(({ rowNo, cost }) => {
    const words = names.get(rowNo)!.split(" ").length;
    return { rowNo, cost: cost + UNASKED * Math.max(0, words - asked.words.length) };
  });
  const close = costs
    .sort((a, b) => a.cost - b.cost)
    .slice(0, Math.max(most, COMPARED))
    .map((one) => ({ ...one, alike: jaroWinkler(asked.key, names.get(one.rowNo)!) }))
    .sort((a, b) => a.cost - b.cost || b.alike - a.alike);
  return new Set(close.slice(0, most).map(({ rowNo }) => rowNo));
}

/** The words of the name, as the person's key has them or nearly so. */
function nameOf({ rows, lists }: OfficeWords, rowNo: number): string {
  const words: string[] = [];
  for (const id of rows.wordsOf(rowNo)) {
    const word = lists.map((list) => list.nameWord(id)).find((one) => one !== undefined);
    if (word === undefined) break;
    words.push(word);
  }
  return words.join(" ");
}
