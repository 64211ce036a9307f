// What is to be changed in a file on its way back, and what came of it.
import type { CellKind } from "../../../shared/sheets/cells.ts";

export interface CellChange {
  /** From 0. */
  readonly column: number;
  /** Null clears the cell. */
  readonly value: string | null;
  /** As what the cell is written where the file can tell: a number or a day stays one, all else is text. */
  readonly as: Extract<CellKind, "t" | "n" | "d">;
}

/** The changed cells of one row; no column twice. */
export interface RowChange {
  /** As the reader counts rows, from 1. */
  readonly no: number;
  readonly cells: readonly CellChange[];
}

/** A cell that was left as it stands, and why: the formula of others hangs on it, or the file's encoding lacks a letter. */
export interface CellLeft {
  readonly row: number;
  readonly column: number;
  readonly why: "rumus_bersama" | "huruf";
}

export interface Patched {
  cells: number;
  /** Cells that held a formula and hold the value now. */
  formulas: number;
  readonly left: CellLeft[];
}

export function nothingPatched(): Patched {
  return { cells: 0, formulas: 0, left: [] };
}

/** Walks along changes that come in the order of the rows. */
export function changesInOrder(changes: AsyncIterable<RowChange>): {
  /** The changes of this row; undefined when it has none. Rows are asked for in rising order. */
  at(no: number): Promise<RowChange | undefined>;
  /** The next row that has a change; undefined when there is none. */
  next(): Promise<number | undefined>;
} {
  const iterator = changes[Symbol.asyncIterator]();
  let held: RowChange | undefined;
  let ended = false;
  async function ahead(): Promise<RowChange | undefined> {
    if (held || ended) return held;
    const step = await iterator.next();
    if (step.done) ended = true;
    else held = step.value;
    return held;
  }
  return {
    async at(no) {
      const row = await ahead();
      if (row === undefined || row.no > no) return undefined;
      if (row.no < no) throw new Error(`row ${row.no} is not in the file`);
      held = undefined;
      return row;
    },
    async next() {
      return (await ahead())?.no;
    },
  };
}
