// Rows of a file that the officer leaves out of an import: single ones by their number, or all of a village that is not the office's.

export const LEFT_REASONS = ["baris", "wilayah"] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface LeaveOut {
  /** Row numbers of the sheet. */
  readonly rows: readonly number[];
  /** Villages as `areaOf` names them. */
  readonly areas: readonly string[];
}

/** The village of a row as the file tells it: by its code, else by its name. */
export function areaOf(values: {
  readonly areaCode: string | null;
  readonly areaName: string | null;
}): string | null {
  return values.areaCode ?? values.areaName;
}

/** Why a row is left out; null when it is taken. */
export function leaver(
  { rows, areas }: LeaveOut = { rows: [], areas: [] },
): (no: number, area: string | null) => LeftReason | null {
  const numbers = new Set(rows);
  const codes = new Set(areas);
  return (no, area) =>
    numbers.has(no) ? "baris" : area !== null && codes.has(area) ? "wilayah" : null;
}

/** Neighbouring rows that were left out for one reason. */
export interface LeftRun {
  readonly from: number;
  to: number;
  readonly reason: LeftReason;
}

/** Adds a row to runs that are kept in file order. */
export function addLeft(runs: LeftRun[], no: number, reason: LeftReason): void {
  const last = runs.at(-1);
  if (last && last.to + 1 === no && last.reason === reason) last.to = no;
  else runs.push({ from: no, to: no, reason });
}

/** The first rows of runs behind `after`, at most `limit`. */
export function rowsOfRuns(
  runs: readonly LeftRun[],
  after: number,
  limit: number,
): { readonly row: number; readonly reason: LeftReason }[] {
  const rows: { row: number; reason: LeftReason }[] = [];
  for (const { from, to, reason } of runs)
    for (let row = Math.max(from, after + 1); row <= to && rows.length < limit; row++)
      rows.push({ row, reason });
  return rows;
}
