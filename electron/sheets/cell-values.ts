// What cells of every format have in common on their way to plain text.
import { MAX_CELL_CHARS, type CellKind } from "../../shared/sheets/cells.ts";
import { addDays } from "../../shared/values/date.ts";

/** A cell holds at most MAX_CELL_CHARS; of a longer one only its beginning is handed on, as kind x. */
export function bounded(text: string | null): [string | null, CellKind] {
  return text !== null && text.length > MAX_CELL_CHARS ? [text.slice(0, 100), "x"] : [text, "t"];
}

/** Writes 3.2010101010001E+15 as the whole number that the cell holds; nothing is rounded or repaired. */
export function plainNumber(number: number, text: string): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : text;
}

/** ISO date of a serial; undefined for a time of day, for Excel's 29 February 1900 and for numbers that are no day. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (date1904) return day >= 0 && day <= 90_000 ? addDays("1904-01-01", day) : undefined;
  return day < 1 || day === 60 || day > 91_679
    ? undefined
    : addDays("1899-12-31", day > 60 ? day - 1 : day);
}
