// What happened to the entries of an import since: every table that names an entry is asked, also those of rooms made later.
import { sql } from "kysely";
import type { KeptBecause } from "../../../shared/prelists/imports/contract.ts";
import type { Db } from "../../database/tables.ts";
import { lockedEntries } from "../deliberation/guard.ts";

export interface UndoneBatch {
  readonly id: string;
  readonly prelist_id: string;
  readonly imported_at: string;
}

/** Written by the import itself: they go with it. */
const OWN = new Set(["prelist_rows", "prelist_changes"]);

function reasonOf(table: string): KeptBecause {
  if (table === "prelist_edits") return "dikoreksi";
  if (/outcome|visit|desil|evidence/.test(table)) return "hasil";
  if (/package|sheet/.test(table)) return "paket";
  if (table.startsWith("deliberation")) return "musyawarah";
  if (/proposal|removal|objection/.test(table)) return "usulan";
  return table === "prelist_comparison_rows" ? "perbandingan" : "dipakai";
}

interface Naming {
  readonly table: string;
  readonly column: string;
  /** The table says when its rows were made. */
  readonly dated: boolean;
}

async function tablesNamingEntries(db: Db): Promise<Naming[]> {
  const { rows } = await sql<{ table: string; column: string; dated: number }>`
    SELECT m.name AS "table", f."from" AS "column",
      EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'created_at') AS dated
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f ON f."table" = 'prelist_entries'
    WHERE m.type = 'table'`.execute(db);
  return rows
    .filter((row) => !OWN.has(row.table))
    .map((row) => ({ ...row, dated: row.dated === 1 }));
}

/**
 * Entries of a batch that something happened to. An entry that the batch brought is held by anything that names it; one that stood
 * before only by what came after the import (a comparison names it either way and holds nothing).
 */
export async function conflictsOf(
  db: Db,
  batch: UndoneBatch,
): Promise<Map<string, Set<KeptBecause>>> {
  const found = new Map<string, Set<KeptBecause>>();
  const mine = await db
    .selectFrom("prelist_rows")
    .select("entry_id")
    .where("batch_id", "=", batch.id)
    .execute();
  const own = new Set(mine.map((row) => row.entry_id));
  const note = (entryId: string, reason: KeptBecause): void => {
    const reasons = found.get(entryId) ?? new Set();
    found.set(entryId, reasons.add(reason));
  };
  for (const { table, column, dated } of await tablesNamingEntries(db)) {
    const since =
      table === "prelist_comparison_rows"
        ? sql`0`
        : dated
          ? sql`t.created_at > ${batch.imported_at}`
          : sql`1`;
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT r.entry_id AS id FROM prelist_rows r
      JOIN prelist_entries e ON e.id = r.entry_id
      WHERE r.batch_id = ${batch.id} AND EXISTS (
        SELECT 1 FROM ${sql.table(table)} t WHERE t.${sql.ref(column)} = r.entry_id AND (e.batch_id = ${batch.id} OR ${since}))`.execute(
      db,
    );
    for (const { id } of rows) note(id, reasonOf(table));
  }
  // What a locked deliberation decided on stays as it was decided on, whenever it came on the agenda.
  for (const id of await lockedEntries(db, batch.prelist_id))
    if (own.has(id)) note(id, "musyawarah");
  // A later import built on these rows, or said the same.
  const { rows: later } = await sql<{ id: string }>`
    SELECT entry_id AS id FROM prelist_rows WHERE batch_id = ${batch.id} AND superseded_by IS NOT NULL
    UNION
    SELECT r.entry_id FROM prelist_rows r WHERE r.batch_id = ${batch.id} AND r.entry_id IN (
      SELECT s.entry_id FROM prelist_batches b CROSS JOIN prelist_same_rows s ON s.batch_id = b.id
      WHERE b.prelist_id = ${batch.prelist_id} AND b.state = 'terbit' AND b.imported_at > ${batch.imported_at})`.execute(
    db,
  );
  for (const { id } of later) note(id, "impor_kemudian");
  return found;
}

/** The row before may stand again when only corrections and results came since: they stay with the entry. */
export function mayReturn(reasons: Iterable<KeptBecause>, brought: boolean): boolean {
  return !brought && [...reasons].every((reason) => reason === "dikoreksi" || reason === "hasil");
}
