// The words of an office that may be meant by a typed one, from exactly that word to words with letters wrong.
import type { TypedWord } from "../../../shared/values/name-key.ts";
import { CLOSENESS, errorsAllowed } from "./closeness.ts";
import { WORD_MARKS, type WordMark } from "./marks.ts";
import type { Expansion, Vocabulary } from "./vocabulary.ts";
import type { WordCosts } from "./word-costs.ts";

const MOST_NEAR = 48;
const PEOPLE: readonly WordMark[] = ["name", "alias", "mother"];

/** From narrow to wide: each finds what the one before it finds. `near`: one letter wrong, or another spelling by ear; `far`: two letters. */
export const WIDTHS = ["same", "near", "far"] as const;
export type Width = (typeof WIDTHS)[number];

export class WordPlan {
  readonly costs: WordCosts;
  /** Words that are the typed one, or close to it, and what each costs; beginnings are left out. */
  readonly words = new Map<string, number>();
  readonly seenInAddress: boolean;
  /** Enough letters to be looked for without the other words. */
  readonly telling: boolean;
  readonly #lists: readonly Vocabulary[];
  readonly #typed: TypedWord;
  readonly #unfinished: boolean;
  readonly #errors: number;

  /** `costs`: empty; `helped`: something else was typed that narrows. */
  constructor(
    lists: readonly Vocabulary[],
    typed: TypedWord,
    { unfinished, helped, costs }: { unfinished: boolean; helped: boolean; costs: WordCosts },
  ) {
    this.#lists = lists;
    this.#typed = typed;
    this.#unfinished = unfinished;
    this.#errors = errorsAllowed(typed.prefix, helped);
    this.telling = typed.prefix.length >= 3;
    this.costs = costs;
    let inAddress = false;
    for (const list of lists) {
      for (const word of [typed.prefix, ...typed.whole]) {
        const cost = word === typed.prefix ? CLOSENESS.same : CLOSENESS.begunOther;
        const found = list.find(word, cost);
        if (found && this.#learn(list, found, WORD_MARKS)) inAddress = true;
      }
      if (unfinished || typed.prefix.length >= 3)
        inAddress = list.putBegun(typed.prefix, this.costs) || inAddress;
    }
    this.seenInAddress = inAddress;
  }

  /** Lets words answer that are further away. False when there is none that far. */
  widen(to: Exclude<Width, "same">): boolean {
    if (to === "far" && this.#errors < 2) return false;
    const errors = to === "far" ? this.#errors : Math.min(1, this.#errors);
    const before = this.costs.ids.length;
    // A letter left out may leave two of a kind side by side, which today's spelling makes one: that would count as a second slip.
    const { prefix, raw } = this.#typed;
    const doubled = /(\p{L})\1/u.test(raw) && raw.length === prefix.length + 1;
    const forms = doubled ? [this.#typed, { ...this.#typed, prefix: raw }] : [this.#typed];
    for (const list of this.#lists)
      for (const form of forms)
        for (const one of list.near(form, this.#unfinished, errors, MOST_NEAR))
          this.#learn(list, one, PEOPLE);
    return this.costs.ids.length > before;
  }

  #learn(list: Vocabulary, { word, cost, at }: Expansion, marks: readonly WordMark[]): boolean {
    if (cost < (this.words.get(word) ?? Number.POSITIVE_INFINITY)) this.words.set(word, cost);
    return list.put(at, cost, marks, this.costs);
  }
}
