// Takes away the rows that one import wrote, in short steps.
import { sql } from "kysely";
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
  const slice = sql`LIMIT ${SLICE}`;
  await repeat(
    step,
    sql`DELETE FROM prelist_changes WHERE rowid IN (SELECT rowid FROM prelist_changes WHERE batch_id = ${id} ${slice})`,
  );
  await repeat(
    step,
    sql`DELETE FROM prelist_rejects WHERE rowid IN (SELECT rowid FROM prelist_rejects WHERE batch_id = ${id} ${slice})`,
  );
  await repeat(
    step,
    sql`UPDATE prelist_rows SET superseded_by = NULL WHERE rowid IN (SELECT rowid FROM prelist_rows WHERE superseded_by = ${id} ${slice})`,
  );
  await repeat(
    step,
    sql`DELETE FROM prelist_rows WHERE rowid IN (SELECT rowid FROM prelist_rows WHERE batch_id = ${id} ${slice})`,
  );
  await dropKeysOf(batch, step);
  await repeat(
    step,
    sql`DELETE FROM prelist_entries WHERE rowid IN (SELECT rowid FROM prelist_entries WHERE batch_id = ${id} ${slice})`,
  );
}

async function repeat(step: Step, statement: ReturnType<typeof sql>): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await step((db) => statement.execute(db));
    if ((numAffectedRows ?? 0n) === 0n) return;
  }
}

/** Walks the keys of the list in pieces: they have no index by batch. */
async function dropKeysOf(
  batch: { readonly id: string; readonly prelist_id: string },
  step: Step,
): Promise<void> {
  for (let from = ""; ;) {
    const to = await step(async (db) => {
      const { rows } = await sql<{ key: string | null }>`
        SELECT max(key) AS key FROM (SELECT key FROM prelist_keys WHERE prelist_id = ${batch.prelist_id} AND key > ${from} ORDER BY key LIMIT ${KEYS})`.execute(
        db,
      );
      const last = rows[0]?.key ?? null;
      if (last !== null)
        await sql`DELETE FROM prelist_keys WHERE prelist_id = ${batch.prelist_id} AND key > ${from} AND key <= ${last} AND batch_id = ${batch.id}`.execute(
          db,
        );
      return last;
    });
    if (to === null) return;
    from = to;
  }
}
