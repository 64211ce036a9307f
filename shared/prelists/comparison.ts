// Calls of the room prelists that put two lists beside each other.
import * as z from "zod";
import { query, task } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { Difference, DIFFERENCES } from "./compare-lists.ts";
import { FieldChanged, FileToken, Id, LOOK, Progress, SheetFormat, Why, WORK } from "./fields.ts";

const Counts = z.record(z.enum([...DIFFERENCES, "sama", "lama", "baru"]), z.number().int());
const ComparisonId = z.object({ comparisonId: Id });

const ComparedRow = z.object({
  seq: z.number().int(),
  kinds: z.array(Difference),
  /** Where the entry stands: on the later list, or on the earlier one when it is gone. */
  prelistId: z.string(),
  entryId: z.string(),
  name: z.string().nullable(),
  /** Masked, as are the numbers among the changes. */
  nik: z.string().nullable(),
  nokk: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  changes: z.array(FieldChanged),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

export const comparisonCalls = {
  /** Compares two lists, the earlier one first. Throws daftar_tak_sebanding. */
  compare: task(
    { roles: LOOK, log: { ids: ["beforeId", "afterId", "output.comparisonId"] } },
    z.object({ beforeId: Id, afterId: Id }),
    Progress,
    z.object({ comparisonId: z.string(), counts: Counts }),
  ),
  /** The comparison of two lists that was made last; null when there is none. */
  comparison: query(
    { roles: LOOK, log: { ids: ["beforeId", "afterId"] } },
    z.object({ beforeId: Id, afterId: Id }),
    z
      .object({
        id: z.string(),
        counts: Counts,
        at: z.string(),
        by: z.string(),
        /** One of the lists was imported into since. */
        stale: z.boolean(),
      })
      .nullable(),
  ),
  comparisonRows: query(
    { roles: LOOK, log: { ids: ["comparisonId"], filters: true, count: "output.rows" } },
    ComparisonId.extend({
      kind: Difference.optional(),
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(ComparedRow), more: z.boolean() }),
  ),
  comparisonPaper: query(
    { roles: LOOK, log: { ids: ["comparisonId"], filters: true } },
    ComparisonId.extend({ kind: Difference.optional() }),
    PaperRef,
  ),
  /** Every difference as a row of a file, one changed column each. Throws daftar_kosong. */
  exportComparison: task(
    {
      roles: WORK,
      log: { ids: ["comparisonId", "output.exportId"], count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    ComparisonId.extend({ file: FileToken, format: SheetFormat, why: Why }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), sha256: z.string() }),
  ),
};
