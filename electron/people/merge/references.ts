// A case that goes to the other person when a merge is taken back takes its number along, so that the number finds the right one.
import { sql } from "kysely";
import type { Trx } from "../../database/tables.ts";
import type { LinkedRow } from "./point.ts";

export async function moveReferences(
  db: Trx,
  rows: readonly LinkedRow[],
  from: string,
  to: string,
): Promise<void> {
  const cases = rows.filter((row) => row.table === "cases").map((row) => row.key);
  if (cases.length === 0) return;
  await sql`UPDATE OR IGNORE person_references SET person_id = ${to}
    WHERE person_id = ${from} AND kind = 'kasus'
      AND text IN (SELECT number FROM cases WHERE id IN (SELECT value FROM json_each(${JSON.stringify(cases)})))`.execute(
    db,
  );
}
