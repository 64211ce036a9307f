// Who stands for each merged record, all at once.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

/** The root of every record that was merged into another; records that stand by themselves are not in it. */
export async function rootsOf(db: Db): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; merged_into: string }>`
    SELECT id, merged_into FROM persons WHERE merged_into IS NOT NULL`.execute(db);
  const up = new Map(found.rows.map((row) => [row.id, row.merged_into]));
  const root = (id: string): string => {
    const next = up.get(id);
    return next === undefined ? id : root(next);
  };
  return new Map([...up.keys()].map((id) => [id, root(id)]));
}
