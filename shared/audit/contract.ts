// Calls of the room audit: who did what when, and whether the chain is whole.
import * as z from "zod";
import { door, query, task } from "../call.ts";
import { REASONS } from "./findings.ts";

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

/** What kind of record a row about a person names. */
export const ABOUT = ["orang", "kasus", "rujukan"] as const;
export const PersonAuditRow = AuditRow.pick({
  seq: true,
  at: true,
  actor: true,
  actorName: true,
  roles: true,
  call: true,
  outcome: true,
}).extend({ about: z.enum(ABOUT) });
export type PersonAuditRow = z.infer<typeof PersonAuditRow>;

const OfPerson = z.object({
  personId: z.uuid(),
  before: z.number().int().optional(),
  limit: z.number().int().min(1).max(500).default(100),
});

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
  /**
   * What was done with one person's record, newest first: who looked at it, changed, printed or exported it (UU PDP 27/2022, article 32).
   * Rows of the person's cases and referrals are part of it; those of a sensitive case only for holders of the second key.
   */
  ofPerson: query(
    { roles: ["admin", "supervisor"], log: { ids: ["personId"], count: "output.rows" } },
    OfPerson,
    z.object({ rows: z.array(PersonAuditRow), more: z.boolean() }),
  ),
  /** Whether the twelve characters of a printed report still fit the row that stands beside them. */
  checkCode: query(
    { roles: ["admin", "supervisor"], log: { filters: true } },
    z.object({ seq: z.number().int().min(1), code: z.string().min(12).max(20) }),
    z.object({ fits: z.boolean() }),
  ),
  /** The office goes on with the file as it is, although chain and anchor disagree; raises the epoch and anchors anew. */
  acceptFinding: door(
    { roles: ["admin", "supervisor"], log: "none", proof: true }, // its row names both heads
    z.object({ reason: z.enum(REASONS) }),
    z.void(),
  ),
  verify: task(
    { roles: ["admin", "supervisor"], log: {}, whileReadOnly: true },
    z.object({}),
    z.object({ checked: z.number().int(), total: z.number().int() }),
    z.object({ checked: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),
};
