// Takes away the rows that one import wrote, in short steps.
import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../database/tables.ts";

/** Runs one short piece of work: in a transaction of its own, or in the one that its caller has. */
export type Step = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/** Rows of one step: about 20 ms. */
const SLICE = 500;
const KEYS = 5000;

/** Everything that a batch wrote; rows that it superseded stand again. The batch itself stays. */
export async function dropRows(
  batch: { readonly id: string; readonly prelist_id: string },
  step: Step,
): Promise<void> {
  const { id } = batch;
  const mine = sql`batch_id = ${id}`;
  await deleteSlices(step, "prelist_changes", mine);
  await deleteSlices(step, "prelist_rejects", mine);
  await step((db) => sql`DELETE FROM prelist_same_rows WHERE batch_id = ${id}`.execute(db));
  await step((db) => sql`DELETE FROM prelist_left_rows WHERE batch_id = ${id}`.execute(db));
  await repeat(
    step,
    sql`UPDATE prelist_rows SET superseded_by = NULL WHERE rowid IN (SELECT rowid FROM prelist_rows WHERE superseded_by = ${id} LIMIT ${SLICE})`,
  );
  await deleteSlices(step, "prelist_rows", mine);
  await dropKeysOf(batch, step, mine);
  await deleteSlices(step, "prelist_entries", mine);
}

/** Deletes the rows that a condition names, a slice in each step. */
export async function deleteSlices(
  step: Step,
  table: "prelist_changes" | "prelist_rejects" | "prelist_rows" | "prelist_entries",
  which: RawBuilder<unknown>,
): Promise<void> {
  const name = sql.table(table);
  await repeat(
    step,
    sql`DELETE FROM ${name} WHERE rowid IN (SELECT rowid FROM ${name} WHERE ${which} LIMIT ${SLICE})`,
  );
}

async function repeat(step: Step, statement: RawBuilder<unknown>): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await step((db) => statement.execute(db));
    if ((numAffectedRows ?? 0n) === 0n) return;
  }
}

/** Walks the keys of the list in pieces: they have no index by batch. */
export async function dropKeysOf(
  batch: { readonly id: string; readonly prelist_id: string },
  step: Step,
  which: RawBuilder<unknown>,
): Promise<void> {
  for (let from = ""; ;) {
    const to = await step(async (db) => {
      const { rows } = await sql<{ key: string | null }>`
        SELECT max(key) AS key FROM (SELECT key FROM prelist_keys WHERE prelist_id = ${batch.prelist_id} AND key > ${from} ORDER BY key LIMIT ${KEYS})`.execute(
        db,
      );
      const last = rows[0]?.key ?? null;
      if (last !== null)
        await sql`DELETE FROM prelist_keys WHERE prelist_id = ${batch.prelist_id} AND key > ${from} AND key <= ${last} AND ${which}`.execute(
          db,
        );
      return last;
    });
    if (to === null) return;
    from = to;
  }
}
