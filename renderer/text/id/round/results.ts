// Indonesian texts: results of verification.
import type { ResultsError } from "../../../../shared/prelists/results/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const results = {};

/** What the journal calls each call. */
export const resultsCallWords = {};

export const resultsErrors: ErrorWords<ResultsError> = {};
