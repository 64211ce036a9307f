// Where the fields of a CSV record begin and end, told exactly as the reader tells them.

export interface CsvShape {
  readonly delimiter: string;
  readonly lineEnd: "\n" | "\r\n" | "\r";
}

export interface Field {
  readonly start: number;
  /** Behind its last character, its closing quote included. */
  readonly end: number;
  readonly quoted: boolean;
}

export interface CsvRecord {
  readonly fields: readonly Field[];
  /** Behind its line end. */
  readonly end: number;
}

/** The line end of a text, by the rule of the reader: which one comes first, and how many there are, outside quotes. */
export function lineEndOf(beginning: string): CsvShape["lineEnd"] {
  const text = beginning.slice(0, 1024 * 1024).replace(/"[^]*?"/g, "");
  const returns = text.split("\r");
  const feed = text.indexOf("\n");
  if (returns.length === 1 || (feed >= 0 && feed < returns[0]!.length)) return "\n";
  const both = returns.filter((piece) => piece.startsWith("\n")).length;
  return both >= returns.length / 2 ? "\r\n" : "\r";
}

/** The record at `start`; undefined when its end has not come yet. `last`: nothing more will come. */
export function nextRecord(
  text: string,
  start: number,
  shape: CsvShape,
  last: boolean,
): CsvRecord | undefined {
  if (start >= text.length) return undefined;
  const fields: Field[] = [];
  let at = start;
  for (;;) {
    const field =
      text[at] === '"' ? quotedField(text, at, shape, last) : plainField(text, at, shape, last);
    if (!field) return undefined;
    fields.push(field);
    if (text.startsWith(shape.delimiter, field.next)) at = field.next + shape.delimiter.length;
    else if (text.startsWith(shape.lineEnd, field.next))
      return { fields: withoutReturn(text, fields, shape), end: field.next + shape.lineEnd.length };
    else return { fields: withoutReturn(text, fields, shape), end: text.length };
  }
}

/** A lone carriage return before a line feed belongs to the line end, whatever the reader makes of it. */
function withoutReturn(text: string, fields: readonly Field[], shape: CsvShape): Field[] {
  const field = fields.at(-1)!;
  return shape.lineEnd === "\n" &&
    !field.quoted &&
    field.end > field.start &&
    text[field.end - 1] === "\r"
    ? [...fields.slice(0, -1), { ...field, end: field.end - 1 }]
    : [...fields];
}

type Found = Field & { readonly next: number };

function plainField(
  text: string,
  start: number,
  shape: CsvShape,
  last: boolean,
): Found | undefined {
  const delimiter = text.indexOf(shape.delimiter, start);
  const line = text.indexOf(shape.lineEnd, start);
  if (line < 0 && delimiter < 0 && !last) return undefined;
  const end = Math.min(delimiter < 0 ? text.length : delimiter, line < 0 ? text.length : line);
  return { start, end, quoted: false, next: end };
}

/** A quote that is not doubled closes the field when a delimiter, a line end or the end of the text follows, blanks aside. */
function quotedField(
  text: string,
  start: number,
  shape: CsvShape,
  last: boolean,
): Found | undefined {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0)
      return last ? { start, end: text.length, quoted: true, next: text.length } : undefined;
    if (quote + 1 >= text.length)
      return last ? { start, end: quote + 1, quoted: true, next: text.length } : undefined;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let next = quote + 1;
    while (next < text.length && isBlank(text[next]!, shape)) next++;
    if (next >= text.length && !last) return undefined;
    if (
      next >= text.length ||
      text.startsWith(shape.delimiter, next) ||
      text.startsWith(shape.lineEnd, next)
    )
      return { start, end: quote + 1, quoted: true, next };
    // The two bytes of a line end may still be torn apart.
    if (!last && shape.lineEnd.startsWith(text.slice(next))) return undefined;
    at = quote + 1;
  }
}

function isBlank(letter: string, { delimiter, lineEnd }: CsvShape): boolean {
  return letter !== delimiter && !lineEnd.includes(letter) && /\s/.test(letter);
}
