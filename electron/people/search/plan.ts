// What is asked of the index for each typed word, from exactly that word to words with two letters wrong.
import type { TypedWord } from "../../../shared/values/name-key.ts";
import { MARKS, WORD_MARKS, type WordMark } from "./marks.ts";
import { errorsAllowed, type Expansion, type Vocabulary } from "./vocabulary.ts";

// More alternatives than these cost more than they find: each is a list that the index walks.
const MOST_BEGUN = 24;
const MOST_NEAR = 40;
/** Lists of beginnings shorter than this are merged by the index itself, none left out. */
const MERGED_ROWS = 12_000;

const NAME: readonly WordMark[] = ["name"];

/** Terms of one typed word for the index, joined by OR; '' when no person has such a word. */
export interface WordPlan {
  readonly exact: string;
  /** The word as the beginning of a name. */
  readonly begun: string;
  /** The same in every field. */
  readonly anywhere: string;
  /** Close words in every field; read when the others find too few. */
  near(): string;
  /** Every word that stands for this one, by its text: what it costs, and where words like it stand. */
  readonly costs: Map<string, number>;
  readonly seenInAddress: boolean;
}

export function planWord(
  lists: readonly Vocabulary[],
  typed: TypedWord,
  unfinished: boolean,
): WordPlan {
  const costs = new Map<string, number>();
  function learn(expansions: readonly Expansion[]): readonly Expansion[] {
    for (const { word, cost } of expansions)
      if (cost < (costs.get(word) ?? Number.POSITIVE_INFINITY)) costs.set(word, cost);
    return expansions;
  }
  const same = learn(
    [typed.prefix, ...typed.whole].flatMap((word) =>
      lists.flatMap((list) => list.find(word) ?? []),
    ),
  );
  const own = same.filter(({ word }) => word === typed.prefix);
  const begun: Expansion[] = [];
  let nameBegun = "";
  let anyBegun = "";
  if (unfinished || typed.prefix.length >= 3) {
    let inNames = 0;
    let inAll = 0;
    let complete = true;
    for (const list of lists) {
      const names = list.begins(typed.prefix, NAME, MOST_BEGUN);
      const all = list.begins(typed.prefix, WORD_MARKS, 0);
      inNames += names.seen;
      inAll += all.seen;
      complete &&= names.count <= MOST_BEGUN;
      begun.push(...learn(names.words));
    }
    // An index list of a beginning is whole but is walked from its start; the few most frequent words are quick.
    if (!complete && inNames <= MERGED_ROWS) nameBegun = beginning("name", typed.prefix);
    if (!complete && inAll <= MERGED_ROWS)
      anyBegun = WORD_MARKS.map((mark) => beginning(mark, typed.prefix)).join(" OR ");
  }
  const asWords = [...same, ...begun];
  let nearTerms: string | undefined;
  return {
    exact: terms(own, NAME),
    begun: joined(terms(unfinished ? asWords : same, NAME), unfinished ? nameBegun : ""),
    anywhere: joined(terms(asWords, WORD_MARKS), anyBegun),
    near() {
      nearTerms ??= joined(
        terms(
          [
            ...asWords,
            ...learn(
              lists.flatMap((list) =>
                list.near(typed, unfinished, errorsAllowed(typed.prefix), MOST_NEAR),
              ),
            ),
          ],
          WORD_MARKS,
        ),
        anyBegun,
      );
      return nearTerms;
    },
    costs,
    seenInAddress: asWords.some(({ seen }) => seen.address > 0),
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" OR ");
}

function terms(words: readonly Expansion[], marks: readonly WordMark[]): string {
  const all = new Set<string>();
  for (const { word, seen } of words)
    for (const mark of marks) if (seen[mark] > 0) all.add(quoted(MARKS[mark] + word));
  return [...all].join(" OR ");
}

/** Words of the index hold letters, digits and symbols only; a quotation mark is none of them. */
function quoted(term: string): string {
  return `"${term}"`;
}

function beginning(mark: WordMark, prefix: string): string {
  return `${quoted(MARKS[mark] + prefix)} *`;
}
