// Calls of the room prelists: taking an import back.
import * as z from "zod";
import { query, task } from "../../call.ts";
import { FieldChanged, Id, LOOK, Why, WORK } from "../fields.ts";

/** Why an entry of an import cannot simply go: what happened to it since. */
export const KEPT_BECAUSE = [
  "dikoreksi",
  "hasil",
  "paket",
  "musyawarah",
  "usulan",
  "perbandingan",
  "dipakai",
  "impor_kemudian",
] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

const Touched = z.object({
  entryId: z.string(),
  row: z.number(),
  name: z.string().nullable(),
  /** Masked. */
  nik: z.string().nullable(),
});

const Conflict = Touched.extend({
  reasons: z.array(z.enum(KEPT_BECAUSE)),
  /** The row before may stand again all the same: what the office corrected or found stays with it. */
  mayReturn: z.boolean(),
});

export const importsCalls = {
  /** What undoing one import would do, or did. At most 500 rows of each kind; changes nothing. */
  undoPreview: query(
    { roles: LOOK, log: { ids: ["batchId"], count: "output.conflicts" } },
    z.object({ batchId: Id }),
    z.object({
      /** Null while it still stands. */
      undone: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
      counts: z.object({
        /** Entries that only this import brought. */
        removed: z.number(),
        /** Rows that stand again as they were before. */
        restored: z.number(),
        kept: z.number(),
      }),
      removed: z.array(Touched),
      restored: z.array(Touched.extend({ changes: z.array(FieldChanged) })),
      conflicts: z.array(Conflict),
    }),
  ),
  /**
   * Takes one import back. Entries in conflict stay, unless they are named and may return. Once begun it goes to its end; its batch and
   * its numbers stay in the register.
   */
  undoImport: task(
    { roles: WORK, log: { ids: ["batchId"] } },
    z.object({
      batchId: Id,
      why: Why,
      /** Entries in conflict whose row before shall stand again. */
      alsoReturn: z.array(Id).max(5000).default([]),
    }),
    z.object({ rows: z.number(), total: z.number().nullable() }),
    z.object({ removed: z.number(), restored: z.number(), kept: z.number() }),
  ),
};
