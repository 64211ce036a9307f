// Which row of a prelist is its header, and whose list it is.
import type { SheetRow } from "../sheets/cells.ts";
import { guessAmong, type HeaderGuess } from "../sheets/headers.ts";
import { PROFILE_IDS, PROFILES, type ProfileId } from "./profiles.ts";

/** The best header row and profile among the first rows of a prelist; undefined when none holds the columns that a list needs. */
export function guessHeader(
  rows: readonly SheetRow[],
  only: { readonly profile?: ProfileId; readonly headerRow?: number } = {},
): HeaderGuess<ProfileId> | undefined {
  return guessAmong(
    rows,
    PROFILE_IDS.map((id) => PROFILES[id]),
    only,
  );
}
