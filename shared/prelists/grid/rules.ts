// Rules of the grid: its own columns, and how much one press of a key may change.

/** The result of verification as a column; it is recorded by the verification form, never pasted. */
export const OUTCOME_COLUMN = "#hasil";
/** More cells than this are changed by a task with progress. */
export const AT_ONCE = 500;
/** Most cells of one paste, fill or clearing. */
export const MOST_CELLS = 50_000;
/** Most cells that are copied at once; whole lists leave by an export, with a reason. */
export const MOST_COPIED = 20_000;
/** Digits of a filter over numbers that are shown masked: with fewer, somebody could guess them sign by sign. */
export const MASKED_FILTER_DIGITS = 4;

/** May a column whose numbers are masked be narrowed by this text? */
export function mayFilterMasked(text: string): boolean {
  const asked = text.trim();
  return ["=", "<>", ""].includes(asked) || asked.replace(/\D/g, "").length >= MASKED_FILTER_DIGITS;
}
