// The words of the cells of a report, on paper, on screen and in a workbook.
import { formatCount, formatDays } from "../format.ts";
import { MEASURES, WAYS, type Measure } from "./sources.ts";
import type { Cell, ReportTable } from "./table.ts";

/** "1.234", "12,5", "80%", "-" where there is nothing to work out, "*" and "5+" of a sensitive kind. */
export function cellText(cell: Cell, measure: Measure | null): string {
  const { kind } = MEASURES[measure ?? "jumlah"];
  if (typeof cell === "string") return cell;
  if (cell === null) return "-";
  if (kind === "jumlah") return formatCount(cell);
  return kind === "hari" ? formatDays(cell) : `${cell}%`;
}

/** Rows of a workbook: head, cells as numbers, sum and notes. Null is an empty cell. */
export function sheetRows(table: ReportTable): (string | number | null)[][] {
  return [
    [table.title],
    [table.subtitle],
    [],
    [WAYS[table.by], ...table.columns.map(({ label }) => label)],
    ...table.rows.map(({ label, cells }) => [label, ...cells]),
    ...(table.total ? [["Jumlah", ...table.total]] : []),
    [],
    ...table.notes.map((note) => [note]),
  ];
}
