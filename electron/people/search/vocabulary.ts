// The distinct words of an office in memory: turns a typed word into the real ones close to it, with how close.
import type { TypedWord } from "../../../shared/values/name-key.ts";
import { soundsOf } from "../../../shared/values/name-key.ts";
import { SAME_WORD } from "../../../shared/values/name-tokens.ts";
import { CLOSENESS, ELSEWHERE, IN_ADDRESS } from "./closeness.ts";
import { MARKS, WORD_MARKS, type WordMark } from "./marks.ts";
import { Trie } from "./trie.ts";
import type { WordCosts } from "./word-costs.ts";

/** A row of search_words. */
export interface SeenWord {
  readonly id: number;
  readonly word: string;
  readonly seen: number;
}

/** A word of the office and what it costs as an answer. */
export interface Expansion {
  readonly word: string;
  readonly cost: number;
  /** Place among the words, for `put`. */
  readonly at: number;
}

const REMEMBERED = 200;
const PEOPLE: readonly WordMark[] = ["name", "alias", "mother"];

export class Vocabulary {
  /** Words and other spellings of them, sorted; `#target` leads from a spelling to its word. */
  readonly #keys: readonly string[];
  readonly #target: Int32Array;
  readonly #ids: Readonly<Record<WordMark, Uint32Array>>;
  readonly #seen: Readonly<Record<WordMark, Uint32Array>>;
  /** RT and RW, which are never misspelt. */
  readonly #parts = new Map<string, SeenWord>();
  /** By id less the first one: words that stand in names. */
  readonly #names: (string | undefined)[] = [];
  readonly #first: number;
  readonly #spelled: Trie;
  readonly #soundKeys: readonly string[];
  readonly #sounding: readonly (readonly number[])[];
  readonly #sounded: Trie;
  readonly #asked = new Map<string, readonly Expansion[]>();

  /** `rows`: marked words as they stand in search_words, in the order of their ids. */
  constructor(rows: readonly SeenWord[]) {
    const places = new Map<string, number>();
    const marks = new Map(WORD_MARKS.map((mark) => [MARKS[mark] as string, mark]));
    const table = () =>
      Object.fromEntries(WORD_MARKS.map((mark) => [mark, new Uint32Array(rows.length)])) as Record<
        WordMark,
        Uint32Array
      >;
    this.#first = rows[0]?.id ?? 0;
    const ids = table();
    const counts = table();
    for (const row of rows) {
      const mark = marks.get(row.word[0]!);
      if (!mark) {
        this.#parts.set(row.word, row);
        continue;
      }
      const plain = row.word.slice(1);
      if (mark === "name") this.#names[row.id - this.#first] = plain;
      let place = places.get(plain);
      if (place === undefined) places.set(plain, (place = places.size));
      ids[mark][place] = row.id;
      counts[mark][place] = row.seen;
    }
    const variants = [...SAME_WORD].filter(
      ([variant, word]) => variant.length >= 4 && places.has(word) && !places.has(variant),
    );
    this.#keys = [...places.keys(), ...variants.map(([variant]) => variant)].sort();
    const at = new Map(variants.length > 0 ? this.#keys.map((key, index) => [key, index]) : []);
    this.#target = Int32Array.from(this.#keys, (key, index) =>
      places.has(key) ? index : at.get(SAME_WORD.get(key)!)!,
    );
    const inOrder = (of: Readonly<Record<WordMark, Uint32Array>>) =>
      Object.fromEntries(
        WORD_MARKS.map((mark) => [
          mark,
          Uint32Array.from(this.#keys, (key) => of[mark][places.get(key) ?? -1] ?? 0),
        ]),
      ) as Record<WordMark, Uint32Array>;
    this.#ids = inOrder(ids);
    this.#seen = inOrder(counts);
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
  find(word: string, cost: number): Expansion | undefined {
    const at = this.#spelled.find(word);
    return at < 0 ? undefined : this.#expansion(this.#target[at]!, cost);
  }

  /** The word of this id, when it stands in names. */
  nameWord(id: number): string | undefined {
    return this.#names[id - this.#first];
  }

  /** RT or RW: 'trt003'. */
  part(mark: string): SeenWord | undefined {
    return this.#parts.get(mark);
  }

  /** Ids of the words of names that begin so. */
  begunInNames(prefix: string): number[] {
    const { from, to } = this.#spelled.begins(prefix);
    const ids: number[] = [];
    for (let at = from; at < to; at++) {
      const id = this.#ids.name[this.#target[at]!]!;
      if (id > 0) ids.push(id);
    }
    return ids;
  }

  /** Every word that begins so answers as begun; tells whether one of them stands in an address. */
  putBegun(prefix: string, costs: WordCosts): boolean {
    const { from, to } = this.#spelled.begins(prefix);
    let inAddress = false;
    for (let at = from; at < to; at++) {
      const word = this.#target[at]!;
      this.put(word, CLOSENESS.begun, WORD_MARKS, costs);
      inAddress ||= this.#seen.address[word]! > 0;
    }
    return inAddress;
  }

  /** The word at this place answers so closely, wherever it stands; tells whether it stands in an address. */
  put(at: number, cost: number, marks: readonly WordMark[], costs: WordCosts): boolean {
    for (const mark of marks) {
      const seen = this.#seen[mark][at]!;
      if (seen === 0) continue;
      const close = mark === "address" ? IN_ADDRESS : cost;
      costs.add(this.#ids[mark][at]!, close + ELSEWHERE[mark], seen);
    }
    return this.#seen.address[at]! > 0;
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
      for (const word of this.#mostSeen(this.#targets(range), most)) keep(word, cost);
    }
    // A slip on top of another spelling is looked for only where neither alone finds much.
    const slips = found.size < FEW_NEAR ? Math.min(1, errors) : 0;
    for (const sound of soundsOf(typed.prefix)) {
      const heard = this.#sounded.near(sound, slips, open && sound.length > 2);
      for (const one of heard.whole)
        for (const word of this.#sounding[one.at]!)
          keep(word, one.errors === 0 ? CLOSENESS.sound : CLOSENESS.soundError);
      for (const range of heard.begun) {
        const words = this.#sounding.slice(range.from, Math.min(range.to, range.from + 500)).flat();
        const cost = range.errors === 0 ? CLOSENESS.begunSound : CLOSENESS.soundError;
        // Beginnings by ear are many: they must not push out those with a slip.
        for (const word of this.#mostSeen(words, most / 4)) keep(word, cost);
      }
    }
    return [...found]
      .sort(([a, aCost], [b, bCost]) => aCost - bCost || this.#often(b) - this.#often(a))
      .slice(0, most)
      .map(([at, cost]) => this.#expansion(at, cost));
  }

  #targets({ from, to }: { readonly from: number; readonly to: number }): Int32Array {
    return this.#target.subarray(from, to);
  }

  #mostSeen(words: ArrayLike<number>, most: number): number[] {
    const all = Array.from(words, (at) => ({ at, often: this.#often(at) }));
    if (all.length > most) all.sort((a, b) => b.often - a.often).length = Math.floor(most);
    return all.map(({ at }) => at);
  }

  /** At how many persons a word stands as part of a name. */
  #often(at: number): number {
    return PEOPLE.reduce((sum, mark) => sum + this.#seen[mark][at]!, 0);
  }

  #expansion(at: number, cost: number): Expansion {
    return { word: this.#keys[at]!, cost, at };
  }
}

const FEW_NEAR = 8;
