// English texts: deliberation in the village.
import type { DeliberationError } from "../../../../shared/prelists/deliberation/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const deliberation = {};

/** What the journal calls each call. */
export const deliberationCallWords = {};

export const deliberationErrors: ErrorWords<DeliberationError> = {};
