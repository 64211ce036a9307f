// From and to the clipboard and the keys that fill: which cells change to what. Pure but for the rows that are asked for.
import type { GridRow } from "../../../shared/prelists/grid/contract.ts";
import { MOST_CELLS, MOST_COPIED, OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import { readRange, writeRange } from "../../../shared/prelists/grid/tsv.ts";
import type { GridColumn } from "./geometry.ts";
import { cellsIn, pasteTarget, type Range, type Size } from "./keys.ts";
import type { CellChange } from "./use-changes.ts";

/** Why nothing was copied, pasted or filled: a key of round.grid.refusals. */
export type Refusal = "tersamar" | "terlalu_banyak" | "di_luar" | "hasil" | "kosong";
export type Answer<T> = { readonly value: T } | { readonly refusal: Refusal };
type Between = (from: number, to: number) => Promise<GridRow[]>;

const columnsIn = (columns: readonly GridColumn[], range: Range) =>
  columns.slice(range.left, range.right + 1);

/** The range as spreadsheets read it; refused while a number in it is masked. */
export function copied(
  rows: readonly (GridRow | undefined)[],
  columns: readonly GridColumn[],
  range: Range,
  outcomeWord: (row: GridRow) => string,
): Answer<string> {
  const chosen = columnsIn(columns, range);
  if (rows.some((row) => row && chosen.some((column) => row.hidden.includes(column.index))))
    return { refusal: "tersamar" };
  return {
    value: writeRange(
      rows.map((row) =>
        chosen.map((column) =>
          row === undefined
            ? null
            : column.key === OUTCOME_COLUMN
              ? outcomeWord(row)
              : (row.cells[column.index] ?? null),
        ),
      ),
    ),
  };
}

export function mayCopy(range: Range): boolean {
  return cellsIn(range) <= MOST_COPIED;
}

/** Changes that write one value, chosen by place, into every cell of a range. */
async function changesIn(
  between: Between,
  columns: readonly GridColumn[],
  range: Range,
  valueAt: (row: number, column: number) => string | null,
): Promise<Answer<CellChange[]>> {
  if (cellsIn(range) > MOST_CELLS) return { refusal: "terlalu_banyak" };
  const chosen = columnsIn(columns, range);
  if (chosen.some((column) => column.key === OUTCOME_COLUMN)) return { refusal: "hasil" };
  const rows = await between(range.top, range.bottom);
  if (rows.some((row) => chosen.some((column) => row.hidden.includes(column.index))))
    return { refusal: "tersamar" };
  return {
    value: rows.flatMap((row, r) =>
      chosen.flatMap((column, c) => {
        const value = valueAt(r, c);
        const before = row.cells[column.index] ?? null;
        const same = before === (value === "" ? null : value);
        return same
          ? []
          : [{ entryId: row.entryId, number: row.number, column: column.key, value, before }];
      }),
    ),
  };
}

/** A range from the clipboard; nothing is written beside the list. */
export async function pasted(
  between: Between,
  columns: readonly GridColumn[],
  selection: Range,
  size: Size,
  text: string,
): Promise<Answer<CellChange[]>> {
  if (text === "") return { refusal: "kosong" };
  const cells = readRange(text);
  const shape = { rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) };
  const target = pasteTarget(selection, shape);
  if (target.bottom >= size.rows || target.right >= size.columns) return { refusal: "di_luar" };
  return changesIn(
    between,
    columns,
    target,
    (row, column) => cells[row % shape.rows]![column % shape.columns] ?? "",
  );
}

export function cleared(between: Between, columns: readonly GridColumn[], range: Range) {
  return changesIn(between, columns, range, () => null);
}

/** Ctrl+D: the first row of the range into those below it; of a single row, the row above into it. */
export async function filledDown(
  between: Between,
  columns: readonly GridColumn[],
  range: Range,
): Promise<Answer<CellChange[]>> {
  const single = range.top === range.bottom;
  if (single && range.top === 0) return { value: [] };
  const from = single ? range.top - 1 : range.top;
  const chosen = columnsIn(columns, range);
  const [source] = await between(from, from);
  if (!source) return { value: [] };
  if (chosen.some((column) => source.hidden.includes(column.index))) return { refusal: "tersamar" };
  return changesIn(
    between,
    columns,
    { ...range, top: from + 1 },
    (_, column) => source.cells[chosen[column]!.index] ?? null,
  );
}
