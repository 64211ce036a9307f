// Error codes of files on the way out.
export type OutError = never;
