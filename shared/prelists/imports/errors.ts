// Error codes of taking an import back.
export type ImportsError = never;
