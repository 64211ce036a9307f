// Changes cells inside the XML of one row and nothing else; a cell that is not there yet takes its place in the order of columns.
import { parseIso } from "./serial.ts";
import { attribute } from "../xml.ts";
import { neutralize } from "../../../shared/sheets/cells.ts";
import type { CellChange, Patched, RowChange } from "./change.ts";

export interface RowStyle {
  /** Namespace prefix with its colon, or ''. */
  readonly prefix: string;
  readonly date1904: boolean;
  /** Style of cells that a column has by default; undefined when it has none. */
  columnStyle(column: number): string | undefined;
  /** Told of every cell whose formula fell. */
  formulaFell(reference: string): void;
}

interface CellText {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Raw attributes of its tag. */
  readonly attributes: string;
  readonly inner: string;
}

/** @param text from `<row` to `</row>` */
export function patchRow(
  text: string,
  change: RowChange,
  style: RowStyle,
  patched: Patched,
): string {
  const bodyAt = endOfTag(text, 0) + 1;
  const open = text.slice(0, bodyAt);
  const selfClosing = open.endsWith("/>");
  const cells = selfClosing ? [] : cellsOf(text, bodyAt, style.prefix);
  const rowStyle = attribute(open, "customFormat") === "1" ? attribute(open, "s") : undefined;
  const pieces: string[] = [selfClosing ? `${open.slice(0, -2)}>` : open];
  let inserted = false;
  let at = bodyAt;
  for (const cell of change.cells.toSorted((a, b) => a.column - b.column)) {
    const there = cells.find((other) => other.column === cell.column);
    const reference = `${columnName(cell.column)}${change.no}`;
    if (there) {
      const formula = formulaOf(there.inner);
      if (formula !== undefined && attribute(formula, "ref") !== undefined) {
        patched.left.push({ row: change.no, column: cell.column, why: "rumus_bersama" });
        continue;
      }
      pieces.push(text.slice(at, there.start));
      pieces.push(cellXml(reference, attribute(there.attributes, "s"), cell, style));
      at = there.end;
      if (formula !== undefined) {
        patched.formulas++;
        style.formulaFell(reference);
      }
    } else {
      if (cell.value === null) continue;
      inserted = true;
      const before = cells.find((other) => other.column > cell.column)?.start ?? closeAt(text, at);
      pieces.push(text.slice(at, selfClosing ? at : before));
      pieces.push(cellXml(reference, rowStyle ?? style.columnStyle(cell.column), cell, style));
      at = selfClosing ? at : before;
    }
    patched.cells++;
  }
  pieces.push(selfClosing ? `</${style.prefix}row>` : text.slice(at));
  // `spans` only hints at the columns that are filled: a new cell may lie outside.
  if (inserted) pieces[0] = pieces[0]!.replace(/\sspans="[^"]*"/, "");
  return pieces.join("");
}

/** Where the closing tag of the row begins. */
function closeAt(text: string, from: number): number {
  const at = text.lastIndexOf("</");
  return at < from ? text.length : at;
}

function cellsOf(text: string, from: number, prefix: string): CellText[] {
  const cells: CellText[] = [];
  const name = `<${prefix}c`;
  const close = `</${prefix}c>`;
  let column = -1;
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at)) {
    const next = text.charCodeAt(at + name.length);
    if (!(next <= 32 || next === 62 || next === 47)) {
      at += name.length; // another element whose name begins with c
      continue;
    }
    const tagEnd = endOfTag(text, at);
    const empty = text.charCodeAt(tagEnd - 1) === 47;
    const closing = empty ? tagEnd + 1 : text.indexOf(close, tagEnd);
    const end = empty ? tagEnd + 1 : closing + close.length;
    const attributes = text.slice(at + name.length, empty ? tagEnd - 1 : tagEnd);
    const reference = attribute(attributes, "r");
    column = reference === undefined ? column + 1 : columnIndex(reference);
    const inner = empty ? "" : text.slice(tagEnd + 1, closing);
    cells.push({ start: at, end, column, attributes, inner });
    at = end;
  }
  return cells;
}

/** Attributes of the formula in a cell; undefined when it has none. */
function formulaOf(inner: string): string | undefined {
  const found = /<(?:[\w.-]+:)?f(\s[^>]*|\/)?>/.exec(inner);
  return found ? (found[1] ?? "") : undefined;
}

function cellXml(
  reference: string,
  styleNo: string | undefined,
  { value, as }: CellChange,
  { prefix: p, date1904 }: RowStyle,
): string {
  const head = `<${p}c r="${reference}"${styleNo === undefined ? "" : ` s="${styleNo}"`}`;
  if (value === null || value === "") return `${head}/>`;
  const number = as === "d" ? parseIso(value, date1904) : as === "n" ? plain(value) : undefined;
  if (number !== undefined) return `${head}><${p}v>${number}</${p}v></${p}c>`;
  return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${xmlText(value)}</${p}t></${p}is></${p}c>`;
}

/** Excel keeps fifteen digits and no zero before them: whatever would not come back as written is text. */
function plain(value: string): string | undefined {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(value) && String(Number(value)) === value
    ? value
    : undefined;
}

// Characters that XML forbids, and halves of surrogate pairs.
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand between tags of a sheet: formula-like text neutralised, what XML cannot hold left out. */
export function xmlText(text: string): string {
  return neutralize(text)
    .replace(NOT_XML, "")
    .replace(/_x(?=[0-9a-f]{4}_)/gi, "_x005F_x")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "_x000D_");
}

/** Position of the `>` that ends the tag at `start`. */
export function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/** 0 -> A, 25 -> Z, 26 -> AA */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of /^[A-Za-z]*/.exec(reference)![0].toUpperCase())
    index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
