// The tables whose rows name documents of the second file: one list for the sweep at sign-in, the doctor, backups and restores.
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";

/**
 * Each has the columns `id`, `address` (of the bytes) and `thumb` (of the small picture, or null), and `sealed`: whether the bytes lie
 * under the second key. A table with such columns that is not here fails tests/documents/tables.test.ts: its documents would be swept away.
 */
export const DOCUMENT_TABLES = ["attachments", "prelist_evidence"] as const;
export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

/** Every address that a row names, each once; `address` is the one column. */
export const NAMED_ADDRESSES: string = DOCUMENT_TABLES.flatMap((table) =>
  ["address", "thumb"].map(
    (column) => `select ${column} as address from ${table} where ${column} is not null`,
  ),
).join(" union ");

export async function namedAddresses(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ address: string }>`${sql.raw(NAMED_ADDRESSES)}`.execute(db);
  return new Set(rows.map((row) => row.address));
}

/** Whether any row names these bytes: the same photo may belong to several. */
export async function isNamed(db: Db, address: string): Promise<boolean> {
  for (const table of DOCUMENT_TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where address = ${address} or thumb = ${address} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
