// Of many persons who have the words, the few whose whole name is nearest to what was typed, without reading anybody.
import { jaroWinkler } from "../../../shared/values/jaro-winkler.ts";
import type { Asked } from "./ask.ts";
import type { Match } from "./found.ts";
import { COST_STEPS } from "./word-costs.ts";
import type { OfficeWords } from "./words-of.ts";

/** What a word of the name costs that was not typed, as in rank.ts. */
const UNASKED = 0.1 * COST_STEPS;
/** Only so many of equal cost are compared letter by letter. */
const COMPARED = 50;

/** At most `most` rows. */
export function nearest(
  office: OfficeWords,
  asked: Asked,
  matches: readonly Match[],
  most: number,
): Set<number> {
  const costs = matches.map(({ rowNo, cost }) => {
    const more = countNameWords(office, rowNo) - asked.words.length;
    return { rowNo, cost: cost + UNASKED * Math.max(0, more) };
  });
  const close = costs
    .sort((a, b) => a.cost - b.cost)
    .slice(0, Math.max(most, COMPARED))
    .map(({ rowNo, cost }) => {
      const alike = jaroWinkler(asked.key, nameWords(office, rowNo).join(" "));
      return { rowNo, cost, alike };
    })
    .sort((a, b) => a.cost - b.cost || b.alike - a.alike);
  return new Set(close.slice(0, most).map(({ rowNo }) => rowNo));
}

/** The words of the name, as the person's key has them or nearly so. */
function nameWords({ rows, lists }: OfficeWords, rowNo: number): string[] {
  const words: string[] = [];
  // Words of the name stand first.
  for (const id of rows.wordsOf(rowNo)) {
    const word = lists[0]!.nameWord(id) ?? lists[1]?.nameWord(id);
    if (word === undefined) break;
    words.push(word);
  }
  return words;
}

function countNameWords({ rows, lists }: OfficeWords, rowNo: number): number {
  const ids = rows.wordsOf(rowNo);
  let count = 0;
  while (
    count < ids.length &&
    (lists[0]!.nameWord(ids[count]!) ?? lists[1]?.nameWord(ids[count]!)) !== undefined
  )
    count++;
  return count;
}
