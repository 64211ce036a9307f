// Ids of words as text that SQLite can join: four signs an id, in base 64 from '0' on.

const DIGIT = 64;
const LEAST = 48;
/** Signs of one id. */
export const ID_SIGNS = 4;
const MOST = DIGIT ** ID_SIGNS;

/** @throws Error when an id does not fit (16,777,216 different words) */
export function idText(ids: readonly number[]): string {
  const units: number[] = [];
  for (const id of ids) {
    if (id < 0 || id >= MOST) throw new Error(`too many different words to be searched: ${id}`);
    units.push(id >> 18, (id >> 12) & 63, (id >> 6) & 63, id & 63);
  }
  return String.fromCharCode(...units.map((unit) => unit + LEAST));
}

/** The id that is written from `at` on. */
export function idAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) - LEAST) << 18) |
    ((text.charCodeAt(at + 1) - LEAST) << 12) |
    ((text.charCodeAt(at + 2) - LEAST) << 6) |
    (text.charCodeAt(at + 3) - LEAST)
  );
}
