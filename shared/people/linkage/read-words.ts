// Turns written names, places and addresses into word numbers; what was seen before is looked up, not worked out again.
import { nameTokens } from "../../values/name-key.ts";
import { ALIAS_MARKS, PATRONYMS, TITLES } from "../../values/name-tokens.ts";
import { asciiDigits, cleanText } from "../../values/text.ts";
import type { ListColumn } from "./columns.ts";
import { mix } from "./hash.ts";
import type { Words } from "./words.ts";

const MOST_NAME_WORDS = 8;
const MOST_ADDRESS_WORDS = 14;
const LONGEST_TEXT = 400;
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const BY_PLACE = new Set(["m", "i", "ni"]);
/** What a leading M stands for in most Indonesian names. */
const LONG_M = "muhamad";
const LEADING_M = /^\s*m[.\s]/i;
/** Say only that an address follows. */
const ADDRESS_FILLERS = new Set(
  "jl jalan jln gg gang no nomor nomer dusun dsn dukuh kp kampung kmp lingkungan lingk lk desa ds kelurahan kel".split(
    " ",
  ),
);

export class WordReader {
  readonly #words: Words;
  readonly #names = new Map<string, readonly number[]>();
  readonly #places = new Map<string, number>();
  readonly #found: number[] = [];
  /** The address read last, as rows of one family follow each other. */
  #before: readonly (string | null | undefined)[] = [];
  #beforeFound: readonly number[] = [];

  constructor(words: Words) {
    this.#words = words;
  }

  /** Appends the words of a name to the column, in an order that follows content. Answers the hash of the whole, 0 when there is none. */
  name(text: string | null | undefined, key: string | null | undefined, into: ListColumn): number {
    const found = this.#found;
    found.length = 0;
    if (key) {
      for (const word of key.split(" ", MOST_NAME_WORDS)) found.push(this.#words.numberOf(word));
    } else if (text) {
      this.#readName(text);
    }
    return this.#end(into, MOST_NAME_WORDS);
  }

  /**
   * As `name`, less the words of the person's own name: where children carry the mother's family name, it says nothing that their own
   * did not say. A mother of whom nothing else is told keeps it.
   * @param own names of the row, already read
   */
  mother(text: string | null | undefined, into: ListColumn, own: ListColumn): number {
    const found = this.#found;
    found.length = 0;
    if (!text) return this.#end(into, MOST_NAME_WORDS);
    this.#readName(text);
    const { values } = own.items;
    const end = own.items.length;
    const from = own.starts.values[own.starts.length - 2]!;
    let kept = 0;
    for (const word of found) {
      let at = from;
      while (at < end && values[at] !== word) at++;
      if (at === end) found[kept++] = word;
    }
    if (kept > 0) found.length = kept;
    return this.#end(into, MOST_NAME_WORDS);
  }

  #readName(text: string): void {
    const found = this.#found;
    if (PLAIN_NAME.test(text) && text.length <= LONGEST_TEXT) {
      const parts = text.toLowerCase().split(" ");
      const special = parts.some(
        (part, index) =>
          TITLES.has(part) ||
          PATRONYMS.has(part) ||
          ALIAS_MARKS.has(part) ||
          (index === 0 && BY_PLACE.has(part)),
      );
      if (!special) {
        for (const part of parts) for (const word of this.#nameWord(part)) found.push(word);
        return;
      }
    }
    const tokens = nameTokens(text.slice(0, LONGEST_TEXT));
    // It may stand for another name too: the word sounds like the long one, and is an initial.
    if (tokens[0] === LONG_M && LEADING_M.test(text)) tokens[0] = "m";
    for (const word of tokens) found.push(this.#words.numberOf(word));
  }

  #nameWord(part: string): readonly number[] {
    let words = this.#names.get(part);
    if (words === undefined) {
      words = nameTokens(part).map((word) => this.#words.numberOf(word));
      this.#names.set(part, words);
    }
    return words;
  }

  /** The whole text as one word; -1 when there is none. */
  place(text: string | null | undefined): number {
    if (!text) return -1;
    let word = this.#places.get(text);
    if (word === undefined) {
      const plain = foldedWords(text)
        .filter((part, index) => index > 0 || !ADDRESS_FILLERS.has(part))
        .join(" ");
      word = plain === "" || /^0+$/.test(plain) ? -1 : this.#words.numberOf(plain);
      this.#places.set(text, word);
    }
    return word;
  }

  /** As `name`, for an address with its RT and RW. */
  address(
    text: string | null | undefined,
    rt: string | null | undefined,
    rw: string | null | undefined,
    into: ListColumn,
  ): number {
    const found = this.#found;
    found.length = 0;
    const [lastText, lastRt, lastRw] = this.#before;
    if (text === lastText && rt === lastRt && rw === lastRw) {
      for (const word of this.#beforeFound) found.push(word);
      return this.#end(into, MOST_ADDRESS_WORDS);
    }
    if (text) {
      let before = "";
      for (const part of foldedWords(text.slice(0, LONGEST_TEXT))) {
        if (before === "rt" || before === "rw") this.#numbered(before, part);
        else if (/^r[tw]\d+$/.test(part)) this.#numbered(part.slice(0, 2), part.slice(2));
        else if (part !== "rt" && part !== "rw" && !ADDRESS_FILLERS.has(part))
          found.push(this.#words.numberOf(part.replace(/^0+(?=\d)/, "")));
        before = part;
      }
    }
    if (rt) this.#numbered("rt", rt);
    if (rw) this.#numbered("rw", rw);
    this.#before = [text, rt, rw];
    this.#beforeFound = [...found];
    return this.#end(into, MOST_ADDRESS_WORDS);
  }

  #numbered(kind: string, text: string): void {
    const number = text.replace(/\D/g, "").replace(/^0+/, "");
    if (number === "") return;
    const word = this.#words.numberOf(`${number}${kind}`);
    if (!this.#found.includes(word)) this.#found.push(word);
  }

  #end(into: ListColumn, most: number): number {
    const found = this.#found;
    const { hashes } = this.#words;
    if (found.length > most) found.length = most;
    // Two or three words: cheaper put in order one by one than with a call for each comparison.
    for (let i = 1; i < found.length; i++) {
      const word = found[i]!;
      let at = i - 1;
      for (; at >= 0 && hashes[found[at]!]! > hashes[word]!; at--) found[at + 1] = found[at]!;
      found[at + 1] = word;
    }
    let hash = found.length === 0 ? 0 : 7;
    for (const word of found) {
      into.items.push(word);
      hash = mix(hash, hashes[word]!);
    }
    into.endRow();
    return hash;
  }
}

/** Lower case, no accents; signs part words. */
export function foldedWords(text: string): string[] {
  return asciiDigits(cleanText(text))
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’`]/gu, "")
    .split(/[^\p{L}\p{N}\p{S}]+/u)
    .filter(Boolean);
}
