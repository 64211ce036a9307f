// Error codes of values that the office corrects.
export type EditsError = never;
