// Large changes of the grid, in steps of one transaction each.
import type { gridCalls } from "../../../shared/prelists/grid/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { applyEdits, undoAction } from "../edits/values.ts";

type Handlers = HandlersOf<typeof gridCalls>;
/** Cells of one transaction. */
const STEP = 250;

/** All steps carry the same time: that is how one Ctrl+Z finds them (shared/prelists/grid/history.ts). */
export const gridEditMany: Handlers["gridEditMany"] = async (context, { prelistId, changes }) => {
  const at = context.now();
  const refused: { entryId: string; column: string; why: string }[] = [];
  let edits = 0;
  for (let from = 0; from < changes.length; from += STEP) {
    context.checkCancelled();
    const step = changes.slice(from, from + STEP);
    const done = await context.db.transaction().execute((db) =>
      applyEdits(
        { db, newId: () => context.newId(), now: () => at, session: context.session },
        {
          prelistId,
          kind: "kisi",
          changes: step.map(({ entryId, column, value }) => ({ entryId, column, value })),
        },
      ),
    );
    edits += done.edits;
    refused.push(...done.refused);
    context.progress({ phase: "menyimpan", rows: from + step.length, total: changes.length });
  }
  return context.publish(async () => ({ edits, refused }));
};

export const gridUndoMany: Handlers["gridUndoMany"] = async (context, { actionIds }) => {
  const at = context.now();
  let edits = 0;
  for (const [turn, actionId] of actionIds.entries()) {
    context.checkCancelled();
    const done = await context.db
      .transaction()
      .execute((db) =>
        undoAction(
          { db, newId: () => context.newId(), now: () => at, session: context.session },
          actionId,
        ),
      );
    edits += done.edits;
    context.progress({ phase: "menyimpan", rows: turn + 1, total: actionIds.length });
  }
  return context.publish(async () => ({ edits }));
};
