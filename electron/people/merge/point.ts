// Points rows at another person and back. Each row remembers whose it was first; rows that would stand twice stay where they are.
import { sql } from "kysely";
import type { Db, Trx } from "../../database/tables.ts";
import type { PersonLink } from "./links.ts";

/** One row that names a person. */
export interface LinkedRow {
  readonly table: string;
  readonly column: string;
  readonly key: string;
}

const keyOf = (link: PersonLink) => sql.ref(link.key);

/**
 * Everything that names `from` names `to` from now on; whose it was first is kept. A row that the unique keys of its table allow only once
 * for a person (a PPKS kind that both have) stays with `from`, out of sight.
 */
export async function pointRows(
  db: Trx,
  links: readonly PersonLink[],
  from: string,
  to: string,
): Promise<void> {
  for (const link of links) {
    const moved = await sql<{ key: string }>`
      UPDATE OR IGNORE ${sql.table(link.table)} SET ${sql.ref(link.column)} = ${to}
      WHERE ${sql.ref(link.column)} = ${from} RETURNING ${keyOf(link)} AS "key"`.execute(db);
    await keepOrigins(db, link, from, moved.rows);
  }
}

async function keepOrigins(
  db: Trx,
  link: PersonLink,
  origin: string,
  rows: readonly { readonly key: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  // A row that came from somebody else before keeps its first owner.
  await sql`INSERT OR IGNORE INTO person_link_origins (table_name, row_key, column_name, origin_id)
    SELECT ${link.table}, value, ${link.column}, ${origin}
    FROM json_each(${JSON.stringify(rows.map((row) => String(row.key)))})`.execute(db);
}

/**
 * Rows that first were of one of `origins` name `to` again. Answers those that could not, because `to` has such a row already.
 * @param origins the records on the side of `to`, `to` itself included
 */
export async function returnRows(
  db: Trx,
  links: readonly PersonLink[],
  origins: readonly string[],
  to: string,
): Promise<LinkedRow[]> {
  const side = JSON.stringify(origins);
  const kept: LinkedRow[] = [];
  for (const link of links) {
    const rows = await sql<{ key: string; now: string }>`
      SELECT o.row_key AS "key", t.${sql.ref(link.column)} AS now
      FROM person_link_origins o JOIN ${sql.table(link.table)} t ON t.${keyOf(link)} = o.row_key
      WHERE o.table_name = ${link.table} AND o.column_name = ${link.column}
        AND o.origin_id IN (SELECT value FROM json_each(${side}))
        AND t.${sql.ref(link.column)} NOT IN (SELECT value FROM json_each(${side}))`.execute(db);
    for (const row of rows.rows)
      if (!(await setOwner(db, link, row.key, to)))
        kept.push({ table: link.table, column: link.column, key: row.key });
  }
  await forgetOwn(db, links);
  return kept;
}

/** Gives one row to a person as its own. Answers false when the person has such a row already. */
export async function giveRow(
  db: Trx,
  links: readonly PersonLink[],
  row: LinkedRow,
  to: string,
): Promise<boolean> {
  const link = links.find((one) => one.table === row.table && one.column === row.column);
  if (!link || !(await setOwner(db, link, row.key, to))) return false;
  await db
    .deleteFrom("person_link_origins")
    .where("table_name", "=", row.table)
    .where("column_name", "=", row.column)
    .where("row_key", "=", row.key)
    .execute();
  return true;
}

async function setOwner(db: Trx, link: PersonLink, key: string, to: string): Promise<boolean> {
  const done = await sql<{ key: string }>`
    UPDATE OR IGNORE ${sql.table(link.table)} SET ${sql.ref(link.column)} = ${to}
    WHERE ${keyOf(link)} = ${key} RETURNING ${keyOf(link)} AS "key"`.execute(db);
  return done.rows.length === 1;
}

/** An entry is kept only while a row names somebody else than its first owner, and while there is a row. */
async function forgetOwn(db: Trx, links: readonly PersonLink[]): Promise<void> {
  for (const link of links)
    await sql`DELETE FROM person_link_origins WHERE table_name = ${link.table} AND column_name = ${link.column}
      AND NOT EXISTS (SELECT 1 FROM ${sql.table(link.table)} t WHERE t.${keyOf(link)} = row_key
        AND t.${sql.ref(link.column)} <> origin_id)`.execute(db);
}

/** The rows that a person has only once of a kind, as text: what the person showed, to be compared later. */
export async function onceOnly(
  db: Db,
  links: readonly PersonLink[],
  personId: string,
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  for (const link of links)
    for (const one of link.unique)
      for (const row of await onceRows(db, link, one, [personId])) shown.add(row.name);
  return shown;
}

/**
 * After somebody left: what the person showed through them and one of those who stayed said too comes into sight again.
 * @param others the records that stay merged into `personId`, nearest first: the nearest one speaks
 */
export async function uncover(
  db: Trx,
  links: readonly PersonLink[],
  personId: string,
  others: readonly string[],
  before: ReadonlySet<string>,
): Promise<void> {
  const after = await onceOnly(db, links, personId);
  const lost = new Set([...before].filter((name) => !after.has(name)));
  if (lost.size === 0 || others.length === 0) return;
  for (const link of links)
    for (const one of link.unique) {
      const hidden = await onceRows(db, link, one, others);
      hidden.sort((x, y) => others.indexOf(x.owner) - others.indexOf(y.owner));
      for (const row of hidden) {
        if (!lost.has(row.name) || !(await setOwner(db, link, row.key, personId))) continue;
        lost.delete(row.name);
        await keepOrigins(db, link, row.owner, [row]);
      }
    }
}

async function onceRows(
  db: Db,
  link: PersonLink,
  unique: PersonLink["unique"][number],
  owners: readonly string[],
): Promise<{ key: string; owner: string; name: string }[]> {
  const columns = unique.columns.map((column) => sql`t.${sql.ref(column)}`);
  const rows = await sql<{ key: string; owner: string; said: string }>`
    SELECT ${keyOf(link)} AS "key", ${sql.ref(link.column)} AS owner, json_array(${sql.join(columns.length > 0 ? columns : [sql`0`])}) AS said
    FROM ${sql.table(link.table)} t
    WHERE ${sql.ref(link.column)} IN (SELECT value FROM json_each(${JSON.stringify(owners)})) AND (${sql.raw(unique.where)})
    ORDER BY "key"`.execute(db);
  return rows.rows.map(({ key, owner, said }) => ({
    key,
    owner,
    name: `${link.table}.${link.column}:${unique.columns.join()}:${said}`,
  }));
}
