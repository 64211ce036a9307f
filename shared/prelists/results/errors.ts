// Error codes of results of verification.
export type ResultsError = never;
