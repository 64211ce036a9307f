// Takes one import back, step by step: others work on meanwhile, and an undoing that was interrupted is finished at the next start.
import { sql } from "kysely";
import type { KeptBecause } from "../../../shared/prelists/imports/contract.ts";
import type { Db } from "../../database/tables.ts";
import { rereadRows } from "../edits/values.ts";
import { conflictsOf, mayReturn, type UndoneBatch } from "./conflicts.ts";
import { deleteSlices, dropKeysOf, type Step } from "./drop.ts";

/** Entries of one step: about 20 ms. */
const SLICE = 200;

export interface Kept {
  readonly entryId: string;
  readonly reasons: readonly KeptBecause[];
  readonly mayReturn: boolean;
}

export interface UndoPlan {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly Kept[];
}

/** What undoing would do. `alsoReturn`: entries in conflict that shall return where they may. */
export async function planUndo(
  db: Db,
  batch: UndoneBatch,
  alsoReturn: ReadonlySet<string> = new Set(),
): Promise<UndoPlan> {
  const conflicts = await conflictsOf(db, batch);
  const { rows } = await sql<{ id: string; brought: number }>`
    SELECT r.entry_id AS id, e.batch_id = ${batch.id} AS brought FROM prelist_rows r
    JOIN prelist_entries e ON e.id = r.entry_id WHERE r.batch_id = ${batch.id} ORDER BY r.row_no`.execute(
    db,
  );
  const kept: Kept[] = [];
  let removed = 0;
  let restored = 0;
  for (const row of rows) {
    const reasons = conflicts.get(row.id);
    const may = reasons !== undefined && mayReturn(reasons, row.brought === 1);
    if (reasons && !(may && alsoReturn.has(row.id)))
      kept.push({ entryId: row.id, reasons: [...reasons], mayReturn: may });
    else if (row.brought === 1) removed++;
    else restored++;
  }
  return { removed, restored, kept };
}

/** Rows of the batch that do not stay. */
function going(batchId: string) {
  return sql`batch_id = ${batchId} AND entry_id NOT IN (SELECT entry_id FROM prelist_undo_kept WHERE batch_id = ${batchId})`;
}

/** Takes away what is not kept. May be run again after an interruption. */
export async function takeBack(
  step: Step,
  batch: Pick<UndoneBatch, "id" | "prelist_id">,
  now: () => Date,
  tell: (rows: number) => void,
): Promise<void> {
  const { id } = batch;
  await dropKeysOf(batch, step, going(id));
  for (let done = 0; ; tell(done)) {
    const count = await step(async (db) => {
      const { rows } = await sql<{ id: number; entry_id: string }>`
        SELECT id, entry_id FROM prelist_rows WHERE ${going(id)} LIMIT ${SLICE}`.execute(db);
      const entries = JSON.stringify(rows.map((row) => row.entry_id));
      const ids = JSON.stringify(rows.map((row) => row.id));
      await sql`UPDATE prelist_rows SET superseded_by = NULL WHERE superseded_by = ${id} AND entry_id IN (SELECT value FROM json_each(${entries}))`.execute(
        db,
      );
      await sql`DELETE FROM prelist_rows WHERE id IN (SELECT value FROM json_each(${ids}))`.execute(
        db,
      );
      await rereadRows(
        { db, now },
        rows.map((row) => row.entry_id),
      );
      return rows.length;
    });
    if (count === 0) break;
    done += count;
  }
  await deleteSlices(step, "prelist_changes", going(id));
  await deleteSlices(step, "prelist_rejects", sql`batch_id = ${id}`);
  const kept = sql`(SELECT entry_id FROM prelist_undo_kept WHERE batch_id = ${id})`;
  await deleteSlices(step, "prelist_entries", sql`batch_id = ${id} AND id NOT IN ${kept}`);
  await step((db) => sql`DELETE FROM prelist_same_rows WHERE batch_id = ${id}`.execute(db));
}

/** Goes on with undoings that an end of the program interrupted; run at every sign-in. */
export async function finishUndos(db: Db): Promise<void> {
  const open = await db
    .selectFrom("prelist_undos as u")
    .innerJoin("prelist_batches as b", "b.id", "u.batch_id")
    .select(["b.id", "b.prelist_id"])
    .where("u.state", "=", "berjalan")
    .execute();
  for (const batch of open) {
    await takeBack(
      (work) => work(db),
      batch,
      () => new Date(),
      () => {},
    );
    await closeUndo(db, batch.id);
  }
}

export async function closeUndo(db: Db, batchId: string): Promise<void> {
  await db
    .updateTable("prelist_undos")
    .set({ state: "selesai" })
    .where("batch_id", "=", batchId)
    .execute();
}
