// Who a record stands for: merges make trees, and the root of a tree is the person that everybody sees.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

/** The person that this record stands for: itself when it was never merged. Undefined when there is no such record. */
export async function rootOf(db: Db, personId: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    WITH RECURSIVE up(id, next) AS (
      SELECT id, merged_into FROM persons WHERE id = ${personId}
      UNION ALL SELECT p.id, p.merged_into FROM persons p JOIN up ON p.id = up.next
    ) SELECT id FROM up WHERE next IS NULL`.execute(db);
  return found.rows[0]?.id;
}

/** From this record up to the one that stands for it, both included. */
export async function pathUp(db: Db, personId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    WITH RECURSIVE up(id, next, step) AS (
      SELECT id, merged_into, 0 FROM persons WHERE id = ${personId}
      UNION ALL SELECT p.id, p.merged_into, step + 1 FROM persons p JOIN up ON p.id = up.next
    ) SELECT id FROM up ORDER BY step`.execute(db);
  return found.rows.map((row) => row.id);
}

/** This record and every one that was merged into it, directly or through others; nearest first. */
export async function mergedUnder(db: Db, personId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    WITH RECURSIVE down(id, step) AS (
      SELECT ${personId}, 0
      UNION ALL SELECT p.id, step + 1 FROM persons p JOIN down ON p.merged_into = down.id
    ) SELECT id FROM down ORDER BY step, id`.execute(db);
  return found.rows.map((row) => row.id);
}

/** Who stands for a record that was merged, by name. @throws when there is no such record: a foreign key says there is */
export async function standsFor(
  db: Db,
  mergedInto: string,
): Promise<{ personId: string; name: string }> {
  const root = await rootOf(db, mergedInto);
  const row = await db
    .selectFrom("persons")
    .select(["id", "name"])
    .where("id", "=", root ?? mergedInto)
    .executeTakeFirstOrThrow();
  return { personId: row.id, name: row.name };
}
