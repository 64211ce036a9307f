// The table of a report as it crosses the border: screen, paper and workbook show these same cells.
import * as z from "zod";
import { HIDDEN, MANY } from "./small.ts";
import { MEASURE_NAMES, WAY_NAMES } from "./sources.ts";

/** Null: nothing to work out. HIDDEN and MANY: of a sensitive kind, for a reader who may not open it. */
export const Cell = z.union([z.number(), z.null(), z.literal(HIDDEN), z.literal(MANY)]);
export type Cell = z.infer<typeof Cell>;

export const ReportTable = z.object({
  title: z.string(),
  /** "Bulan November 2026", or the day of counting. */
  subtitle: z.string(),
  /** What the rows are. */
  by: z.enum(WAY_NAMES),
  /** What the columns of a matrix are; null for a plain table. */
  across: z.enum(WAY_NAMES).nullable(),
  /** `measure` null: a group of a matrix. */
  columns: z.array(z.object({ label: z.string(), measure: z.enum(MEASURE_NAMES).nullable() })),
  rows: z.array(z.object({ key: z.string(), label: z.string(), cells: z.array(Cell) })),
  /** Null where groups overlap and a sum would say nothing. */
  total: z.array(Cell).nullable(),
  /** Units that were counted. */
  units: z.number().int(),
  /** Sentences below the table. */
  notes: z.array(z.string()),
});
export type ReportTable = z.infer<typeof ReportTable>;
