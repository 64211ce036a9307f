// Handlers: values that the office corrects.
import type { editsCalls } from "../../../shared/prelists/edits/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { form } from "./form.ts";
import { applyEdits, settleValue, undoAction } from "./values.ts";

export const editsHandlers: HandlersOf<typeof editsCalls> = {
  async saveValues(context, input) {
    const { actionId, edits, refused } = await applyEdits(context, input);
    if (actionId !== null)
      context.note({ ids: [actionId, ...new Set(input.changes.map((change) => change.entryId))] });
    return { actionId, edits, refused: [...refused] };
  },

  undoAction: (context, { actionId }) => undoAction(context, actionId),

  form,

  async settleValue(context, input) {
    return { actionId: await settleValue(context, input) };
  },

  async actions({ db, session }, { prelistId, entryId, limit }) {
    let query = db
      .selectFrom("prelist_actions as a")
      .leftJoin("prelist_actions as u", "u.undoes", "a.id")
      .leftJoin("accounts as c", "c.id", "a.done_by")
      .select(["a.id", "a.kind", "a.edit_count", "a.done_at", "a.done_by", "a.undoes"])
      .select(["u.id as undone_by", "c.name as by_name"])
      .where("a.prelist_id", "=", prelistId)
      .orderBy("a.done_at", "desc")
      .limit(limit);
    if (entryId)
      query = query.where("a.id", "in", (eb) =>
        eb.selectFrom("prelist_edits").select("action_id").where("entry_id", "=", entryId),
      );
    const rows = await query.execute();
    return {
      rows: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        edits: row.edit_count,
        at: row.done_at,
        by: row.by_name ?? "-",
        mine: row.done_by === session.accountId,
        undone: row.undone_by !== null,
        undoes: row.undoes,
      })),
    };
  },
};
