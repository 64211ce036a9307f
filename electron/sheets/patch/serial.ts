// Days as spreadsheets count them; the way back of `serialDate`.
import { serialDate } from "../cell-values.ts";

const DAY = 86_400_000;

/** Excel's number of an ISO day; undefined when the text is no such day or Excel has no number for it. */
export function parseIso(text: string, date1904: boolean): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const days = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 31)) / DAY;
  // 1900 was no leap year, but Excel counts its 29 February; 1904 begins at nought.
  const serial = date1904 ? days - 1461 : days > 59 ? days + 1 : days;
  return serialDate(serial, date1904) === text ? String(serial) : undefined;
}
