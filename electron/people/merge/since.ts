// Rows that were made after two records became one: whose they are is asked when the merge is taken back.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { PersonLink } from "./links.ts";
import type { LinkedRow } from "./point.ts";
import { mergedUnder, rootOf } from "./root.ts";

export interface RowSince extends LinkedRow {
  /** ISO 8601, UTC; null where the table does not say. */
  readonly createdAt: string | null;
}

const STAMPS = ["created_at", "imported_at"] as const;

/** Rows of the person who stands for both that neither of the two brought into the merge. Oldest first. */
export async function rowsSince(
  db: Db,
  links: readonly PersonLink[],
  merge: { readonly survivor_id: string; readonly loser_id: string; readonly merged_at: string },
): Promise<RowSince[]> {
  const rootId = await rootOf(db, merge.survivor_id);
  if (rootId === undefined) return [];
  const side = JSON.stringify(await mergedUnder(db, merge.loser_id));
  const found: RowSince[] = [];
  for (const link of links) {
    const columns = await sql<{ name: string }>`
      SELECT name FROM pragma_table_info(${link.table})`.execute(db);
    const stamp = STAMPS.find((name) => columns.rows.some((column) => column.name === name));
    if (stamp === undefined) continue;
    const rows = await sql<{ key: string; at: string }>`
      SELECT t.${sql.ref(link.key)} AS "key", t.${sql.ref(stamp)} AS at
      FROM ${sql.table(link.table)} t
      LEFT JOIN person_link_origins o ON o.table_name = ${link.table} AND o.row_key = t.${sql.ref(link.key)} AND o.column_name = ${link.column}
      WHERE t.${sql.ref(link.column)} = ${rootId} AND t.${sql.ref(stamp)} > ${merge.merged_at}
        AND (o.origin_id IS NULL OR o.origin_id NOT IN (SELECT value FROM json_each(${side})))
      ORDER BY at, "key"`.execute(db);
    for (const row of rows.rows)
      found.push({ table: link.table, column: link.column, key: row.key, createdAt: row.at });
  }
  return found.sort((a, b) => (a.createdAt ?? "").localeCompare(b.createdAt ?? ""));
}
