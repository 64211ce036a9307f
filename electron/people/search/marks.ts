// What stands in the search index for one person: words and numbers, each behind a letter that says where it was found.
import { ADDRESS_NOISE } from "../../../shared/values/name-tokens.ts";
import { searchTokens } from "../../../shared/values/name-key.ts";
import { digitsOf } from "../../../shared/values/text.ts";

/** Mark of a word by where it stands. `digits`: four digits in a row of any number; `part`: RT or RW. */
export const MARKS = {
  name: "n",
  alias: "p",
  mother: "i",
  address: "a",
  reference: "r",
  digits: "d",
  part: "t",
} as const;
export type Mark = keyof typeof MARKS;

/** Marks whose words may be misspelt: close ones are looked for. */
export const WORD_MARKS = ["name", "alias", "mother", "address", "reference"] as const;
export type WordMark = (typeof WORD_MARKS)[number];

/** Digits in a row that stand in the index as one word: the shortest piece of a number that can be searched. */
export const GRAM = 4;

export interface Place {
  readonly address: string | null;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageName: string | null;
}

/** Everything of one person that can be searched; of those merged into the person too. */
export interface Searchable {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly mothers: readonly string[];
  readonly places: readonly Place[];
  /** NIK, card numbers and phones, digits only. */
  readonly numbers: readonly string[];
  readonly references: readonly string[];
}

/** The marked words of one person, without repeats, in the order of the fields. */
export function marksOf(person: Searchable): { words: string[]; digits: string[] } {
  const words = new Set<string>();
  const digits = new Set<string>();
  function add(mark: WordMark, texts: readonly string[], tokens = searchTokens): void {
    for (const text of texts) for (const token of tokens(text)) words.add(MARKS[mark] + token);
  }
  add("name", person.names);
  add("alias", person.aliases);
  add("mother", person.mothers);
  add("reference", person.references, searchTokens);
  for (const place of person.places) {
    const texts = [place.address, place.hamlet, place.villageName].filter((text) => text !== null);
    add("address", texts, addressTokens);
    if (place.rt) words.add(partMark("rt", place.rt));
    if (place.rw) words.add(partMark("rw", place.rw));
  }
  for (const number of person.numbers) for (const gram of gramsOf(number)) digits.add(gram);
  // Registration numbers, and the rare name that holds a number.
  for (const text of [...person.references, ...person.names, ...person.aliases])
    for (const run of text.match(/\p{Nd}+/gu) ?? [])
      for (const gram of gramsOf(digitsOf(run))) digits.add(gram);
  return { words: [...words], digits: [...digits] };
}

/** Words of an address: without "Jl." and "Kp." unless nothing else is there. */
export function addressTokens(text: string): string[] {
  const all = searchTokens(text);
  const telling = all.filter((token) => !ADDRESS_NOISE.has(token));
  return telling.length > 0 ? telling : all;
}

/** `digits`: three digits. */
export function partMark(part: "rt" | "rw", digits: string): string {
  return `${MARKS.part}${part}${digits}`;
}

/** Every four digits in a row, marked; none for shorter numbers. */
export function gramsOf(digits: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= digits.length; at++)
    grams.push(MARKS.digits + digits.slice(at, at + GRAM));
  return grams;
}
