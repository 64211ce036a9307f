// The task that takes one import back, and says what had to stay.
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import { UNDONE } from "../../../shared/people/provenance/rules.ts";
import { undoingAuthor } from "../../people/intake/author.ts";
import { closeImport } from "../../people/intake/sweep.ts";
import { demandImport, undoImport } from "../../people/intake/undo.ts";
import type { HandlersOf } from "../../serve/context.ts";

type Handlers = HandlersOf<typeof registerCalls>;

/** Once begun it goes to its end: half an import undone would be no state that anybody asked for. The sweep finishes it after a power cut. */
export const registerUndo: Handlers["registerUndo"] = async (context, { importId }) => {
  const { db } = context;
  const author = undoingAuthor(context, `${UNDONE}${importId}`);
  context.checkCancelled();
  const total = await db.transaction().execute(async (trx) => {
    const found = await demandImport(trx, importId, ["terbit", "membatalkan"]);
    await trx
      .updateTable("register_imports")
      .set({ state: "membatalkan" })
      .where("id", "=", importId)
      .execute();
    return found.new_count + found.changed_count;
  });
  const { undone, kept } = await undoImport(
    (work) => db.transaction().execute(work),
    author,
    importId,
    (rows) => context.progress({ phase: "membatalkan", rows, total }),
  );
  return context.publish(async (trx) => {
    await closeImport(trx, author, importId, undone, kept);
    return { undone, kept };
  });
};
