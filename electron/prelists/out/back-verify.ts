// Reads a written file with our own reader beside the file it came from: every cell must say what it should, before anybody gets it.
import { DeskError } from "../../../shared/errors.ts";
import { neutralize, restore, type SheetRow } from "../../../shared/sheets/cells.ts";
import { LIMITS } from "../../sheets/limits.ts";
import { openSheets } from "../../sheets/open-sheets.ts";
import type { CellLeft, RowChange } from "../../sheets/patch/change.ts";

export interface PlannedRow {
  readonly row: SheetRow;
  readonly change: RowChange | undefined;
}

/**
 * @param sheet number of the sheet in the written file
 * @param left cells that were not written, and why
 * @throws DeskError 'berkas_kembali_tidak_cocok' naming row and column, never a value
 */
export async function verifyBack(
  written: string,
  name: string,
  sheet: number,
  planned: AsyncIterable<PlannedRow>,
  left: readonly CellLeft[],
): Promise<number> {
  const skipped = new Set(left.map(({ row, column }) => `${row}:${column}`));
  const book = await openSheets(written, name, LIMITS);
  let rows = 0;
  try {
    const there = rowsInOrder(book.rows(sheet));
    for await (const { row, change } of planned) {
      rows++;
      const wanted = new Map(
        change?.cells
          .filter(({ column }) => !skipped.has(`${row.no}:${column}`))
          .map(({ column, value }) => [column, value]),
      );
      const is = await there(row.no);
      const width = Math.max(
        row.cells.length,
        is?.cells.length ?? 0,
        ...[...wanted.keys()].map((c) => c + 1),
      );
      for (let column = 0; column < width; column++) {
        const expected = wanted.has(column) ? wanted.get(column) : row.cells[column];
        if (
          plain(is?.cells[column]) !==
          plain(wanted.has(column) ? neutralize(expected ?? "") : expected)
        )
          throw new DeskError("berkas_kembali_tidak_cocok", { row: row.no, column: column + 1 });
      }
    }
  } finally {
    await book.close();
  }
  return rows;
}

/** What stands in the cell; a file's own line end and what XML cannot hold are no difference. */
function plain(text: string | null | undefined): string {
  return restore(text ?? "")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "")
    .trim();
}

/** Rows are asked for in rising order; undefined where the written file has none. */
function rowsInOrder(
  batches: AsyncGenerator<SheetRow[]>,
): (no: number) => Promise<SheetRow | undefined> {
  let held: SheetRow[] = [];
  let at = 0;
  return async (no) => {
    for (;;) {
      const row = held[at];
      if (row && row.no >= no) return row.no === no ? row : undefined;
      if (row) at++;
      else {
        const next = await batches.next();
        if (next.done) return undefined;
        held = next.value;
        at = 0;
      }
    }
  };
}
