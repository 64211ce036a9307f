// Rows of drafts. Always of one account: nobody reads another's unfinished form.
import type { Selectable } from "kysely";
import type { Db } from "../database/tables.ts";
import type { DraftsTable } from "./table.ts";

/** The account's drafts, newest first. */
export async function listDrafts(db: Db, accountId: string): Promise<Selectable<DraftsTable>[]> {
  return db
    .selectFrom("drafts")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .execute();
}

/** Writes the one draft of this author and form. */
export async function putDraft(db: Db, row: DraftsTable): Promise<void> {
  const { payload, payload_sealed, updated_at } = row;
  await db
    .insertInto("drafts")
    .values(row)
    .onConflict((oc) =>
      oc.columns(["account_id", "form"]).doUpdateSet({ payload, payload_sealed, updated_at }),
    )
    .execute();
}

/** Deletes the draft, inside the transaction that saves what it was a draft of; does nothing when there is none. */
export async function deleteDraft(db: Db, accountId: string, form: string): Promise<void> {
  await db
    .deleteFrom("drafts")
    .where("account_id", "=", accountId)
    .where("form", "=", form)
    .execute();
}
