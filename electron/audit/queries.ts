// Reads the audit rows for the screen.
import type { z } from "zod";
import type { AuditRow, audit } from "../../shared/audit/contract.ts";
import type { Db } from "../database/tables.ts";
import { chainHead } from "./chain.ts";
import { printedCode } from "./printed-code.ts";

/** What a report prints of the chain: its last row and the code that stands for it. */
export async function headOnPaper(db: Db): Promise<{ seq: number; code: string }> {
  const { id } = await db.selectFrom("office").select("id").executeTakeFirstOrThrow();
  const { seq, hash } = await chainHead(db);
  return { seq, code: printedCode(id, seq, hash) };
}

/** Whether the code of an old report still fits its row; false also when there is no such row any more. */
export async function fitsPaper(db: Db, seq: number, code: string): Promise<boolean> {
  const { id } = await db.selectFrom("office").select("id").executeTakeFirstOrThrow();
  const row = await db.selectFrom("audit").select("hash").where("seq", "=", seq).executeTakeFirst();
  const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return row !== undefined && printedCode(id, seq, row.hash).replaceAll("-", "") === typed;
}

type Filter = z.output<NonNullable<(typeof audit.list)["__call"]>["input"]>;

export async function listAudit(
  db: Db,
  filter: Filter,
  canOpen: boolean,
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
  const found = await q.execute();
  const rows = found.slice(0, filter.limit).map((r) => ({
    ...r,
    actorName: r.actorName ?? "sistem",
    ids: JSON.parse(r.ids) as string[],
    fields: JSON.parse(r.fields) as string[],
  }));
  return {
    rows: canOpen ? rows : await withoutLinks(db, rows, filter.recordId),
    more: found.length > filter.limit,
  };
}

/**
 * For an account without the second key: a row that names a sensitive case names nothing beside it (registering names the person too),
 * and is not found by what stood beside it.
 */
async function withoutLinks(
  db: Db,
  rows: readonly AuditRow[],
  recordId: string | undefined,
): Promise<AuditRow[]> {
  const ids = [...new Set(rows.flatMap((row) => row.ids))];
  if (ids.length === 0) return [...rows];
  const hidden = await db
    .selectFrom("cases")
    .select("id")
    .where("sensitive", "=", 1)
    .where("id", "in", ids)
    .execute();
  const cases = new Set(hidden.map(({ id }) => id));
  return rows.flatMap((row) => {
    const kept = row.ids.filter((id) => cases.has(id));
    if (kept.length === 0) return [row];
    return recordId !== undefined && !kept.includes(recordId) ? [] : [{ ...row, ids: kept }];
  });
}
