// Puts changed cells back into a CSV or text file; encoding, delimiter, quoting and line ends stay, byte for byte.
import { open } from "node:fs/promises";
import { neutralize } from "../../../shared/sheets/cells.ts";
import { changesInOrder, nothingPatched, type Patched, type RowChange } from "./change.ts";
import { lettersOf, type Letters } from "./csv-letters.ts";
import { lineEndOf, nextRecord, type CsvShape, type Field } from "./csv-record.ts";

export interface CsvDress {
  readonly encoding: string;
  readonly delimiter: string;
}

/**
 * Writes `source` with the changes to `target`; without a target only says what would be changed.
 * @param source the bytes of the file in pieces of 64 kB, as the reader gets them
 * @param changes in the order of the rows; records count as the reader counts them, blank ones too
 */
export async function patchCsv(
  source: () => AsyncIterable<Buffer>,
  target: string | null,
  dress: CsvDress,
  changes: () => AsyncIterable<RowChange>,
): Promise<Patched> {
  const patched = nothingPatched();
  const letters = lettersOf(dress.encoding);
  const out = target === null ? undefined : await open(target, "w", 0o600);
  try {
    for await (const bytes of patchedBytes(source(), dress, letters, changes(), patched))
      await out?.write(bytes);
    await out?.sync();
  } finally {
    await out?.close();
  }
  return patched;
}

async function* patchedBytes(
  source: AsyncIterable<Buffer>,
  { delimiter }: CsvDress,
  letters: Letters,
  changes: AsyncIterable<RowChange>,
  patched: Patched,
): AsyncGenerator<Buffer> {
  const wanted = changesInOrder(changes);
  let shape: CsvShape | undefined;
  let rest = "";
  let no = 0;
  async function take(last: boolean): Promise<string> {
    const out: string[] = [];
    let at = 0;
    shape ??= { delimiter, lineEnd: lineEndOf(rest) };
    if (no === 0 && rest.startsWith(letters.mark) && letters.mark !== "") {
      out.push(letters.mark);
      at = letters.mark.length;
    }
    for (;;) {
      if ((await wanted.next()) === undefined) {
        out.push(rest.slice(at));
        rest = "";
        return out.join("");
      }
      const record = nextRecord(rest, at, shape, last);
      if (!record) break;
      no++;
      const change = await wanted.at(no);
      out.push(
        change
          ? patchRecord(rest, at, record.fields, record.end, change, shape, letters, patched)
          : rest.slice(at, record.end),
      );
      at = record.end;
      if (at >= rest.length) break;
    }
    rest = rest.slice(at);
    return out.join("");
  }
  for await (const chunk of source) {
    rest += letters.take(chunk);
    const ready = await take(false);
    if (ready !== "") yield letters.bytes(ready);
  }
  const ready = (await take(true)) + rest;
  yield Buffer.concat([letters.bytes(ready), letters.tail()]);
  const missed = await wanted.next();
  if (missed !== undefined) throw new Error(`row ${missed} is not in the file`);
}

/** The record with its changed cells, its line end included. */
function patchRecord(
  text: string,
  start: number,
  fields: readonly Field[],
  end: number,
  change: RowChange,
  shape: CsvShape,
  letters: Letters,
  patched: Patched,
): string {
  const after = new Map<number, string>();
  for (const { column, value } of change.cells) {
    const field = fields[column];
    const spelled = letters.spell(neutralize(value ?? ""));
    if (spelled === undefined) {
      patched.left.push({ row: change.no, column, why: "huruf" });
      continue;
    }
    if (!field && value === null) continue;
    const quoted = field !== undefined && text[field.start] === '"' && field.quoted;
    after.set(column, dressed(spelled, quoted, shape));
    patched.cells++;
  }
  const last = Math.max(fields.length - 1, ...after.keys());
  const cells: string[] = [];
  for (let column = 0; column <= last; column++) {
    const field = fields[column];
    cells.push(after.get(column) ?? (field ? text.slice(field.start, field.end) : ""));
  }
  const lineEnd = text.slice(fields.at(-1)?.end ?? start, end);
  return cells.join(shape.delimiter) + lineEnd;
}

function dressed(value: string, quoted: boolean, { delimiter, lineEnd }: CsvShape): string {
  const must = value.includes(delimiter) || value.includes('"') || value.includes(lineEnd);
  return quoted || must || /[\r\n]|^\s|\s$/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}
