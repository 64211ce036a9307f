// Calls of the room audit: who did what when, and whether the chain is whole.
import * as z from "zod";
import { query, task } from "../call.ts";

export const OUTCOMES = ["berhasil", "ditolak", "gagal"] as const;
export const AuditRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string().nullable(),
  actorName: z.string(),
  roles: z.string(),
  call: z.string(),
  outcome: z.enum(OUTCOMES),
  reason: z.string().nullable(),
  ids: z.array(z.string()),
  fields: z.array(z.string()),
  count: z.number().int().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const audit = {
  /** Newest first; keyset paging by `before` (seq). */
  list: query(
    { roles: ["admin", "supervisor"], log: { filters: true, count: "output.rows" } },
    z.object({
      before: z.number().int().optional(),
      actorId: z.string().max(40).optional(),
      recordId: z.string().max(40).optional(),
      outcome: z.enum(OUTCOMES).optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ rows: z.array(AuditRow), more: z.boolean() }),
  ),
  verify: task(
    { roles: ["admin", "supervisor"], log: {} },
    z.object({}),
    z.object({ checked: z.number().int(), total: z.number().int() }),
    z.object({ checked: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),
};
