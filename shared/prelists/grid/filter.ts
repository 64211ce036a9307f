// What is typed above a column of the grid, understood: part of a value, or with a sign the whole value, blank or not blank.
import { cleanText, isBlank } from "../../values/text.ts";

/** How the values of a column are compared: without case and without the marks of letters. */
export function foldCell(value: string | null): string {
  if (value === null || isBlank(value)) return "";
  return cleanText(value).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * `siti` holds it; `=3` is exactly it; `=` is blank; `<>` is not blank; `<>3` is anything else.
 * Answers undefined where nothing is asked. The test takes folded values.
 */
export function cellTest(text: string): ((folded: string) => boolean) | undefined {
  const asked = text.trim();
  if (asked === "") return undefined;
  if (asked.startsWith("<>")) {
    const other = foldCell(asked.slice(2));
    return (value) => value !== other;
  }
  if (asked.startsWith("=")) {
    const same = foldCell(asked.slice(1));
    return (value) => value === same;
  }
  const part = foldCell(asked);
  return (value) => value.includes(part);
}

/** Numbers by size, everything else by letters; blanks always come last. For values folded by `foldCell`. */
export function compareCells(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "") return 1;
  if (b === "") return -1;
  const [x, y] = [Number(a), Number(b)];
  const [nx, ny] = [Number.isNaN(x), Number.isNaN(y)];
  if (!nx && !ny && x !== y) return x - y;
  if (nx !== ny) return nx ? 1 : -1;
  return a < b ? -1 : 1;
}
