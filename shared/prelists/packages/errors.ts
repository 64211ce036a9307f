// Error codes of work packages and field sheets.
export type PackagesError = never;
