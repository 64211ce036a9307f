// Every column carries a class of personal data (UU PDP 27/2022, D4.5); a column without one does not compile.

/** umum: not about a person, or general data; spesifik: specific personal data (art. 4 par. 2); rahasia: identifiers and secrets, masked in lists. */
export type ColumnClass = "umum" | "spesifik" | "rahasia";

/** One class for each column of each table of a room. */
export type Classes<Tables> = {
  readonly [T in keyof Tables]: { readonly [C in keyof Tables[T]]-?: ColumnClass };
};
