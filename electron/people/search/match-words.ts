// How one typed word answers one word of a person: what it costs, and in which way.
import {
  rawTokens,
  searchTokens,
  soundsOf,
  type TypedWord,
} from "../../../shared/values/name-key.ts";
import type { HitWay } from "../../../shared/people/search-views.ts";
import { CLOSENESS, errorsAllowed } from "./closeness.ts";

export interface Answer {
  readonly cost: number;
  readonly way: HitWay;
}

/** Another spelling of the very word ranks behind the spelling that was typed, before anything else. */
const OTHER_SPELLING = 0.05;

/** The best answer of the words of `text`; `raw` tells the same spelling from another one. Undefined when none is close. */
export class WordMatcher {
  readonly #typed: TypedWord;
  readonly #unfinished: boolean;
  readonly #costs: ReadonlyMap<string, number>;
  readonly #sounds: readonly string[];
  readonly #known = new Map<string, Answer | null>();

  /** `costs`: words that the vocabulary gave for the typed one. */
  constructor(typed: TypedWord, unfinished: boolean, costs: ReadonlyMap<string, number>) {
    this.#typed = typed;
    this.#unfinished = unfinished;
    this.#costs = costs;
    this.#sounds = soundsOf(typed.prefix);
  }

  /** `tokens`: normalised words of a text. */
  best(tokens: readonly string[]): (Answer & { readonly token: string }) | undefined {
    let best: (Answer & { token: string }) | undefined;
    for (const token of tokens) {
      const answer = this.#answer(token);
      if (answer && (!best || answer.cost < best.cost)) best = { ...answer, token };
    }
    return best;
  }

  /** The same, where the text is at hand: told apart from another spelling of the same word. */
  inText(text: string, tokens: readonly string[] = searchTokens(text)): Answer | undefined {
    const best = this.best(tokens);
    if (!best || best.cost > 0) return best;
    const written = rawTokens(text);
    if (written.includes(this.#typed.raw)) return best;
    const begun = written.some((token) => token.startsWith(this.#typed.raw));
    return { cost: OTHER_SPELLING, way: begun ? "awal" : "ejaan" };
  }

  #answer(token: string): Answer | null {
    const before = this.#known.get(token);
    if (before !== undefined) return before;
    const answer = this.#compare(token);
    this.#known.set(token, answer);
    return answer;
  }

  #compare(token: string): Answer | null {
    const { prefix, whole } = this.#typed;
    if (token === prefix) return { cost: CLOSENESS.same, way: "persis" };
    if (whole.includes(token)) return { cost: CLOSENESS.begun - 0.1, way: "awal" };
    if (token.startsWith(prefix) && (this.#unfinished || prefix.length >= 3))
      return { cost: CLOSENESS.begun, way: "awal" };
    const known = this.#costs.get(token);
    if (known !== undefined) return { cost: known, way: wayOf(known) };
    const sounds = soundsOf(token);
    if (sounds.some((sound) => this.#sounds.includes(sound)))
      return { cost: CLOSENESS.sound, way: "ejaan" };
    const most = errorsAllowed(prefix, true);
    if (most === 0) return null;
    const errors = distance(prefix, token, most);
    if (errors <= most)
      return { cost: errors === 1 ? CLOSENESS.error : CLOSENESS.twoErrors, way: "mirip" };
    if (!this.#unfinished || prefix.length < 4 || token.length <= prefix.length) return null;
    // A slip in the beginning of a longer word: the beginning may be one letter longer or shorter.
    const begins = [0, 1, -1].some(
      (more) => distance(prefix, token.slice(0, prefix.length + more), 1) <= 1,
    );
    return begins ? { cost: CLOSENESS.begunError, way: "mirip" } : null;
  }
}

function wayOf(cost: number): HitWay {
  if (cost === CLOSENESS.same) return "persis";
  if (cost === CLOSENESS.begun) return "awal";
  return cost < CLOSENESS.error ? "ejaan" : "mirip";
}

// Rows of the table of distances, used again for every pair of words.
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/** Letters too many, missing, wrong or swapped (optimal string alignment); `most + 1` when there are more. Words of up to 250 letters. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length >= rows[0]!.length) rows = rows.map(() => new Uint8Array(2 * b.length));
  let [twoAbove, above, now] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= b.length; column++) above[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    const swapped = row > 1 ? a.charCodeAt(row - 2) : -1;
    now[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let errors = above[column - 1]!;
      if (letter !== other) errors = 1 + Math.min(errors, above[column]!, now[column - 1]!);
      if (column > 1 && swapped === other && letter === b.charCodeAt(column - 2))
        errors = Math.min(errors, twoAbove[column - 2]! + 1);
      now[column] = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return most + 1;
    [twoAbove, above, now] = [above, now, twoAbove];
  }
  return above[b.length]!;
}
