// Cells and rows as a reader hands them over, and the guard against text that a spreadsheet would run as a formula.

/**
 * How a cell was stored: t text, n number, d date (its text is ISO), b boolean, e error value, x longer than a cell can be.
 * Upper case: the value was cached by a formula.
 */
export type CellKind = "t" | "n" | "d" | "b" | "e" | "x";

export interface SheetRow {
  /** Row number as the officer sees it, from 1. */
  readonly no: number;
  /** Null where the cell is empty; numbers as plain decimal text. */
  readonly cells: readonly (string | null)[];
  /** One CellKind letter for each cell; empty when all are text (CSV). */
  readonly kinds: string;
  /** The sheet does not show the row: hidden by hand or by a filter. */
  readonly hidden?: true;
}

/** Excel holds no more in one cell. */
export const MAX_CELL_CHARS = 32_767;

export function kindAt(row: SheetRow, index: number): CellKind {
  return (row.kinds[index]?.toLowerCase() ?? "t") as CellKind;
}

/**
 * What a spreadsheet did to a number of sixteen digits: 'rusak' when only its power of ten is left, 'mungkin_rusak' when a numeric
 * cell may have lost its last digit (Excel keeps fifteen). Never repaired by guessing.
 */
export function damagedNumber(text: string, numeric: boolean): "rusak" | "mungkin_rusak" | null {
  if (/^[\s']*\d+(?:[.,]\d+)?e\+?\d+\s*$/i.test(text)) return "rusak";
  if (!numeric || !/^\d{16}$/.test(text)) return null;
  return text.endsWith("0") || !Number.isSafeInteger(Number(text)) ? "mungkin_rusak" : null;
}

// What Excel, LibreOffice and Sheets take for the start of a formula, also after characters they ignore.
const STARTS_FORMULA = /^[\s\u0000\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
// A dash for "nothing", a signed number (coordinates) and a telephone number are no formulas.
const HARMLESS = /^[+-]?(?:-|\d[\d.,]*(?: \d[\d.,]*)*)?$/;

function looksLikeFormula(text: string): boolean {
  return STARTS_FORMULA.test(text) && !HARMLESS.test(text.trim());
}

/** Puts an apostrophe before text that would run as a formula; `restore` takes it away again on import. */
export function neutralize(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, "")) ? `'${text}` : text;
}

/** The opposite of `neutralize`: takes one apostrophe from before a formula-like text. */
export function restore(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, "")) ? text.slice(1) : text;
}
