// Whether two spellings may be one person's name.
import { jaroWinkler } from "./jaro-winkler.ts";
import { nameKey } from "./name-key.ts";

/** Below this two names are taken for two people; "Siti Aminah" and "St. Aminah" lie far above it. */
const SAME_NAME = 0.85;

export function isSameName(a: string, b: string): boolean {
  const [x, y] = [nameKey(a), nameKey(b)];
  return x === y || jaroWinkler(x, y) >= SAME_NAME;
}
