// Ranges of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either.

/** Writes a range. Null is an empty cell. Several rows end with a line end each, as in Excel; a single row has none. */
export function writeRange(rows: readonly (readonly (string | null)[])[]): string {
  const lines = rows.map((row) =>
    row
      .map((cell) =>
        cell !== null && /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : (cell ?? ""),
      )
      .join("\t"),
  );
  return lines.length > 1 ? `${lines.join("\r\n")}\r\n` : (lines[0] ?? "");
}

/** Reads a range; the line end that spreadsheets put behind the last row is no row. Empty cells are ''. */
export function readRange(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell);
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (at >= text.length) return rows;
  }
}

function plain(text: string, from: number): [string, number] {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end]!)) end++;
  return [text.slice(from, end), end];
}

/** A quote that is not closed, or has something behind it, was meant as a sign: then the cell is plain. */
function quoted(text: string, from: number): [string, number] {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    if (at + 1 < text.length && !"\t\r\n".includes(text[at + 1]!)) break;
    return [text.slice(from + 1, at).replaceAll('""', '"'), at + 1];
  }
  return plain(text, from);
}
