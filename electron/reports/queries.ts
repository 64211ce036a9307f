// The cases that the reports count, as conditions in SQL: one definition for a number and for the list behind it.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { BalancePart } from "../../shared/reports/codes.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import type { Db } from "../database/tables.ts";

/** Who reads: whether sensitive cases may be opened, and which day it is. */
export interface Reader {
  readonly db: Db;
  readonly canOpen: boolean;
  readonly today: string;
}

/** A reader without the second key is given no sensitive case at all. `c` is the case. */
export function visible({ canOpen }: Reader): RawBuilder<SqlBool> {
  return canOpen ? sql<SqlBool>`1` : sql<SqlBool>`c.sensitive = 0`;
}

/**
 * The cases of one part of the balance, by `balanceParts` of shared/reports/rules.ts. An open case ends on 9999-12-31, so each part is a
 * range of an index.
 */
export function inPart(part: BalancePart, { from, to }: Period): RawBuilder<SqlBool> {
  switch (part) {
    case "awal":
      return sql<SqlBool>`c.ended_on >= ${from} AND c.received_on < ${from}`;
    case "diterima":
      return sql<SqlBool>`c.received_on >= ${from} AND c.received_on <= ${to} AND c.ended_on >= ${from}`;
    case "ditutup":
      return sql<SqlBool>`c.ended_on >= ${from} AND c.ended_on <= ${to} AND c.received_on <= ${to}`;
    case "akhir":
      return sql<SqlBool>`c.ended_on > ${to} AND c.received_on <= ${to}`;
    default:
      return part satisfies never;
  }
}

/** Calendar days from receipt to closing; NULL while the case is open. */
export const DAYS = sql<number | null>`CASE WHEN c.ended_on < '9999' THEN
  CAST(julianday(c.ended_on) - julianday(c.received_on) AS INTEGER) END`;

/** Sensitive cases received in the period. The one number that is told, if it is not small, to whoever may not open them. */
export async function countSensitive(db: Db, { from, to }: Period): Promise<number> {
  const { n } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("sensitive", "=", 1)
    .where("received_on", ">=", from)
    .where("received_on", "<=", to)
    .executeTakeFirstOrThrow();
  return Number(n);
}
