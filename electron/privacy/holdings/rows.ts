// Reads and counts the rows of a holding.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { Holding } from "./holding.ts";
import type { Subject } from "./subject.ts";

/** `column IN set OR ...` */
export function whereOf(holding: Holding, subject: Subject): RawBuilder<unknown> {
  const parts = holding.by.map(
    ({ column, set }) =>
      sql`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(subject[set])}))`,
  );
  return sql.join(parts, sql` OR `);
}

export async function rowsOf(
  db: Db,
  holding: Holding,
  subject: Subject,
): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT * FROM ${sql.table(holding.table)} WHERE ${whereOf(holding, subject)}`.execute(db);
  return rows;
}

export async function countOf(db: Db, holding: Holding, subject: Subject): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(holding.table)} WHERE ${whereOf(holding, subject)}`.execute(
    db,
  );
  return rows[0]!.n;
}
