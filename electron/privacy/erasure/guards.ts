// The only place that lifts the guards of append-only tables: inside one transaction, taken from the schema itself and put back word for word.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

interface Guard {
  readonly name: string;
  readonly sql: string;
}

/** Runs `work` without the triggers that refuse; whatever happens, the transaction ends with all of them or not at all. */
export async function withoutGuards<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<Guard>`SELECT name, sql FROM sqlite_schema
    WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%' AND tbl_name <> 'audit'`.execute(trx);
  for (const { name } of rows) await sql`DROP TRIGGER ${sql.table(name)}`.execute(trx);
  const done = await work();
  for (const guard of rows) await sql.raw(guard.sql).execute(trx);
  return done;
}
