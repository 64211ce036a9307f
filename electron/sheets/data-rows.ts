// A sheet parted at its header row: the first rows to look for it in, then what stands below, read once.
import { HEADER_SEARCH_ROWS, isColumnNumberRow } from "../../shared/sheets/headers.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { BATCH_ROWS, type Workbook } from "./workbook.ts";

export interface DataRows<Head> {
  readonly head: Head | undefined;
  /** The first rows of the sheet, header and titles included. */
  readonly top: readonly SheetRow[];
  /** Columns that the sheet does not show, from 0. They are read all the same. */
  readonly hiddenColumns: readonly number[];
  /** Rows below the header, in batches; read once. */
  batches(): AsyncGenerator<readonly SheetRow[]>;
}

/** Reads the first rows of a sheet and lets `findHead` look for the header in them; the rest is read by `batches`. */
export async function partSheet<Head extends { readonly headerRow: number }>(
  workbook: Workbook,
  sheet: number,
  findHead: (top: readonly SheetRow[]) => Promise<Head | undefined>,
): Promise<DataRows<Head>> {
  const rows = workbook.rows(sheet);
  const held: SheetRow[] = [];
  let ended = false;
  while (!ended && (held.at(-1)?.no ?? 0) <= HEADER_SEARCH_ROWS) {
    const next = await rows.next();
    if (next.done) ended = true;
    else held.push(...next.value);
  }
  const top = held.filter((row) => row.no <= HEADER_SEARCH_ROWS);
  const head = await findHead(top);
  return {
    head,
    top,
    hiddenColumns: workbook.hiddenColumns(),
    async *batches() {
      const start = head?.headerRow ?? 0;
      let body = held.filter((row) => row.no > start);
      if (body[0] && isColumnNumberRow(body[0])) body = body.slice(1);
      for (let at = 0; at < body.length; at += BATCH_ROWS) yield body.slice(at, at + BATCH_ROWS);
      held.length = 0;
      if (!ended) yield* rows;
    },
  };
}
