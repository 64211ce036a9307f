// Indonesian texts: saved profiles of header sets.
import type { ProfilesError } from "../../../../shared/prelists/profiles/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const profiles = {};

/** What the journal calls each call. */
export const profilesCallWords = {};

export const profilesErrors: ErrorWords<ProfilesError> = {};
