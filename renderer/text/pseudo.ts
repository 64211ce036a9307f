// A language nobody speaks, for tests: every vowel twice, so that words are a third longer and the page must bear it.

const VOWELS = /[aeiou]/gi;

/** The same catalogue, longer: "Simpan" is "Siimpaan". Words that are functions stay functions. */
export function stretched<T>(words: T): T {
  return stretch(words) as T;
}

function stretch(words: unknown): unknown {
  if (typeof words === "string") return words.replace(VOWELS, "$&$&");
  if (typeof words === "function")
    return (...values: readonly unknown[]) =>
      stretch((words as (...v: unknown[]) => unknown)(...values));
  if (Array.isArray(words)) return words.map(stretch);
  // what holds drawn parts (an element of React) is left as it is
  if (words === null || typeof words !== "object" || "$$typeof" in words) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, stretch(value)]));
}
