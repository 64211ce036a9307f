// Which letters of a name answered what was typed.
import type { TextMark } from "../../../shared/people/search-views.ts";
import { rawTokens, searchTokens } from "../../../shared/values/name-key.ts";
import type { Asked } from "./ask.ts";
import { WordMatcher } from "./match-words.ts";

const NO_COSTS = new Map<string, number>();

/** Whole words, but only the typed letters of a word that begins with them. */
export function marksIn(name: string, asked: Asked): TextMark[] {
  const last = asked.words.length - 1;
  const matchers = asked.words.map(
    (word, index) => new WordMatcher(word, index === last, NO_COSTS),
  );
  const marks: TextMark[] = [];
  for (const found of name.matchAll(/[\p{L}\p{N}\p{S}\p{M}'’‘ʼʻ`´]+/gu)) {
    const [word] = found;
    const raw = rawTokens(word);
    const tokens = searchTokens(word);
    const answers = asked.words.flatMap((typed, index) => {
      const answer = matchers[index]!.best(tokens);
      return answer ? [{ ...answer, typed }] : [];
    });
    const best = answers.sort((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    const typedLetters = best.typed.raw;
    const begins =
      raw.length === 1 && raw[0] === word.toLowerCase() && raw[0].startsWith(typedLetters);
    const end = found.index + (begins ? typedLetters.length : word.length);
    // "Moh." is one word with its dot.
    marks.push({ from: found.index, to: !begins && name[end] === "." ? end + 1 : end });
  }
  return marks;
}
