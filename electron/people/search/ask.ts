// Reads what was typed into the search box: words, numbers, and RT/RW in every way of writing them.
import { nameKey, rawTokens, typedWords, type TypedWord } from "../../../shared/values/name-key.ts";
import { ADDRESS_NOISE } from "../../../shared/values/name-tokens.ts";
import { asciiDigits, cleanText, digitsOf } from "../../../shared/values/text.ts";
import { GRAM, partMark } from "./marks.ts";

/** Digits typed side by side: `whole` without what stands between them, `parts` the pieces of at least four. */
export interface TypedNumber {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Asked {
  readonly words: readonly TypedWord[];
  /** Name key of the words, or of a short number alone; '' without either. */
  readonly key: string;
  readonly numbers: readonly TypedNumber[];
  /** Marks of RT and RW. */
  readonly places: readonly string[];
}

const NUMBER = String.raw`(?<!\d)0*(\d{1,3})(?!\d)`;
const GAP = String.raw`[\s.:,-]*`;
// "RT/RW 3/5", "RT 03 RW 05", "rt3/5", "rt.003", "rw 5", and "003/005" alone.
const PLACES: readonly { readonly how: RegExp; readonly parts: readonly ("rt" | "rw")[] }[] = [
  {
    how: RegExp(`\\brt${GAP}/?${GAP}rw${GAP}${NUMBER}\\s*[/-]\\s*${NUMBER}`, "i"),
    parts: ["rt", "rw"],
  },
  { how: RegExp(`\\brt${GAP}${NUMBER}\\s*/\\s*${NUMBER}`, "i"), parts: ["rt", "rw"] },
  { how: RegExp(`\\brt${GAP}${NUMBER}(?=rw|\\b)`, "i"), parts: ["rt"] },
  { how: RegExp(`(?:\\b|(?<=\\d))rw${GAP}${NUMBER}`, "i"), parts: ["rw"] },
  { how: RegExp(`(?<![\\d/])${NUMBER}\\s*/\\s*${NUMBER}(?![\\d/])`, "i"), parts: ["rt", "rw"] },
];

/** "3204 0512 1220 0007" is one number, "+62 812" is "0812", "rt 3" is a place; at most 8 words and 4 numbers are asked. */
export function readAsked(text: string): Asked {
  let left = asciiDigits(cleanText(text));
  const places: string[] = [];
  for (const { how, parts } of PLACES) {
    left = left.replace(how, (_all, ...found: string[]) => {
      parts.forEach((part, index) => {
        const digits = found[index]!.padStart(3, "0");
        if (digits !== "000") places.push(partMark(part, digits));
      });
      return " ";
    });
  }
  const words: string[] = [];
  const numbers: TypedNumber[] = [];
  let run: string[] = [];
  function endNumber(): void {
    const number = numberOf(run);
    if (number) numbers.push(number);
    run = [];
  }
  for (const part of left.split(/\s+|(\/)/)) {
    if (!part) continue;
    if (part === "/") endNumber();
    else if (/^\+?[\d.'’()-]*\d[\d.'’()-]*$/.test(part)) run.push(part);
    else {
      // A short number beside words is the number of a house.
      if (run.length > 0 && digitsOf(run.join("")).length < GRAM)
        words.push(digitsOf(run.join("")));
      endNumber();
      words.push(part);
    }
  }
  const short = digitsOf(run.join("")).length < GRAM ? digitsOf(run.join("")) : "";
  if (short !== "" && words.length > 0) words.push(short);
  endNumber();
  const telling = rawTokens(words.join(" ")).filter((word) => !ADDRESS_NOISE.has(word));
  const asked =
    telling.length > 0 ? words.filter((word) => !isNoise(word)).join(" ") : words.join(" ");
  return {
    words: typedWords(asked).slice(0, 8),
    // A short number alone could be anything; only somebody of that very name answers.
    key: nameKey(asked === "" && numbers.length === 0 ? short : asked),
    numbers: numbers.slice(0, 4),
    places: [...new Set(places)],
  };
}

function isNoise(word: string): boolean {
  const tokens = rawTokens(word);
  return tokens.every((token) => ADDRESS_NOISE.has(token));
}

function numberOf(run: readonly string[]): TypedNumber | undefined {
  if (run.length === 0) return undefined;
  const plus = run[0]!.startsWith("+");
  let whole = digitsOf(run.join(""));
  if (plus && whole.startsWith("62")) whole = `0${whole.slice(2)}`;
  if (whole.length < GRAM) return undefined;
  const parts = plus ? [whole] : run.map(digitsOf).filter((part) => part.length >= GRAM);
  return { whole, parts: parts.length > 0 ? parts : [whole] };
}
