// Streams the XML of a sheet and changes cells of named rows in it; every other character goes through as it is.
import { attribute } from "../xml.ts";
import { refuse } from "../limits.ts";
import { changesInOrder, type Patched, type RowChange } from "./change.ts";
import { endOfTag, patchRow, type RowStyle } from "./row-xml.ts";

/** What stands before the rows is held whole; of real sheets it has a few kilobytes. */
const MAX_HEAD = 16_000_000;
const MAX_ROW = 16_000_000;

export async function* patchSheet(
  pieces: AsyncIterable<Buffer>,
  changes: AsyncIterable<RowChange>,
  date1904: boolean,
  patched: Patched,
  formulaFell: (reference: string) => void,
): AsyncGenerator<Buffer> {
  const wanted = changesInOrder(changes);
  // The mark before the document, if there is one, belongs to its bytes.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  let style: RowStyle | undefined;
  let done = false;
  let no = 0;

  /** Answers what can go out; keeps in `rest` what is not complete yet. */
  async function take(last: boolean): Promise<string> {
    if (!style) {
      const head = /<((?:[\w.-]+:)?)sheetData\b/.exec(rest);
      const end = head ? endOfTag(rest, head.index) : -1;
      if (!head || end < 0) {
        if (rest.length > MAX_HEAD || last) throw refuse("berkas_rusak", "xml");
        return "";
      }
      const styles = columnStyles(rest.slice(0, head.index));
      style = { prefix: head[1]!, date1904, columnStyle: (c) => styles(c), formulaFell };
      done = rest[end - 1] === "/";
    }
    const out: string[] = [];
    const name = `<${style.prefix}row`;
    const close = `</${style.prefix}row>`;
    let at = 0;
    let from = 0;
    let open = -1; // a row whose end has not come yet
    while (!done) {
      const next = await wanted.next();
      if (next === undefined) {
        done = true;
        break;
      }
      const start = rest.indexOf(name, from);
      if (start < 0) break;
      const after = rest.charCodeAt(start + name.length);
      if (after > 32 && after !== 62 && after !== 47) {
        from = start + name.length; // an element whose name begins alike
        continue;
      }
      const tagEnd = endOfTag(rest, start);
      const empty = tagEnd > 0 && rest.charCodeAt(tagEnd - 1) === 47;
      const closing = tagEnd < 0 || empty ? tagEnd : rest.indexOf(close, tagEnd);
      if (closing < 0) {
        if (rest.length - start > MAX_ROW) throw refuse("berkas_rusak", "xml");
        open = start;
        break;
      }
      const end = empty ? tagEnd + 1 : closing + close.length;
      const given = Number(attribute(rest.slice(start + name.length, tagEnd), "r") ?? no + 1);
      no = Number.isInteger(given) && given > no ? given : no + 1;
      const change = await wanted.at(no);
      if (change) {
        out.push(rest.slice(at, start), patchRow(rest.slice(start, end), change, style, patched));
        at = end;
      }
      from = end;
    }
    // The last few characters may be the beginning of a tag.
    const upto =
      done || last ? rest.length : open >= 0 ? open : Math.max(from, rest.length - name.length);
    out.push(rest.slice(at, upto));
    rest = rest.slice(upto);
    return out.join("");
  }
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (done) yield Buffer.from(text);
    else {
      rest += text;
      const ready = await take(false);
      if (ready !== "") yield Buffer.from(ready);
    }
  }
  const tail = decoder.decode();
  rest += tail;
  yield Buffer.from(done ? rest : await take(true));
  const missed = await wanted.next();
  if (missed !== undefined) throw new Error(`row ${missed} is not in the file`);
}

/** Styles that `<cols>` gives to whole columns. */
function columnStyles(head: string): (column: number) => string | undefined {
  const ranges = [...head.matchAll(/<(?:[\w.-]+:)?col\s([^>]*)>/g)].flatMap(([, attributes]) => {
    const style = attribute(` ${attributes}`, "style");
    const min = Number(attribute(` ${attributes}`, "min"));
    const max = Number(attribute(` ${attributes}`, "max"));
    return style === undefined ? [] : [{ style, min, max }];
  });
  return (column) => ranges.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style;
}
