// Calls of the room prelists: the grid.
import * as z from "zod";
import { query, task } from "../../call.ts";
import { CellChange, CORRECT } from "../edits/contract.ts";
import { Id, LOOK, OutcomeState, Progress } from "../fields.ts";
import { MOST_CELLS } from "./rules.ts";

const Column = z.string().min(1).max(200);

/** What the grid shows: the rows that pass every filter, in this order, counted from 0. */
const GridView = z.object({
  prelistId: Id,
  filters: z.array(z.object({ column: Column, text: z.string().max(100) })).max(60),
  sort: z.object({ column: Column, direction: z.enum(["naik", "turun"]) }).nullable(),
  /** Raised when filters or order are applied anew: until then an edited row stays where it stands. */
  stamp: z.number().int(),
  from: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type GridView = z.infer<typeof GridView>;

const GridRow = z.object({
  entryId: z.string(),
  /** Place of the row on the list: its line in the first file, and the number on field sheets. */
  number: z.number().int(),
  name: z.string().nullable(),
  /** In the order of `gridColumns`. */
  cells: z.array(z.string().nullable()),
  /** Columns whose number is masked, and columns that the office corrected. */
  hidden: z.array(z.number().int()),
  edited: z.array(z.number().int()),
  outcome: OutcomeState,
});
export type GridRow = z.infer<typeof GridRow>;
const GridRows = z.object({ total: z.number().int(), rows: z.array(GridRow) });

const Steps = z.array(Id).min(1).max(500);

export const gridCalls = {
  gridColumns: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({
      columns: z.array(
        z.object({
          key: z.string(),
          /** Our field for it; null where we know none. */
          field: z.string().nullable(),
          /** nik, nokk, kode, tanggal ...; teks for a column that only this file has. */
          kind: z.string(),
          codes: z.array(z.object({ code: z.string(), label: z.string() })),
        }),
      ),
    }),
  ),
  /** Identity numbers are masked. */
  gridRows: query(
    { roles: LOOK, log: { ids: ["prelistId"], filters: true, count: "output.rows" } },
    GridView,
    GridRows,
  ),
  /** The same with identity numbers in full: only after they were asked for. */
  gridRowsWhole: query(
    { roles: CORRECT, log: { ids: ["prelistId"], filters: true, count: "output.rows" } },
    GridView,
    GridRows,
  ),
  /** The row and its family, masked. */
  gridFamily: query(
    { roles: LOOK, log: { ids: ["entryId"] } },
    z.object({ entryId: Id }),
    z.object({
      members: z.array(
        z.object({
          id: z.string(),
          name: z.string().nullable(),
          nik: z.string().nullable(),
          relation: z.string().nullable(),
          birthDate: z.string().nullable(),
          outcome: OutcomeState,
        }),
      ),
    }),
  ),
  /** Reads a column ahead, so that the filter that is about to be typed answers at once. */
  gridWarm: query(
    { roles: LOOK, log: "none" },
    z.object({ prelistId: Id, column: Column }),
    z.object({ ready: z.boolean() }),
  ),
  /** As saveValues, for a large range, in steps; one Ctrl+Z takes all of them back. A cancel leaves the steps done so far. */
  gridEditMany: task(
    { roles: CORRECT, log: { ids: ["prelistId"], count: "output.edits" } },
    z.object({ prelistId: Id, changes: z.array(CellChange).min(1).max(MOST_CELLS) }),
    Progress,
    z.object({
      edits: z.number().int(),
      /** Cells that were not taken, with the finding against them; the others were. */
      refused: z.array(z.object({ entryId: z.string(), column: z.string(), why: z.string() })),
    }),
  ),
  /** Takes back the steps of one large action, newest first; undoing an undoing does it again. */
  gridUndoMany: task(
    { roles: CORRECT, log: { ids: ["actionIds"], count: "output.edits" } },
    z.object({ actionIds: Steps }),
    Progress,
    z.object({ edits: z.number().int() }),
  ),
};
