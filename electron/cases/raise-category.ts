// Makes the open cases of a category sensitive that became so itself.
import type { raiseCategoryCalls } from "../../shared/cases/raise-category.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { getCategory } from "./categories.ts";
import { sealDocuments } from "./documents/seal.ts";
import { getCase } from "./queries.ts";
import { setSensitivity } from "./sensitivity.ts";

async function unraisedOf(db: Db, code: string): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where("category_code", "=", code)
    .where("open", "=", 1)
    .where("sensitive", "=", 0)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** A case that somebody closed, raised or changed while it was being read is not ours to change: the next run looks again. */
function isOvertaken(error: unknown): boolean {
  return error instanceof DeskError && error.code === "berubah_di_tempat_lain";
}

export const raiseCategoryHandlers: HandlersOf<typeof raiseCategoryCalls> = {
  async unraised({ db }, { code }) {
    if (!(await getCategory(db, code)).sensitive) return { cases: 0 };
    return { cases: (await unraisedOf(db, code)).length };
  },

  async raiseCategory(context, { code, reason }) {
    const { db, sensitive, session, documents } = context;
    if (!(await getCategory(db, code)).sensitive) throw new DeskError("kategori_tidak_peka");
    const by = { sensitive, session, now: () => context.now(), newId: () => context.newId() };
    const ids = await unraisedOf(db, code);
    const counts = { raised: 0, left: 0 };
    for (const [done, id] of ids.entries()) {
      context.progress({ done, total: ids.length });
      context.checkCancelled();
      try {
        await db.transaction().execute(async (trx) => {
          const { version, open } = await getCase(trx, id);
          if (open === 0) throw new DeskError("berubah_di_tempat_lain");
          const order = { id, version, eventId: context.newId(), sensitive: true, reason };
          await setSensitivity({ ...by, db: trx }, order);
        });
        counts.raised += 1;
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        counts.left += 1;
      }
    }
    context.progress({ done: ids.length, total: ids.length });
    const { lost } = await sealDocuments(db, documents, sensitive);
    return { ...counts, lost };
  },
};
