// Ends what was left half done: an import that never came into force goes, an undoing that was interrupted is finished.
import { UNDONE } from "../../../shared/people/provenance/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { newId } from "../../database/ids.ts";
import type { Author } from "../author.ts";
import { undoImport, type Step } from "./undo.ts";

/** Takes an unfinished import away; nothing is done when it was never begun. Its record stays only where somebody used what it wrote. */
export async function dropImport(step: Step, author: Author, importId: string): Promise<void> {
  const open = await step((trx) =>
    trx
      .selectFrom("register_imports")
      .select("id")
      .where("id", "=", importId)
      .where("state", "=", "sedang")
      .executeTakeFirst(),
  );
  if (!open) return;
  const undoing = { ...author, source: `${UNDONE}${importId}` };
  const { undone, kept } = await undoImport(step, undoing, importId, () => {});
  await step(async (trx) => {
    if (kept > 0) return closeImport(trx, undoing, importId, undone, kept);
    await trx.deleteFrom("person_proposals").where("import_id", "=", importId).execute();
    await trx.deleteFrom("register_rows").where("import_id", "=", importId).execute();
    await trx.deleteFrom("register_imports").where("id", "=", importId).execute();
  });
}

/** Writes down that an import is undone. */
export async function closeImport(
  trx: Trx,
  author: Author,
  importId: string,
  undone: number,
  kept: number,
): Promise<void> {
  await trx
    .updateTable("register_imports")
    .set({
      state: "batal",
      undone_at: author.at,
      undone_by: author.by,
      undone_count: undone,
      kept_count: kept,
    })
    .where("id", "=", importId)
    .execute();
}

/** Run at sign-in and after a task that did not end well; a few milliseconds when there is nothing to do. */
export async function sweepRegister(db: Db): Promise<void> {
  const open = await db
    .selectFrom("register_imports")
    .select(["id", "state"])
    .where("state", "in", ["sedang", "membatalkan"])
    .execute();
  // Sign-in hands over its one transaction.
  const trx = db as Trx;
  const step: Step = (work) => work(trx);
  for (const { id, state } of open) {
    const author = sweeper(id);
    if (state === "sedang") await dropImport(step, author, id);
    else {
      const { undone, kept } = await undoImport(step, author, id, () => {});
      await closeImport(trx, author, id, undone, kept);
    }
  }
}

/** 'sistem': nobody asked for it. */
function sweeper(importId: string): Author {
  const now = new Date();
  return {
    by: "sistem",
    at: now.toISOString(),
    today: localDate(now),
    source: `${UNDONE}${importId}`,
    newId: () => newId(),
  };
}
