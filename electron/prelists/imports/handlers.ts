// Handlers: taking an import back.
import type * as z from "zod";
import type { CheckedRow } from "../../../shared/prelists/fields.ts";
import type { importsCalls, KeptBecause } from "../../../shared/prelists/imports/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { maskCell } from "../views.ts";
import { insertRows } from "./bulk.ts";
import { closeUndo, planUndo, takeBack } from "./undo.ts";

type Handlers = HandlersOf<typeof importsCalls>;
type Change = z.input<typeof CheckedRow>["changes"][number];

/** Rows of each kind that a preview shows. */
const SHOWN = 500;

async function demandBatch(db: Db, batchId: string) {
  const batch = await db
    .selectFrom("prelist_batches")
    .select(["id", "prelist_id", "imported_at"])
    .where("id", "=", batchId)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!batch) throw new DeskError("tidak_ditemukan");
  return batch;
}

/** Once begun it goes to its end: half an import undone would be no state that anybody asked for. */
const undoImport: Handlers["undoImport"] = async (context, { batchId, why, alsoReturn }) => {
  const { db } = context;
  const batch = await demandBatch(db, batchId);
  context.checkCancelled();
  const plan = await db.transaction().execute(async (trx) => {
    const begun = await trx
      .selectFrom("prelist_undos")
      .select("state")
      .where("batch_id", "=", batchId)
      .executeTakeFirst();
    if (begun) throw new DeskError("impor_sudah_diurungkan");
    const made = await planUndo(trx, batch, new Set(alsoReturn));
    await trx
      .insertInto("prelist_undos")
      .values({
        batch_id: batchId,
        state: "berjalan",
        why,
        removed_count: made.removed,
        restored_count: made.restored,
        kept_count: made.kept.length,
        undone_at: context.now().toISOString(),
        undone_by: context.session.accountId,
      })
      .execute();
    await insertRows(
      trx,
      "INSERT INTO prelist_undo_kept (batch_id, entry_id, reasons)",
      made.kept.map((one) => [batchId, one.entryId, JSON.stringify(one.reasons)]),
    );
    return made;
  });
  const total = plan.removed + plan.restored;
  await takeBack(
    (work) => db.transaction().execute(work),
    batch,
    () => context.now(),
    (rows) => context.progress({ rows, total }),
  );
  return context.publish(async (trx) => {
    await closeUndo(trx, batchId);
    await trx
      .updateTable("prelists")
      .set({ updated_at: context.now().toISOString() })
      .where("id", "=", batch.prelist_id)
      .execute();
    return { removed: plan.removed, restored: plan.restored, kept: plan.kept.length };
  });
};

const undoPreview: Handlers["undoPreview"] = async ({ db }, { batchId }) => {
  const batch = await demandBatch(db, batchId);
  const undone = await db
    .selectFrom("prelist_undos as u")
    .leftJoin("accounts as a", "a.id", "u.undone_by")
    .selectAll("u")
    .select("a.name as by_name")
    .where("u.batch_id", "=", batchId)
    .executeTakeFirst();
  if (undone) {
    const kept = await db
      .selectFrom("prelist_undo_kept as k")
      .select(["k.entry_id as entryId", "k.reasons"])
      .where("k.batch_id", "=", batchId)
      .execute();
    const reasons = new Map(
      kept.map((row) => [row.entryId, JSON.parse(row.reasons) as KeptBecause[]]),
    );
    const rows = await rowsOf(db, batchId, [...reasons.keys()]);
    return {
      undone: { at: undone.undone_at, by: undone.by_name ?? "-", why: undone.why },
      counts: {
        removed: undone.removed_count,
        restored: undone.restored_count,
        kept: undone.kept_count,
      },
      removed: [],
      restored: [],
      conflicts: rows.map((row) => ({
        ...row.touched,
        reasons: reasons.get(row.touched.entryId)!,
        mayReturn: false,
      })),
    };
  }
  const plan = await planUndo(db, batch);
  const kept = new Map(plan.kept.map((one) => [one.entryId, one]));
  const conflicts = await rowsOf(db, batchId, [...kept.keys()]);
  const rest = await goingRows(db, batchId, kept);
  const changes = await changesOf(db, batchId, rest.restored);
  return {
    undone: null,
    counts: { removed: plan.removed, restored: plan.restored, kept: plan.kept.length },
    removed: rest.removed.map((row) => row.touched),
    restored: rest.restored.map((row) => ({
      ...row.touched,
      changes: changes.get(row.touched.entryId) ?? [],
    })),
    conflicts: conflicts.map(({ touched }) => {
      const { reasons, mayReturn } = kept.get(touched.entryId)!;
      return { ...touched, reasons: [...reasons], mayReturn };
    }),
  };
};

function rows(db: Db, batchId: string) {
  return db
    .selectFrom("prelist_rows as r")
    .innerJoin("prelist_entries as e", "e.id", "r.entry_id")
    .select(["r.entry_id", "r.row_no", "r.name", "r.nik", "e.batch_id as brought_by"])
    .where("r.batch_id", "=", batchId)
    .orderBy("r.row_no");
}

function shownRow(row: {
  entry_id: string;
  row_no: number;
  name: string | null;
  nik: string | null;
  brought_by: string;
}) {
  const nik = row.nik && maskNumber(row.nik);
  return {
    broughtBy: row.brought_by,
    touched: { entryId: row.entry_id, row: row.row_no, name: row.name, nik },
  };
}

async function rowsOf(db: Db, batchId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return [];
  const found = await rows(db, batchId)
    .where("r.entry_id", "in", entryIds.slice(0, SHOWN))
    .execute();
  return found.map(shownRow);
}

async function goingRows(db: Db, batchId: string, kept: ReadonlyMap<string, unknown>) {
  const side = async (brought: boolean) => {
    const found = await rows(db, batchId)
      .where("e.batch_id", brought ? "=" : "<>", batchId)
      .limit(SHOWN + kept.size)
      .execute();
    return found
      .map(shownRow)
      .filter((row) => !kept.has(row.touched.entryId))
      .slice(0, SHOWN);
  };
  return { removed: await side(true), restored: await side(false) };
}

/** What each row will say again: the change of the import, the other way round. */
async function changesOf(
  db: Db,
  batchId: string,
  restored: readonly { readonly touched: { readonly entryId: string } }[],
): Promise<Map<string, Change[]>> {
  const changes = new Map<string, Change[]>();
  if (restored.length === 0) return changes;
  const found = await db
    .selectFrom("prelist_changes")
    .select(["entry_id", "column_key", "old_value", "new_value"])
    .where("batch_id", "=", batchId)
    .where(
      "entry_id",
      "in",
      restored.map((row) => row.touched.entryId),
    )
    .execute();
  for (const row of found) {
    const list = changes.get(row.entry_id) ?? [];
    changes.set(row.entry_id, list);
    list.push({
      column: row.column_key,
      old: row.new_value && maskCell(row.new_value),
      new: row.old_value && maskCell(row.old_value),
    });
  }
  return changes;
}

export const importsHandlers: Handlers = { undoPreview, undoImport };
