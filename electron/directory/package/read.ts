// Reads the tables of a package through the parser thread, as texts by field name.
import { DeskError } from "../../../shared/errors.ts";
import { restore } from "../../../shared/sheets/cells.ts";
import {
  TABLE_NAMES,
  type HsdsRow,
  type HsdsTables,
} from "../../../shared/directory/hsds/tables.ts";
import { refuse } from "../../sheets/limits.ts";
import { withWorkbook, type Workbook } from "../../sheets/workbook.ts";

/** More than any directory of a province holds; a longer one is refused whole. */
const MOST_ROWS = 200_000;

export interface ReadPackage {
  readonly tables: HsdsTables;
  /** Named by the descriptor, but not in the package. */
  readonly missing: readonly string[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Rows read so far. */
  readonly onRows?: (rows: number) => void;
}

/** @throws DeskError of the sheets ('berkas_rusak', 'berkas_bukan_lembar_kerja' ...), 'paket_tanpa_layanan' */
export async function readPackage(
  file: string,
  { signal, onRows }: ReadOptions = {},
): Promise<ReadPackage> {
  return withWorkbook(
    file,
    async (workbook) => {
      const tables: HsdsTables = {};
      const missing: string[] = [];
      let read = 0;
      for (const [index, { name, visible }] of workbook.info.sheets.entries()) {
        const table = TABLE_NAMES.find((one) => one === name);
        if (!table) continue;
        if (!visible) {
          missing.push(name);
          continue;
        }
        tables[table] = await rowsOf(workbook, index, (rows) => {
          read += rows;
          if (read > MOST_ROWS) throw refuse("berkas_terlalu_besar", "terlalu_banyak_baris");
          onRows?.(read);
        });
      }
      if (!tables.service) throw new DeskError("paket_tanpa_layanan");
      return { tables, missing };
    },
    { ...(signal ? { signal } : {}), package: true },
  );
}

async function rowsOf(
  workbook: Workbook,
  sheet: number,
  count: (rows: number) => void,
): Promise<HsdsRow[]> {
  let header: string[] | undefined;
  const rows: HsdsRow[] = [];
  for await (const batch of workbook.rows(sheet)) {
    for (const { no, cells } of batch) {
      if (!header) header = cells.map((cell) => String(cell ?? "").trim());
      else {
        while (rows.length < no - 2) rows.push({}); // a blank line keeps its number
        const pairs = header.map((name, at) => [name, restore(String(cells[at] ?? "").trim())]);
        rows.push(Object.fromEntries(pairs) as HsdsRow);
      }
    }
    count(batch.length);
  }
  return rows;
}
