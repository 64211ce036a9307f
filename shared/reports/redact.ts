// Takes identities out of free text for a summary that may be shown to others. A person must still read it before it is given away.

/** 'Siti Aminah' -> 'S.A.' */
export function initials(name: string): string {
  const letters = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => `${word[0]!.toUpperCase()}.`);
  return letters.join("");
}

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words of a name that may be told from ordinary words: of at least three letters. */
function namePattern(names: readonly string[]): RegExp | null {
  const words = names
    .flatMap((name) => name.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map(escapeForPattern);
  if (words.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...new Set(words)].join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
}

/**
 * The text without these names (each word of three letters or more becomes its initial) and without numbers of six digits or more
 * (NIK, No KK, phone, account), however they are spaced.
 */
export function redact(text: string, names: readonly string[]): string {
  const pattern = namePattern(names);
  const nameless =
    pattern === null ? text : text.replace(pattern, (word) => `${word[0]!.toUpperCase()}.`);
  return nameless.replace(/\+?\d(?:[ .-]?\d){5,}/g, (digits) =>
    /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(digits) ? digits : "......",
  );
}
