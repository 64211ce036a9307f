// The distinct words of an office in memory: turns a typed word into the real ones close to it, with how close.
import type { TypedWord } from "../../../shared/values/name-key.ts";
import { soundsOf } from "../../../shared/values/name-key.ts";
import { SAME_WORD } from "../../../shared/values/name-tokens.ts";
import { MARKS, WORD_MARKS, type WordMark } from "./marks.ts";
import { Trie } from "./trie.ts";

/** How a word of a person answers a typed one, closest first, and what it costs. */
export const CLOSENESS = {
  same: 0,
  begun: 0.3,
  sound: 0.6,
  begunSound: 0.7,
  error: 1,
  begunError: 1.3,
  soundError: 1.6,
  twoErrors: 2,
} as const;

export interface Expansion {
  readonly word: string;
  readonly cost: number;
  /** How often the word stands under each mark. */
  readonly seen: Readonly<Record<WordMark, number>>;
}

/**
 * One letter wrong from 4 letters on, two from 8 on: a shorter word would match half the register.
 * `helped`: something else was typed that narrows; then three letters may hold an error too.
 */
export function errorsAllowed(word: string, helped = false): number {
  return word.length >= 8 ? 2 : word.length >= (helped ? 3 : 4) ? 1 : 0;
}

const REMEMBERED = 200;

export class Vocabulary {
  /** Words and other spellings of them, sorted; `#target` leads from a spelling to its word. */
  readonly #keys: readonly string[];
  readonly #target: Int32Array;
  readonly #seen: Readonly<Record<WordMark, Uint32Array>>;
  readonly #spelled: Trie;
  readonly #soundKeys: readonly string[];
  readonly #sounding: readonly (readonly number[])[];
  readonly #sounded: Trie;
  readonly #asked = new Map<string, readonly Expansion[]>();

  /** `rows`: marked words as they stand in search_words. */
  constructor(rows: readonly { word: string; seen: number }[]) {
    const places = new Map<string, number>();
    const marks = new Map(WORD_MARKS.map((mark) => [MARKS[mark] as string, mark]));
    const counts = Object.fromEntries(
      WORD_MARKS.map((mark) => [mark, new Uint32Array(rows.length)]),
    ) as Record<WordMark, Uint32Array>;
    for (const { word, seen } of rows) {
      const plain = word.slice(1);
      let place = places.get(plain);
      if (place === undefined) places.set(plain, (place = places.size));
      counts[marks.get(word[0]!)!][place] = seen;
    }
    const variants = [...SAME_WORD].filter(
      ([variant, word]) => variant.length >= 4 && places.has(word) && !places.has(variant),
    );
    this.#keys = [...places.keys(), ...variants.map(([variant]) => variant)].sort();
    const at = new Map(variants.length > 0 ? this.#keys.map((key, index) => [key, index]) : []);
    this.#target = Int32Array.from(this.#keys, (key, index) =>
      places.has(key) ? index : at.get(SAME_WORD.get(key)!)!,
    );
    this.#seen = Object.fromEntries(
      WORD_MARKS.map((mark) => [
        mark,
        Uint32Array.from(this.#keys, (key) => counts[mark][places.get(key) ?? -1] ?? 0),
      ]),
    ) as Record<WordMark, Uint32Array>;
    this.#spelled = new Trie(this.#keys);
    const sounds = new Map<string, number[]>();
    this.#keys.forEach((key, index) => {
      for (const sound of soundsOf(key)) {
        const words = sounds.get(sound);
        if (words) words.push(this.#target[index]!);
        else sounds.set(sound, [this.#target[index]!]);
      }
    });
    this.#soundKeys = [...sounds.keys()].sort();
    this.#sounding = this.#soundKeys.map((sound) => sounds.get(sound)!);
    this.#sounded = new Trie(this.#soundKeys);
  }

  /** Exactly this word. */
  find(word: string): Expansion | undefined {
    const at = this.#spelled.find(word);
    return at < 0 ? undefined : this.#expansion(this.#target[at]!, CLOSENESS.same);
  }

  /** Words that begin so, the most frequent first, at most `most`, and how many there are and how often they stand in `marks`. */
  begins(
    prefix: string,
    marks: readonly WordMark[],
    most: number,
  ): { words: Expansion[]; count: number; seen: number } {
    const { from, to } = this.#spelled.begins(prefix);
    return this.#best([{ from, to }], CLOSENESS.begun, marks, most);
  }

  /** Words close to a typed one by ear or within its errors, the closest and most frequent first. */
  near(typed: TypedWord, unfinished: boolean, errors: number, most: number): readonly Expansion[] {
    // With every key only the last word changes.
    const question = `${typed.prefix} ${unfinished} ${errors} ${most}`;
    const before = this.#asked.get(question);
    if (before) return before;
    const words = this.#near(typed, unfinished, errors, most);
    if (this.#asked.size >= REMEMBERED) this.#asked.clear();
    this.#asked.set(question, words);
    return words;
  }

  #near(typed: TypedWord, unfinished: boolean, errors: number, most: number): Expansion[] {
    const found = new Map<number, number>();
    function keep(at: number, cost: number): void {
      const before = found.get(at);
      if (before === undefined || cost < before) found.set(at, cost);
    }
    // Three letters with one of them wrong begin everything.
    const open = unfinished && typed.prefix.length >= 4;
    const { whole, begun } = this.#spelled.near(typed.prefix, errors, open);
    for (const one of whole)
      keep(
        this.#target[one.at]!,
        one.errors === 0
          ? CLOSENESS.same
          : one.errors === 1
            ? CLOSENESS.error
            : CLOSENESS.twoErrors,
      );
    for (const range of begun) {
      const cost = range.errors === 0 ? CLOSENESS.begun : CLOSENESS.begunError;
      for (const word of this.#bestAt([range], most)) keep(this.#target[word]!, cost);
    }
    // A slip on top of another spelling is looked for only where neither alone finds much.
    const slips = found.size < most / 3 ? Math.min(1, errors) : 0;
    for (const sound of soundsOf(typed.prefix)) {
      const heard = this.#sounded.near(sound, slips, open && sound.length > 2);
      for (const one of heard.whole)
        for (const word of this.#sounding[one.at]!)
          keep(word, one.errors === 0 ? CLOSENESS.sound : CLOSENESS.soundError);
      for (const range of heard.begun) {
        const words = this.#sounding.slice(range.from, Math.min(range.to, range.from + 500)).flat();
        const cost = range.errors === 0 ? CLOSENESS.begunSound : CLOSENESS.soundError;
        for (const word of this.#mostSeen(words, most)) keep(word, cost);
      }
    }
    return [...found]
      .map(([at, cost]) => this.#expansion(at, cost))
      .sort((a, b) => a.cost - b.cost || total(b) - total(a))
      .slice(0, most);
  }

  #best(
    ranges: readonly { from: number; to: number }[],
    cost: number,
    marks: readonly WordMark[],
    most: number,
  ): { words: Expansion[]; count: number; seen: number } {
    let count = 0;
    let seen = 0;
    for (const { from, to } of ranges) {
      count += to - from;
      for (const mark of marks) for (let at = from; at < to; at++) seen += this.#seen[mark][at]!;
    }
    const words = this.#bestAt(ranges, most).map((at) => this.#expansion(this.#target[at]!, cost));
    return { words, count, seen };
  }

  /** Keys in the ranges whose words stand under any mark most often. */
  #bestAt(ranges: readonly { from: number; to: number }[], most: number): number[] {
    const all: { at: number; often: number }[] = [];
    if (most === 0) return [];
    let least = 0;
    for (const { from, to } of ranges)
      for (let at = from; at < to; at++) {
        const word = this.#target[at]!;
        let often = 0;
        for (const mark of WORD_MARKS) often += this.#seen[mark][word]!;
        if (often <= least && all.length >= most) continue;
        all.push({ at, often });
        if (all.length >= 4 * most + 64) {
          all.sort((a, b) => b.often - a.often).length = most;
          least = all[most - 1]!.often;
        }
      }
    return all
      .sort((a, b) => b.often - a.often)
      .slice(0, most)
      .map(({ at }) => at);
  }

  #mostSeen(words: readonly number[], most: number): number[] {
    if (words.length <= most) return [...words];
    return words
      .map((at) => ({ at, often: total(this.#expansion(at, 0)) }))
      .sort((a, b) => b.often - a.often)
      .slice(0, most)
      .map(({ at }) => at);
  }

  #expansion(at: number, cost: number): Expansion {
    return {
      word: this.#keys[at]!,
      cost,
      seen: {
        name: this.#seen.name[at]!,
        alias: this.#seen.alias[at]!,
        mother: this.#seen.mother[at]!,
        address: this.#seen.address[at]!,
        reference: this.#seen.reference[at]!,
      },
    };
  }
}

function total({ seen }: Expansion): number {
  return seen.name + seen.alias + seen.mother + seen.address + seen.reference;
}
