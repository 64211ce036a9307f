// Every column of the database that names a person, read from the schema itself, so that no room can be forgotten by a merge.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

/** A column that follows the person when two records become one. */
export interface PersonLink {
  readonly table: string;
  readonly column: string;
  /** The table's own key, one column. */
  readonly key: string;
  /** Sets of columns of which a person has only one row: `where` limits them to some rows (a current PPKS kind). */
  readonly unique: readonly { readonly columns: readonly string[]; readonly where: string }[];
}

/** Columns that name a person and stay as they are, with the reason. */
export const STAYS: Readonly<Record<string, string>> = {
  "persons.merged_into": "the merge itself",
  "person_merges.loser_id": "the merge itself",
  "person_merges.survivor_id": "the merge itself",
  "person_link_origins.origin_id": "the merge itself",
  "duplicate_pairs.person_a": "about two records, not about the person",
  "duplicate_pairs.person_b": "about two records, not about the person",
  "duplicate_decisions.person_a": "about two records, not about the person",
  "duplicate_decisions.person_b": "about two records, not about the person",
  "person_changes.person_id": "what happened to that record, append-only",
  "person_references.person_id":
    "the index reads those of all records of a person; sent rows take theirs along (references.ts)",
  "life_event_subjects.person_id": "what happened to that record, append-only",
};

/** All columns with a foreign key to persons. */
export async function personColumns(db: Db): Promise<{ table: string; column: string }[]> {
  const found = await sql<{ table: string; column: string }>`
    SELECT m.name AS "table", k."from" AS "column"
    FROM sqlite_master m, pragma_foreign_key_list(m.name) k
    WHERE m.type = 'table' AND k."table" = 'persons' ORDER BY m.name, k."from"`.execute(db);
  return found.rows;
}

/** Those that follow the person, with their keys. */
export async function personLinks(db: Db): Promise<PersonLink[]> {
  const columns = (await personColumns(db)).filter(
    ({ table, column }) => !(`${table}.${column}` in STAYS),
  );
  return Promise.all(columns.map((one) => linkOf(db, one.table, one.column)));
}

async function linkOf(db: Db, table: string, column: string): Promise<PersonLink> {
  const keys = await sql<{ name: string }>`
    SELECT name FROM pragma_table_info(${table}) WHERE pk > 0`.execute(db);
  const key = keys.rows[0]?.name;
  if (key === undefined || keys.rows.length > 1)
    throw new Error(`${table} names a person and has no key of one column`);
  const indexes = await sql<{ name: string; sql: string | null }>`
    SELECT i.name, m.sql FROM pragma_index_list(${table}) i LEFT JOIN sqlite_master m ON m.name = i.name
    WHERE i."unique" = 1`.execute(db);
  const unique: { columns: string[]; where: string }[] = [];
  for (const index of indexes.rows) {
    const parts = await sql<{ name: string }>`
      SELECT name FROM pragma_index_info(${index.name}) ORDER BY seqno`.execute(db);
    const names = parts.rows.map((part) => part.name);
    if (!names.includes(column)) continue;
    unique.push({
      columns: names.filter((name) => name !== column),
      where: /\bWHERE\b([\s\S]*)$/i.exec(index.sql ?? "")?.[1]?.trim() ?? "1",
    });
  }
  return { table, column, key, unique };
}
