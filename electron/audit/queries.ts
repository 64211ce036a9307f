// Reads the audit rows for the screen.
import type { z } from "zod";
import type { AuditRow, audit } from "../../shared/audit/contract.ts";
import type { Db } from "../database/tables.ts";

type Filter = z.output<NonNullable<(typeof audit.list)["__call"]>["input"]>;

export async function listAudit(
  db: Db,
  filter: Filter,
): Promise<{ rows: AuditRow[]; more: boolean }> {
  let q = db
    .selectFrom("audit")
    .leftJoin("accounts", "accounts.id", "audit.actor")
    .select([
      "seq",
      "at",
      "actor",
      "accounts.name as actorName",
      "audit.roles",
      "call",
      "outcome",
      "reason",
      "ids",
      "fields",
      "count",
    ])
    .orderBy("seq", "desc")
    .limit(filter.limit + 1);
  if (filter.before !== undefined) q = q.where("seq", "<", filter.before);
  if (filter.actorId) q = q.where("actor", "=", filter.actorId);
  if (filter.outcome) q = q.where("outcome", "=", filter.outcome);
  if (filter.recordId)
    q = q.where("ids", "like", `%"${filter.recordId.replace(/[^0-9a-f-]/gi, "")}"%`);
  const rows = await q.execute();
  return {
    rows: rows.slice(0, filter.limit).map((r) => ({
      ...r,
      actorName: r.actorName ?? "sistem",
      ids: JSON.parse(r.ids),
      fields: JSON.parse(r.fields),
    })),
    more: rows.length > filter.limit,
  };
}
