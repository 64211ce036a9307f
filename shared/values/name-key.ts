// Keys of names: one for "the same name in another spelling", one for "sounds alike". Names are stored as typed; keys only find.
import {
  AFTER_I,
  ALIAS_MARKS,
  DEGREES,
  LEADING_TITLES,
  PATRONYMS,
  SAME_WORD,
  SOUNDS,
  SPELLINGS,
  TITLES,
} from "./name-tokens.ts";
import { asciiDigits, cleanText, withoutApostrophes } from "./text.ts";

/** Lower case, no accents, no apostrophes; other signs part words. Letters of any script stay. */
export function rawTokens(text: string): string[] {
  // Nearly every name is plain ASCII and needs none of the Unicode work.
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
  const folded = /^[\u0020-\u007e]*$/.test(text)
    ? text.toLowerCase().replace(/['`"]/g, "")
    : withoutApostrophes(
        // A sigma is one letter, whether or not a word ends with it.
        asciiDigits(cleanText(text))
          .normalize("NFKD")
          .toLowerCase()
          .replace(/\p{M}/gu, "")
          .replaceAll("ς", "σ"),
      ).normalize("NFC");
  return folded.split(/[^\p{L}\p{N}\p{S}]+/u).filter(Boolean);
}

/** Cuts ", S.Pd., M.M." but not ", Ahmad": only when every part behind the comma is a degree. */
function withoutDegrees(text: string): string {
  const comma = text.indexOf(",");
  if (comma <= 0) return text;
  const parts = text
    .slice(comma + 1)
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(Boolean)
    .map((part) => part.replace(/[^a-z]/g, ""));
  const named = text.slice(0, comma);
  const degrees = parts.every((part) => DEGREES.has(part) || TITLES.has(part));
  return degrees && rawTokens(named).length > 0 ? named : text;
}

// Millions of words are a few ten thousand different ones.
const KEPT = 60_000;
function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = work(word);
    if (known.size >= KEPT) known.clear();
    known.set(word, made);
    return made;
  };
}

// Most words are spelled as today: one look tells. A rule that refers back to its own letters must be the first.
const OLD_SPELLING = new RegExp(SPELLINGS.map(({ from }) => `(?:${from.source})`).join("|"), "u");

/** One word in today's spelling, by SPELLINGS until nothing changes: what one rule leaves may be the start of another. */
const modernize = remembered((token: string): string => {
  if (!OLD_SPELLING.test(token)) return token;
  let now = token;
  for (let before = ""; now !== before;) {
    before = now;
    for (const { from, to } of SPELLINGS) now = now.replace(from, to);
  }
  return now;
});

/** The normalised words of one raw word: usually one, two for "nurhayati" and "abdurrahman". */
const wordsOf: (token: string) => readonly string[] = remembered((token) => {
  const modern = modernize(token);
  const same = SAME_WORD.get(token) ?? SAME_WORD.get(modern) ?? modern;
  // "Nurhayati" and "Nur Hayati", "Abdulhakim" and "Abdul Hakim" are one name.
  const joined = /^(nur|abdul)(\p{L}{3,})$/u.exec(same);
  if (joined && !isMark(joined[2]!)) return [joined[1]!, ...wordsOf(joined[2]!)];
  return same === "" ? [token] : same.split(" ");
});

function isMark(token: string): boolean {
  const modern = modernize(token);
  return [token, modern].some(
    (word) => TITLES.has(word) || PATRONYMS.has(word) || ALIAS_MARKS.has(word),
  );
}

function isTitle(token: string): boolean {
  return TITLES.has(token) || (token.length > 1 && TITLES.has(modernize(token)));
}

function introducesOther(token: string): boolean {
  const modern = modernize(token);
  return PATRONYMS.has(modern) || ALIAS_MARKS.has(modern);
}

/** Titles fall away, and what then stands first is looked at: "R. M. Joko" is Muhamad Joko, "I Made" is Made. */
function normalize(raw: readonly string[]): string[] {
  const tokens = withoutTitles(raw);
  const [first = "", second] = tokens;
  if (second === undefined) return tokens.flatMap(wordsOf);
  const start = modernize(first);
  const rest = tokens.slice(1).flatMap(wordsOf);
  if (start === "m") return ["muhamad", ...rest];
  if ((start === "i" || start === "ni") && AFTER_I.has(wordsOf(second)[0]!)) return rest;
  return [...wordsOf(first), ...rest];
}

function withoutTitles(tokens: readonly string[]): readonly string[] {
  const named = tokens.filter((token) => !isTitle(token));
  const left = named.length > 0 ? named : tokens;
  let start = 0;
  while (start < left.length - 1 && LEADING_TITLES.has(modernize(left[start]!))) start++;
  return start === 0 ? left : left.slice(start);
}

/** The words of the name itself, normalised: no titles, no degrees, no father's name, no nickname behind `alias`. */
export function nameTokens(name: string): string[] {
  const all = rawTokens(withoutDegrees(name));
  const end = all.findIndex((token, index) => index > 0 && introducesOther(token));
  return normalize(end > 0 ? all.slice(0, end) : all);
}

/** `Muhamad Djoko`, `Moh. Joko` and `M Joko` have one key. Empty only when the text holds no letter, digit or symbol. */
export function nameKey(name: string): string {
  return nameTokens(name).join(" ");
}

/** Every word worth finding, father's name and nickname too: what a search index holds. */
export function searchTokens(text: string): string[] {
  const raw = rawTokens(withoutDegrees(text)).filter(
    (token, index) => index === 0 || !introducesOther(token),
  );
  // "Nurhayati" is found as one word too while somebody is still typing it.
  const joined = raw.filter((token) => /^(nur|noer|abdul)\p{L}{3,}$/u.test(token)).map(modernize);
  return [...new Set([...normalize(raw), ...joined])];
}

/** How a normalised word sounds; only suggests. Letters that Indonesian spelling swaps fall together. */
export const soundOf: (token: string) => string = remembered((token) => {
  let sound = token;
  for (const { from, to } of SOUNDS) sound = sound.replace(from, to);
  return sound;
});

/** A word with z sounds like one with s or with j (Zainal, Sainal, Jainal): both are indexed and both are asked. */
export function soundsOf(token: string): string[] {
  return token.includes("z")
    ? [soundOf(token), soundOf(token.replaceAll("z", "j"))]
    : [soundOf(token)];
}

/** Key of a whole name by sound. */
export function soundKey(name: string): string {
  return nameTokens(name).map(soundOf).join(" ");
}

/** A word of a search box: as typed, its normalised form, and other whole words that it may be the beginning of (`moha` of `mohamad`). */
export interface TypedWord {
  readonly raw: string;
  readonly prefix: string;
  readonly whole: readonly string[];
}

/** The words of a search box, in the order typed. Only the last one is unfinished. */
export function typedWords(text: string): TypedWord[] {
  const raw = withoutTitles(
    rawTokens(withoutDegrees(text)).filter(
      (token, index) => index === 0 || !introducesOther(token),
    ),
  );
  const last = raw.length - 1;
  return raw.flatMap((token, index) => {
    const words = index === 0 && last > 0 ? leading(raw) : wordsOf(token);
    const whole = index === last ? begunWords(token) : [];
    return words.map((prefix) => ({
      raw: token,
      prefix,
      whole: whole.filter((word) => !word.startsWith(prefix)),
    }));
  });
}

/** The first word in the light of the second: "M Joko", "I Made". */
function leading(raw: readonly string[]): readonly string[] {
  const both = normalize(raw.slice(0, 2));
  return both.slice(0, both.length - wordsOf(raw[1]!).length);
}

/** Single words with a spelling that begins so. */
function begunWords(token: string): string[] {
  if (token.length < 2) return [];
  const words = [...SAME_WORD]
    .filter(([variant, word]) => variant.startsWith(token) && !word.includes(" "))
    .map(([, word]) => word);
  return [...new Set(words)];
}
