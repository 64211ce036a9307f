// Calls of the room prelists: files on the way out.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import type { Role } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { FileToken, Id, Progress, ReadFormat, SheetFormat, Why, WORK } from "../fields.ts";

const BackChoice = z.object({
  batchId: Id,
  /** Results go into the sender's own result columns. */
  results: z.boolean().default(false),
  /** Also where the file says something else than when the office corrected it. */
  overwrite: z.boolean().default(false),
});

/** Who types lists into other systems. */
export const TYPE: readonly Role[] = ["operator", "fasilitator", "supervisor"];

export const outCalls = {
  /** Imported files of a list that are kept, newest first. */
  originals: query(
    { roles: WORK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({
      rows: z.array(
        z.object({
          batchId: z.string(),
          name: z.string(),
          /** With the ending of what is written. */
          backName: z.string(),
          at: z.string(),
          /** Bytes. */
          size: z.number(),
          format: ReadFormat,
          returnsAs: SheetFormat,
        }),
      ),
    }),
  ),
  /** What putting corrections back into a kept file would change; writes nothing. */
  planBack: task(
    { roles: WORK, log: { ids: ["batchId"] } },
    BackChoice,
    Progress,
    z.object({
      name: z.string(),
      backName: z.string(),
      format: ReadFormat,
      returnsAs: SheetFormat,
      cells: z.number(),
      rows: z.number(),
      /** Cells whose formula gives way to a value. */
      formulas: z.number(),
      /** Entries of the list that the office corrected, in this file or not. */
      corrected: z.number(),
      /** Cells that cannot be written, and why; at most 200. */
      left: z.array(
        z.object({ row: z.number(), column: z.string(), why: z.enum(["rumus_bersama", "huruf"]) }),
      ),
      conflicts: z.number(),
      /** At most 200; identity numbers masked. */
      conflictRows: z.array(
        z.object({
          row: z.number(),
          column: z.string(),
          file: z.string().nullable(),
          office: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The sender's own file with the changed cells; read again and compared cell by cell before it is handed over. */
  exportBack: task(
    {
      roles: WORK,
      log: { ids: ["batchId", "output.exportId"], filters: true, count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    BackChoice.extend({ file: FileToken, why: Why }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), cells: z.number(), sha256: z.string() }),
  ),
  /** One entry field by field, numbers in full, to be typed into another system; the first of the list when none is named. */
  card: query(
    { roles: TYPE, log: { ids: ["prelistId", "output.entryId"] } },
    z.object({ prelistId: Id, entryId: Id.nullable().default(null) }),
    z.object({
      entryId: z.string(),
      name: z.string().nullable(),
      fields: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          value: z.string(),
          /** When and by whom it was typed. */
          at: z.string().nullable(),
          by: z.string().nullable(),
        }),
      ),
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Entries of which every field was typed. */
      done: z.number(),
      total: z.number(),
    }),
  ),
  tickCard: command(
    { roles: TYPE, log: { ids: ["entryId"] } },
    z.object({ prelistId: Id, entryId: Id, column: z.string().max(200), ticked: z.boolean() }),
    z.object({ whole: z.boolean() }),
  ),
  cardPaper: query(
    { roles: TYPE, log: { ids: ["prelistId", "entryId"] } },
    z.object({ prelistId: Id, entryId: Id }),
    PaperRef,
  ),
};
