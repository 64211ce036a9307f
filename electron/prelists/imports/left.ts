// Rows that an import left out, as runs of row numbers: what they said of people who are not the office's is not kept.
import { sql } from "kysely";
import { rowsOfRuns, type LeftRun } from "../../../shared/prelists/leave-out.ts";
import type { Db } from "../../database/tables.ts";
import { insertRows } from "./bulk.ts";

/** Runs of one transaction: a few milliseconds. */
const CHUNK = 2000;

/** Before the batch is published; an import that is dropped takes them along. */
export async function keepLeft(db: Db, batchId: string, runs: readonly LeftRun[]): Promise<void> {
  for (let at = 0; at < runs.length; at += CHUNK) {
    const rows = runs.slice(at, at + CHUNK).map((run) => [batchId, run.from, run.to, run.reason]);
    await db
      .transaction()
      .execute((trx) =>
        insertRows(trx, "INSERT INTO prelist_left_rows (batch_id, from_row, to_row, reason)", rows),
      );
  }
}

/** How many rows each batch of a list left out. */
export async function leftCounts(db: Db, prelistId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("prelist_left_rows as l")
    .innerJoin("prelist_batches as b", "b.id", "l.batch_id")
    .where("b.prelist_id", "=", prelistId)
    .groupBy("l.batch_id")
    .select(["l.batch_id", sql<number>`sum(l.to_row - l.from_row + 1)`.as("rows")])
    .execute();
  return new Map(rows.map((row) => [row.batch_id, row.rows]));
}

/** The rows of one batch behind `after`, with the reason as a finding. */
export async function leftRows(db: Db, batchId: string, after: number, limit: number) {
  const runs = await db
    .selectFrom("prelist_left_rows")
    .select(["from_row as from", "to_row as to", "reason"])
    .where("batch_id", "=", batchId)
    .where("to_row", ">", after)
    .orderBy("from_row")
    .limit(limit)
    .execute();
  return rowsOfRuns(runs, after, limit).map(({ row, reason }) => ({
    row,
    name: null,
    nik: null,
    findings: [{ code: `dilewati_${reason}` as const, column: null }],
    changes: [],
  }));
}
