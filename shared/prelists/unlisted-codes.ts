// Columns that hold codes for which no list was ever published (field notes 3.7): written as they stand, and said so on screen.
import { PROFILES } from "./profiles.ts";

const UNLISTED: ReadonlySet<string> = new Set(
  Object.values(PROFILES).flatMap(({ columns }) =>
    columns
      .filter(({ header, codes }) => codes === undefined && /^(?:ada|sta)_/i.test(header))
      .map(({ header }) => header),
  ),
);

/** Whether a column is one of the `Ada_*` and `Sta_*` whose codes nobody may explain. */
export function isUnlistedCode(header: string): boolean {
  return UNLISTED.has(header);
}
