// Keys of names: one for "the same name in another spelling", one for "sounds alike". Names are stored as typed; keys only find.
import { AFTER_I, ALIAS_MARKS, DEGREES, PATRONYMS, SAME_WORD, TITLES } from "./name-tokens.ts";
import { asciiDigits, cleanText } from "./text.ts";

const SAME_WORD_ENTRIES = [...SAME_WORD];

/** Lower case, no accents, no apostrophes; other signs part words. Letters of any script stay. */
function rawTokens(text: string): string[] {
  return asciiDigits(cleanText(text))
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼ`´"]/gu, "")
    .split(/[^\p{L}\p{N}\p{S}]+/u)
    .filter(Boolean);
}

/** Cuts ", S.Pd., M.M." but not ", Ahmad": only when every part behind the comma is a degree. */
function withoutDegrees(text: string): string {
  const comma = text.indexOf(",");
  if (comma <= 0) return text;
  const parts = text
    .slice(comma + 1)
    .toLowerCase()
    .split(/[,\s]+/)
    .map((part) => part.replace(/[^a-z]/g, ""))
    .filter(Boolean);
  return parts.every((part) => DEGREES.has(part) || TITLES.has(part)) ? text.slice(0, comma) : text;
}

/** One word in today's spelling: oe, dj, tj, sj of 1947 and before; doubled letters single. */
function modernize(token: string): string {
  return token
    .replace(/oe/g, "u")
    .replace(/dj/g, "j")
    .replace(/tj/g, "c")
    .replace(/sj/g, "sy")
    .replace(/ch/g, "kh")
    .replace(/ij(?=[aeou])/g, "iy")
    .replace(/(\p{L})\1+/gu, "$1");
}

function normalize(tokens: readonly string[]): string[] {
  const out: string[] = [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (index === 0 && token === "m" && next !== undefined) return out.push("muhamad");
    if (index === 0 && (token === "i" || token === "ni") && next !== undefined && AFTER_I.has(next))
      return;
    const same = SAME_WORD.get(token) ?? modernize(token);
    // "Nurhayati" and "Nur Hayati", "Abdulhakim" and "Abdul Hakim" are one name.
    const joined = /^(nur|abdul)(\p{L}{3,})$/u.exec(same);
    if (joined) return out.push(joined[1]!, modernize(joined[2]!));
    out.push(...same.split(" "));
    return;
  });
  return out;
}

function withoutTitles(tokens: readonly string[]): readonly string[] {
  const left = tokens.filter((token) => !TITLES.has(token));
  return left.length > 0 ? left : tokens;
}

/** The words of the name itself, normalised: no titles, no degrees, no father's name, no nickname behind `alias`. */
export function nameTokens(name: string): string[] {
  const all = rawTokens(withoutDegrees(name));
  const end = all.findIndex(
    (token, index) => index > 0 && (PATRONYMS.has(token) || ALIAS_MARKS.has(token)),
  );
  return normalize(withoutTitles(end > 0 ? all.slice(0, end) : all));
}

/** `Muhamad Djoko`, `Moh. Joko` and `M Joko` have one key. Empty only when the text holds no letter, digit or symbol. */
export function nameKey(name: string): string {
  return nameTokens(name).join(" ");
}

/** Every word worth finding, father's name and nickname too: what a search index holds. */
export function searchTokens(text: string): string[] {
  const all = rawTokens(withoutDegrees(text)).filter(
    (token, index) => index === 0 || !(PATRONYMS.has(token) || ALIAS_MARKS.has(token)),
  );
  const words = withoutTitles(all);
  // "Nurhayati" is found as one word too while somebody is still typing it.
  const joined = words.filter((token) => /^(nur|noer|abdul)\p{L}{3,}$/u.test(token)).map(modernize);
  return [...new Set([...normalize(words), ...joined])];
}

/** How a normalised word sounds; only suggests. Letters that Indonesian spelling swaps fall together. */
export function soundOf(token: string): string {
  return token
    .replace(/kh|gh|q/g, "h")
    .replace(/sy|sh|ts|z/g, "s")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/ph|[fvp]/g, "p")
    .replace(/x/g, "ks")
    .replace(/ny|nj/g, "ni")
    .replace(/[yje]/g, "i")
    .replace(/[ow]/g, (letter) => (letter === "o" ? "a" : "u"))
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/(?<=.)[hk]$/u, "");
}

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

/** A word being typed: its normalised form, and whole words that it may be the beginning of (`moha` of `mohamad`). */
export interface TypedWord {
  readonly prefix: string;
  readonly whole: readonly string[];
}

/** The words of a search box. Only the last one is unfinished, but the index is asked for all of them as beginnings. */
export function typedWords(text: string): TypedWord[] {
  const raw = withoutTitles(
    rawTokens(withoutDegrees(text)).filter((token) => !PATRONYMS.has(token)),
  );
  const out: TypedWord[] = [];
  raw.forEach((token, index) => {
    const last = index === raw.length - 1;
    for (const prefix of normalizeTyped(raw, index)) {
      const starts =
        last && token.length >= 2
          ? SAME_WORD_ENTRIES.filter(([variant]) => variant.startsWith(token)).map(
              ([, same]) => same,
            )
          : [];
      out.push({
        prefix,
        whole: [
          ...new Set(starts.filter((same) => !same.includes(" ") && !same.startsWith(prefix))),
        ],
      });
    }
  });
  return out;
}

function normalizeTyped(raw: readonly string[], index: number): string[] {
  // Leading "M" becomes muhamad only with a word behind it; each word is normalised in its place.
  const alone = normalize(index === 0 ? raw.slice(0, 2) : raw.slice(index, index + 1));
  if (index > 0) return alone;
  const second = raw.length > 1 ? normalize(raw.slice(1, 2)).length : 0;
  return alone.slice(0, alone.length - second);
}
