// Where cells stand and which of them are in sight. Pure; lengths in rem, so that larger letters make larger cells.

export interface GridColumn {
  /** Key of the sender's column, or OUTCOME_COLUMN. */
  readonly key: string;
  /** Our field for it; null where we know none. */
  readonly field: string | null;
  /** nik, nokk, nama, kode, tanggal ..., or 'hasil'. */
  readonly kind: string;
  /** Place in the cells of a row; -1 for the outcome. */
  readonly index: number;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

export const ROW_REM = 1.875;
/** Heads of the columns and the filters below them. */
export const HEAD_REM = 4.25;
export const NUMBER_REM = 4.25;
/** Columns that stay in sight beside the row number: the name. */
export const FROZEN = 1;
const WIDTHS: Readonly<Record<string, number>> = {
  nama: 13,
  nik: 10.5,
  nokk: 10.5,
  id: 10,
  tanggal: 7.5,
  kode: 6,
  hubungan: 6,
  rt_rw: 4.5,
  angka: 6,
  nomor_urut: 5,
  hasil: 12,
};

export function widthOf(column: GridColumn): number {
  return WIDTHS[column.kind] ?? 9;
}

/** Left edges of the columns behind the row number, and the right edge of the last as one more. */
export function edgesOf(columns: readonly GridColumn[]): number[] {
  const edges = [NUMBER_REM];
  for (const column of columns) edges.push(edges.at(-1)! + widthOf(column));
  return edges;
}

export interface Window {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

/** Rows are drawn in blocks, so that a small scroll draws nothing new. */
const BLOCK = 8;

/** Rows in sight with some above and below. `top` and `height` in rem. */
export function rowsInSight(top: number, height: number, total: number): Window {
  const first = Math.floor(top / ROW_REM / BLOCK) * BLOCK - BLOCK;
  const count = Math.ceil(height / ROW_REM / BLOCK) * BLOCK + 3 * BLOCK;
  return { from: Math.max(0, first), to: Math.min(total, Math.max(0, first) + count) };
}

/** Columns in sight behind the frozen ones. */
export function columnsInSight(left: number, width: number, edges: readonly number[]): Window {
  const last = edges.length - 1;
  let from = FROZEN;
  while (from < last && edges[from + 1]! <= left + edges[FROZEN]!) from++;
  let to = from;
  while (to < last && edges[to]! < left + width) to++;
  return { from: Math.max(FROZEN, from - 1), to: Math.min(last, to + 1) };
}
