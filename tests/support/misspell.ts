// What people at a desk type when they look for somebody: a seeded generator of spellings, slips of the keyboard and pieces.
import type { Random } from "../../shared/values/random.ts";

/** What happens to a word of at least four letters that is typed: one of these, or nothing. */
export const RATES = {
  /** Another spelling of the same sound (oe/u, dj/j, f/p, doubled letters ...). */
  spelling: 0.25,
  /** One letter too many, missing, wrong or two swapped. */
  slip: 0.2,
  /** Of the slips in words of at least eight letters: a second one. */
  secondSlip: 0.2,
} as const;

/** Other ways of writing a sound; each works in both directions. */
const SWAPS: readonly (readonly [string, string])[] = [
  ["u", "oe"],
  ["j", "dj"],
  ["c", "tj"],
  ["y", "j"],
  ["f", "p"],
  ["v", "p"],
  ["z", "s"],
  ["sy", "s"],
  ["kh", "h"],
  ["th", "t"],
  ["dh", "d"],
  ["i", "y"],
  ["o", "a"],
  ["l", "ll"],
  ["n", "nn"],
  ["m", "mm"],
  ["s", "ss"],
];
const LETTERS = "abdeghiklmnoprstuwy";

/** The name as it may be typed: words misspelt at RATES, lower case mostly, titles sometimes added. */
export function misspellName(random: Random, name: string): string {
  const words = name.split(" ").map((word) => misspellWord(random, word));
  if (random.chance(0.05)) words.unshift(random.pick(["H.", "Hj.", "Pak", "Bu"]));
  const typed = words.join(" ");
  return random.chance(0.8) ? typed.toLowerCase() : typed.toUpperCase();
}

export function misspellWord(random: Random, word: string): string {
  const abbreviation = { muhammad: ["Muh", "Moh.", "Mohd", "Mochamad"], siti: ["St.", "Sitti"] }[
    word.toLowerCase()
  ];
  if (abbreviation && random.chance(0.3)) return random.pick(abbreviation);
  if (word.replace(/\P{L}/gu, "").length < 4) return word;
  let typed = word.toLowerCase();
  const what = random.next();
  if (what < RATES.spelling) return otherSpelling(random, typed);
  if (what < RATES.spelling + RATES.slip) {
    typed = slip(random, typed);
    if (word.length >= 8 && random.chance(RATES.secondSlip)) typed = slip(random, typed);
  }
  return typed;
}

function otherSpelling(random: Random, word: string): string {
  const possible = SWAPS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).filter(([from]) =>
    word.includes(from),
  );
  if (possible.length === 0) return word;
  const [from, to] = random.pick(possible);
  return word.replace(from, to);
}

/** One slip of the keyboard: any letter, the first one too. */
export function slip(random: Random, word: string): string {
  const at = random.int(0, word.length - 1);
  switch (random.int(0, 3)) {
    case 0:
      return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at + 1);
    default:
      return at + 1 < word.length
        ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
        : slip(random, word);
  }
}
