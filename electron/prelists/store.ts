// Writes the rows of one import. Nothing written here is seen before the batch is published.
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";
import { keyOfName, warningsOf, type ExaminedRow } from "./examine.ts";
import { provenance } from "./provenance.ts";

export interface BatchWriter {
  readonly prelistId: string;
  readonly batchId: string;
  readonly actor: string;
  /** Row positions of a first file follow its row numbers; later files go behind what is there. */
  readonly base: number;
  now(): Date;
  newId(): string;
}

/** Rows of one transaction, about 15 ms on the reference machine. */
const CHUNK = 250;

export async function storeRows(
  db: Db,
  writer: BatchWriter,
  examined: readonly ExaminedRow[],
): Promise<void> {
  const worth = examined.filter((row) => row.verdict !== "sama");
  for (let at = 0; at < worth.length; at += CHUNK) {
    const chunk = worth.slice(at, at + CHUNK);
    await db.transaction().execute((trx) => storeChunk(trx, writer, chunk));
  }
}

async function storeChunk(
  db: Db,
  writer: BatchWriter,
  chunk: readonly ExaminedRow[],
): Promise<void> {
  const at = writer.now().toISOString();
  const shared = provenance(`impor:${writer.batchId}`, writer.actor, at);
  const entries: unknown[] = [];
  const keys: unknown[] = [];
  const rows: unknown[] = [];
  const superseded: string[] = [];
  const changes: unknown[] = [];
  const rejects: unknown[] = [];
  for (const one of chunk) {
    if (one.verdict === "ditolak") {
      rejects.push([
        writer.newId(),
        one.row.no,
        JSON.stringify(one.findings),
        JSON.stringify(one.row.cells),
      ]);
      continue;
    }
    const entryId = one.held?.entryId ?? writer.newId();
    if (one.held) {
      superseded.push(one.held.rowId);
      for (const change of one.changes)
        changes.push([writer.newId(), entryId, one.row.no, change.column, change.old, change.new]);
    } else entries.push(entryId);
    for (const key of one.reading.keys) keys.push([key, entryId]);
    const v = one.values;
    rows.push([
      writer.newId(),
      entryId,
      one.row.no,
      one.held?.position ?? writer.base + one.row.no,
      v.householdId,
      v.memberId,
      v.nik,
      v.nikTrusted ? 1 : 0,
      v.nokk,
      v.name,
      keyOfName(v.name),
      v.birthDate,
      v.sex,
      v.relation,
      v.isHead ? 1 : 0,
      v.familyKey,
      v.address,
      v.hamlet,
      v.rt,
      v.rw,
      v.areaCode,
      v.areaName,
      JSON.stringify(warningsOf(one.findings)),
      JSON.stringify(one.payload),
    ]);
  }
  const { prelistId, batchId } = writer;
  const tail = sql`${shared.legal_basis}, ${shared.purpose}, ${shared.source}, ${at}, ${writer.actor}, ${at}`;
  if (entries.length > 0)
    await sql`INSERT INTO prelist_entries (id, prelist_id, batch_id, legal_basis, purpose, source, created_at, created_by, updated_at)
      SELECT value, ${prelistId}, ${batchId}, ${tail} FROM json_each(${JSON.stringify(entries)})`.execute(
      db,
    );
  // The first entry keeps a key that two of them claim.
  if (keys.length > 0)
    await sql`INSERT OR IGNORE INTO prelist_keys (prelist_id, key, entry_id, batch_id)
      SELECT ${prelistId}, value ->> 0, value ->> 1, ${batchId} FROM json_each(${JSON.stringify(keys)})`.execute(
      db,
    );
  if (rows.length > 0)
    await sql`INSERT INTO prelist_rows (id, prelist_id, entry_id, batch_id, row_no, position, household_id, member_id, nik, nik_trusted, nokk, name, name_key, birth_date, sex, relation, is_head,
        family_key, address, hamlet, rt, rw, area_code, area_name, findings, payload, legal_basis, purpose, source, created_at, created_by, updated_at)
      SELECT value ->> 0, ${prelistId}, value ->> 1, ${batchId}, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12,
        value ->> 13, value ->> 14, value ->> 15, value ->> 16, value ->> 17, value ->> 18, value ->> 19, value ->> 20, value ->> 21, value ->> 22, value ->> 23, ${tail}
      FROM json_each(${JSON.stringify(rows)})`.execute(db);
  if (superseded.length > 0)
    await sql`UPDATE prelist_rows SET superseded_by = ${batchId} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(superseded)}))`.execute(
      db,
    );
  if (changes.length > 0)
    await sql`INSERT INTO prelist_changes (id, batch_id, entry_id, row_no, column_key, old_value, new_value, legal_basis, purpose, source, created_at, created_by, updated_at)
      SELECT value ->> 0, ${batchId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ${tail} FROM json_each(${JSON.stringify(changes)})`.execute(
      db,
    );
  if (rejects.length > 0)
    await sql`INSERT INTO prelist_rejects (id, batch_id, row_no, findings, cells, legal_basis, purpose, source, created_at, created_by, updated_at)
      SELECT value ->> 0, ${batchId}, value ->> 1, value ->> 2, value ->> 3, ${tail} FROM json_each(${JSON.stringify(rejects)})`.execute(
      db,
    );
}

/** Takes away what an unfinished import wrote; rows that it would have superseded stand again. */
export async function sweepImports(db: Db): Promise<void> {
  const open = await db
    .selectFrom("prelist_batches")
    .select("id")
    .where("state", "=", "sedang")
    .execute();
  for (const { id } of open) {
    await db.deleteFrom("prelist_changes").where("batch_id", "=", id).execute();
    await db.deleteFrom("prelist_rejects").where("batch_id", "=", id).execute();
    await db
      .updateTable("prelist_rows")
      .set({ superseded_by: null })
      .where("superseded_by", "=", id)
      .execute();
    await db.deleteFrom("prelist_keys").where("batch_id", "=", id).execute();
    await db.deleteFrom("prelist_rows").where("batch_id", "=", id).execute();
    await db.deleteFrom("prelist_entries").where("batch_id", "=", id).execute();
    await db.deleteFrom("prelist_batches").where("id", "=", id).execute();
  }
  await sql`DELETE FROM prelists WHERE NOT EXISTS (SELECT 1 FROM prelist_batches b WHERE b.prelist_id = prelists.id)`.execute(
    db,
  );
}
