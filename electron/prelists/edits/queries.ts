// Changes of cells that one account may still take back, as rooms above this one see them.
import { undoStep } from "../../../shared/prelists/grid/history.ts";
import type { Db } from "../../database/tables.ts";

/** The newest change of one list that stands: its actions, newest first, and how many cells they hold. */
export interface StandingStep {
  readonly prelistId: string;
  readonly name: string;
  readonly at: string;
  readonly edits: number;
  readonly actionIds: readonly string[];
}

/** Per list the newest change of cells of this account since then that is not undone. */
export async function standingSteps(
  db: Db,
  accountId: string,
  since: string,
): Promise<StandingStep[]> {
  const rows = await db
    .selectFrom("prelist_actions as a")
    .innerJoin("prelists as p", "p.id", "a.prelist_id")
    .select(["a.id", "a.prelist_id", "a.undoes", "a.edit_count", "a.done_at", "p.name"])
    .where("a.done_by", "=", accountId)
    .where("a.done_at", ">=", since)
    .where("a.kind", "in", ["formulir", "kisi", "lapangan", "urung"])
    .orderBy("a.done_at", "desc")
    .limit(500)
    .execute();
  const lists = new Set(rows.map((row) => row.prelist_id));
  return [...lists].flatMap((prelistId) => {
    const actions = rows.filter((row) => row.prelist_id === prelistId).toReversed();
    const step = undoStep(
      actions.map((one) => ({
        id: one.id,
        undoes: one.undoes,
        at: one.done_at,
        edits: one.edit_count,
      })),
    );
    const last = actions.find((one) => one.id === step?.actionIds[0]);
    if (!step || !last || step.edits === 0) return [];
    const { edits, actionIds } = step;
    return [{ prelistId, name: last.name, at: last.done_at, edits, actionIds }];
  });
}
