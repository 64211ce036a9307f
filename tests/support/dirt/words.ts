// Helpers for lists of names in tests: words with falling frequency, and mistakes that hands, ears and scanners make.
import type { Random } from "../../../shared/values/random.ts";

export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Picks the first of a list most often: the n-th with weight 1 / (n + flat). Names of people fall off like this. */
export function zipf<T>(random: Random, list: readonly T[], flat = 4): T {
  // Inverse of the smooth law's sum, so that no table is needed.
  const total = Math.log((list.length + flat) / flat);
  const at = Math.floor(flat * Math.exp(random.next() * total) - flat);
  return list[Math.min(list.length - 1, at)]!;
}

const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];

function neighbour(random: Random, letter: string): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return row[Math.max(0, Math.min(row.length - 1, at + random.pick([-1, 1])))]!;
}

/** One slip of a typing hand: a letter changed for its neighbour, left out, doubled, put in, or two swapped. */
export function typo(random: Random, text: string): string {
  if (text.length < 2) return text;
  const at = random.int(0, text.length - 1);
  const slips: readonly (() => string)[] = [
    () => text.slice(0, at) + neighbour(random, text[at]!) + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + text[at]! + text.slice(at),
    () => text.slice(0, at) + random.pick(words("a e i o u n r s t k")) + text.slice(at),
    () =>
      at === 0
        ? text[1]! + text[0]! + text.slice(2)
        : text.slice(0, at - 1) + text[at]! + text[at - 1]! + text.slice(at + 1),
  ];
  for (let tries = 0; tries < 8; tries++) {
    const changed = random.pick(slips)();
    if (changed.trim() !== text && changed.trim() !== "") return changed;
  }
  return text;
}

const SCANNED: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["rn", "m"],
  ["l", "1"],
  ["o", "0"],
  ["cl", "d"],
  ["d", "cl"],
  ["w", "vv"],
  ["h", "b"],
  ["e", "c"],
  ["s", "5"],
  ["g", "9"],
  ["5", "S"],
  ["8", "B"],
  ["1", "l"],
  ["u", "v"],
];

/** One mistake of a scanner, where one fits; else the text as it was. */
export function ocr(random: Random, text: string): string {
  const fits = SCANNED.filter(([from]) => text.includes(from));
  if (fits.length === 0) return text;
  const [from, to] = random.pick(fits);
  return text.replace(from, to);
}

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/, "f"],
  [/f/, "ph"],
  [/ck/, "k"],
  [/k(?=[aeo])/, "c"],
  [/c(?=[ao])/, "k"],
  [/ie/, "y"],
  [/y$/, "ie"],
  [/ee/, "ea"],
  [/(.)\1/, "$1"],
  [/s/, "z"],
  [/z/, "s"],
  [/gh/, "g"],
  [/wh/, "w"],
  [/th/, "t"],
  [/er$/, "a"],
  [/ll/, "l"],
  [/i/, "y"],
  [/ou/, "oo"],
  [/ae/, "e"],
];

/** One change by ear, where one fits; else the text as it was. */
export function misheard(random: Random, text: string): string {
  const fits = HEARD.filter(([from]) => from.test(text));
  if (fits.length === 0) return text;
  const [from, to] = random.pick(fits);
  return text.replace(from, to);
}

/** One digit changed (by any other), or two neighbours swapped. */
export function digitSlip(random: Random, digits: string): string {
  const at = random.int(0, digits.length - 1);
  if (random.chance(0.4) && at > 0 && digits[at] !== digits[at - 1])
    return digits.slice(0, at - 1) + digits[at]! + digits[at - 1]! + digits.slice(at + 1);
  const other = String((Number(digits[at]) + random.int(1, 9)) % 10);
  return digits.slice(0, at) + other + digits.slice(at + 1);
}
