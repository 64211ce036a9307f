// What is asked of the index for each typed word, from exactly that word to words with letters wrong.
import type { TypedWord } from "../../../shared/values/name-key.ts";
import { MARKS, WORD_MARKS, type WordMark } from "./marks.ts";
import { errorsAllowed, type Expansion, type Vocabulary } from "./vocabulary.ts";

// More alternatives than these cost more than they find: each is a list that the index looks up and walks.
const MOST_BEGUN = 24;
const MOST_NEAR = 24;
/** Lists of beginnings with fewer entries than this are merged by the index itself, none left out. */
const MERGED_ROWS = 8_000;

const NAME: readonly WordMark[] = ["name"];
const PEOPLE: readonly WordMark[] = ["name", "alias", "mother"];

/** Terms of one typed word for the index, joined by OR ('' when no person has such a word), and how many entries they have. */
export interface Terms {
  readonly terms: string;
  readonly seen: number;
}

/** From narrow to wide: each step finds what the ones before it find. */
export const STEPS = ["exact", "begun", "anywhere", "near", "nearAnywhere", "far"] as const;
export type Step = (typeof STEPS)[number];

export interface WordPlan {
  /**
   * `exact`: the word in a name. `begun`: as its beginning. `anywhere`: in every field. `near`: also close words in names,
   * `nearAnywhere` in the names of mother and nickname too, `far`: with two letters wrong.
   */
  at(step: Step): Terms;
  /** Words that stand for the typed one, and what each costs. */
  readonly costs: ReadonlyMap<string, number>;
  /** Those of them that stand in names, the closest first. */
  closest(most: number): { readonly word: string; readonly cost: number }[];
  readonly seenInAddress: boolean;
  readonly long: boolean;
  /** Enough letters to be looked for without the other words. */
  readonly telling: boolean;
}

export function planWord(
  lists: readonly Vocabulary[],
  typed: TypedWord,
  unfinished: boolean,
  helped: boolean,
): WordPlan {
  const costs = new Map<string, number>();
  function learn(expansions: readonly Expansion[]): readonly Expansion[] {
    for (const { word, cost } of expansions)
      if (cost < (costs.get(word) ?? Number.POSITIVE_INFINITY)) costs.set(word, cost);
    return expansions;
  }
  const errors = errorsAllowed(typed.prefix, helped);
  const same = learn(
    [typed.prefix, ...typed.whole].flatMap((word) =>
      lists.flatMap((list) => list.find(word) ?? []),
    ),
  );
  const begun = unfinished || typed.prefix.length >= 3 ? beginnings(lists, typed.prefix) : NONE;
  learn(begun.words);
  const asWords = [...same, ...begun.words];
  const nears = new Map<number, readonly Expansion[]>();
  function near(most: number): readonly Expansion[] {
    const before = nears.get(most);
    if (before) return before;
    const words = learn(lists.flatMap((list) => list.near(typed, unfinished, most, MOST_NEAR)));
    nears.set(most, words);
    return words;
  }
  const make: Record<Step, () => Terms> = {
    exact: () =>
      listed(
        same.filter(({ word }) => word === typed.prefix),
        NAME,
      ),
    begun: () => (unfinished ? joined(listed(asWords, NAME), begun.inNames) : listed(same, NAME)),
    anywhere: () => joined(listed(asWords, WORD_MARKS), begun.anywhere),
    near: () =>
      joined(plan.at("anywhere"), listed(near(Math.min(1, errors)), helped ? PEOPLE : NAME)),
    nearAnywhere: () => joined(plan.at("anywhere"), listed(near(Math.min(1, errors)), PEOPLE)),
    far: () =>
      joined(
        plan.at("nearAnywhere"),
        errors > 1 ? listed(near(errors), helped ? PEOPLE : NAME) : NOTHING,
      ),
  };
  const made = new Map<Step, Terms>();
  const plan: WordPlan = {
    at(step) {
      const before = made.get(step);
      if (before) return before;
      const terms = make[step]();
      made.set(step, terms);
      return terms;
    },
    costs,
    closest: (most) =>
      [...costs]
        .map(([word, cost]) => ({ word, cost }))
        .sort((a, b) => a.cost - b.cost)
        .slice(0, most),
    seenInAddress: asWords.some(({ seen }) => seen.address > 0),
    long: errors > 1,
    telling: typed.prefix.length >= 3,
  };
  return plan;
}

const NOTHING: Terms = { terms: "", seen: 0 };
interface Beginnings {
  readonly words: readonly Expansion[];
  /** The whole list of a beginning where that is short and not all its words are among `words`. */
  readonly inNames: Terms;
  readonly anywhere: Terms;
}
const NONE: Beginnings = { words: [], inNames: NOTHING, anywhere: NOTHING };

function beginnings(lists: readonly Vocabulary[], prefix: string): Beginnings {
  const words: Expansion[] = [];
  let inNames = 0;
  let inAll = 0;
  let complete = true;
  for (const list of lists) {
    const names = list.begins(prefix, NAME, MOST_BEGUN);
    inNames += names.seen;
    inAll += list.begins(prefix, WORD_MARKS, 0).seen;
    complete &&= names.count <= MOST_BEGUN;
    words.push(...names.words);
  }
  // The index walks such a list from its start; the few most frequent words are quick.
  return {
    words,
    inNames:
      complete || inNames > MERGED_ROWS
        ? NOTHING
        : { terms: beginning("name", prefix), seen: inNames },
    anywhere:
      complete || inAll > MERGED_ROWS
        ? NOTHING
        : { terms: WORD_MARKS.map((mark) => beginning(mark, prefix)).join(" OR "), seen: inAll },
  };
}

function listed(words: readonly Expansion[], marks: readonly WordMark[]): Terms {
  const all = new Map<string, number>();
  for (const { word, seen } of words)
    for (const mark of marks) if (seen[mark] > 0) all.set(quoted(MARKS[mark] + word), seen[mark]);
  return {
    terms: [...all.keys()].join(" OR "),
    seen: [...all.values()].reduce((sum, one) => sum + one, 0),
  };
}

function joined(a: Terms, b: Terms): Terms {
  if (a.terms === "" || b.terms === "") return a.terms === "" ? b : a;
  const terms = new Set([...a.terms.split(" OR "), ...b.terms.split(" OR ")]);
  return { terms: [...terms].join(" OR "), seen: Math.max(a.seen, b.seen) };
}

/** Words of the index hold letters, digits and symbols only; a quotation mark is none of them. */
function quoted(term: string): string {
  return `"${term}"`;
}

function beginning(mark: WordMark, prefix: string): string {
  return `${quoted(MARKS[mark] + prefix)} *`;
}
