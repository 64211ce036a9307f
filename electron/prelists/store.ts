// Writes the rows of one import. Nothing written here is seen before the batch is published.
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";
import { keyOfName, warningsOf, type ExaminedRow } from "./examine.ts";
import { insertRows } from "./imports/bulk.ts";
import { dropRows } from "./imports/drop.ts";
import { sortedRun, type Run } from "./imports/runs.ts";
import { findsOf } from "./finds.ts";
import { provenance } from "./provenance.ts";

export interface BatchWriter {
  readonly prelistId: string;
  readonly batchId: string;
  readonly actor: string;
  /** Row positions of a first file follow its row numbers; later files go behind what is there. */
  readonly base: number;
  /** Number of the row written last. */
  lastRow: number;
  /** Written by whoever holds the writer, when they are full and before the batch is published. */
  readonly keys: Run<string>;
  readonly finds: Run<number>;
  /** Entries that stood in the list before and got a new row. */
  readonly changed: string[];
  now(): Date;
  newId(): string;
}

/** Keys and finds of a batch: nobody else writes rows, so their numbers are known before they stand. */
export async function runsOf(db: Db, prelistId: string, batchId: string) {
  const last = await db
    .selectFrom("prelist_rows")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst();
  return {
    lastRow: last?.id ?? 0,
    keys: sortedRun<string>(
      "INSERT OR IGNORE INTO prelist_keys (prelist_id, key, entry_id, batch_id)",
      (key, entryId) => [prelistId, key, entryId, batchId],
    ),
    finds: sortedRun<number>(
      "INSERT OR IGNORE INTO prelist_finds (value, row_id)",
      (value, rowId) => [value, rowId],
    ),
  };
}

/** Rows of one transaction, about 15 ms on the reference machine. */
const CHUNK = 250;

const PROVENANCE = "legal_basis, purpose, source, created_at, created_by, updated_at";
const INSERT = {
  entries: `INSERT INTO prelist_entries (id, prelist_id, batch_id, ${PROVENANCE})`,
  rows: `INSERT INTO prelist_rows (id, prelist_id, entry_id, batch_id, row_no, position, household_id, member_id, nik, nik_trusted, nokk, name, name_key,
    birth_date, sex, relation, is_head, family_key, address, hamlet, rt, rw, area_code, area_name, findings, payload, ${PROVENANCE})`,
  same: "INSERT INTO prelist_same_rows (batch_id, row_no, entry_id)",
  changes: `INSERT INTO prelist_changes (id, batch_id, entry_id, row_no, column_key, old_value, new_value, ${PROVENANCE})`,
  rejects: `INSERT INTO prelist_rejects (id, batch_id, row_no, findings, cells, ${PROVENANCE})`,
};

export async function storeRows(
  db: Db,
  writer: BatchWriter,
  examined: readonly ExaminedRow[],
): Promise<void> {
  const worth = examined.filter((row) => row.verdict !== "sama");
  const same = examined
    .filter((row) => row.verdict === "sama")
    .map((row) => [writer.batchId, row.row.no, row.held!.entryId]);
  if (same.length > 0) await db.transaction().execute((trx) => insertRows(trx, INSERT.same, same));
  for (let at = 0; at < worth.length; at += CHUNK)
    await storeChunk(db, writer, worth.slice(at, at + CHUNK));
}

/** What is written is made ready before the transaction begins: others wait for it. */
async function storeChunk(
  db: Db,
  writer: BatchWriter,
  chunk: readonly ExaminedRow[],
): Promise<void> {
  const at = writer.now().toISOString();
  const { prelistId, batchId } = writer;
  const shared = provenance(`impor:${batchId}`, writer.actor, at);
  const tail = [shared.legal_basis, shared.purpose, shared.source, at, writer.actor, at];
  const entries: unknown[][] = [];
  const rows: unknown[][] = [];
  const superseded: number[] = [];
  const changes: unknown[][] = [];
  const rejects: unknown[][] = [];
  for (const one of chunk) {
    if (one.verdict === "ditolak") {
      const said = [JSON.stringify(one.findings), JSON.stringify(one.row.cells)];
      rejects.push([writer.newId(), batchId, one.row.no, ...said, ...tail]);
      continue;
    }
    const entryId = one.held?.entryId ?? writer.newId();
    if (one.held) {
      superseded.push(one.held.rowId);
      writer.changed.push(entryId);
      for (const { column, old, new: after } of one.changes)
        changes.push([writer.newId(), batchId, entryId, one.row.no, column, old, after, ...tail]);
    } else entries.push([entryId, prelistId, batchId, ...tail]);
    const rowId = ++writer.lastRow;
    for (const key of one.reading.keys) writer.keys.add(key, entryId);
    for (const value of findsOf(one.values)) writer.finds.add(value, rowId);
    rows.push([rowId, prelistId, entryId, batchId, ...rowValues(one, writer), ...tail]);
  }
  await db.transaction().execute(async (trx) => {
    await insertRows(trx, INSERT.entries, entries);
    await insertRows(trx, INSERT.rows, rows);
    await insertRows(trx, INSERT.changes, changes);
    await insertRows(trx, INSERT.rejects, rejects);
    if (superseded.length > 0)
      await sql`UPDATE prelist_rows SET superseded_by = ${batchId} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(superseded)}))`.execute(
        trx,
      );
  });
}

function rowValues(one: ExaminedRow, writer: BatchWriter): unknown[] {
  const v = one.values;
  const warnings = warningsOf(one.findings);
  return [
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
    warnings.length === 0 ? "[]" : JSON.stringify(warnings),
    JSON.stringify(one.payload),
  ];
}

/** Takes away what unfinished imports wrote; rows that they would have superseded stand again. Runs in the transaction given. */
export async function sweepImports(db: Db): Promise<void> {
  const open = await db
    .selectFrom("prelist_batches")
    .select(["id", "prelist_id"])
    .where("state", "=", "sedang")
    .execute();
  for (const batch of open) {
    await dropRows(batch, (work) => work(db));
    await db.deleteFrom("prelist_batches").where("id", "=", batch.id).execute();
  }
  await sql`DELETE FROM prelists WHERE NOT EXISTS (SELECT 1 FROM prelist_batches b WHERE b.prelist_id = prelists.id)`.execute(
    db,
  );
}

/** The same for one import, by the task that wrote it: in short transactions, so that others go on. */
export async function dropImport(db: Db, batchId: string): Promise<void> {
  const batch = await db
    .selectFrom("prelist_batches")
    .select(["id", "prelist_id"])
    .where("id", "=", batchId)
    .where("state", "=", "sedang")
    .executeTakeFirst();
  if (batch) await dropRows(batch, (work) => db.transaction().execute(work));
  await db.transaction().execute(sweepImports);
}
