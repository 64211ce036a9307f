// Filters of the case list that an account keeps under a name.
import type * as z from "zod";
import { CASE_PURPOSE } from "../../shared/cases/purpose.ts";
import {
  SAVED_VIEWS_LIMIT,
  ViewFilter,
  type SavedView,
  type SaveViewInput,
} from "../../shared/cases/saved-views.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";

/** By name. A filter that an older program wrote and that means nothing any more is left out. */
export async function savedViewsOf(db: Db, accountId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom("saved_views")
    .select(["id", "name", "filter"])
    .where("account_id", "=", accountId)
    .orderBy("name")
    .execute();
  return rows.flatMap(({ id, name, filter }) => {
    const read = ViewFilter.safeParse(JSON.parse(filter));
    return read.success ? [{ id, name, filter: read.data }] : [];
  });
}

/** Replaces the view of that name. @throws DeskError 'tampilan_penuh' */
export async function saveView(
  db: Db,
  accountId: string,
  { id, name, filter }: z.output<typeof SaveViewInput>,
  at: string,
): Promise<SavedView[]> {
  await db
    .deleteFrom("saved_views")
    .where("account_id", "=", accountId)
    .where((eb) => eb.or([eb("name", "=", name), eb("id", "=", id)]))
    .execute();
  const kept = await savedViewsOf(db, accountId);
  if (kept.length >= SAVED_VIEWS_LIMIT)
    throw new DeskError("tampilan_penuh", { limit: SAVED_VIEWS_LIMIT });
  await db
    .insertInto("saved_views")
    .values({
      id,
      account_id: accountId,
      name,
      filter: JSON.stringify(filter),
      created_at: at,
      legal_basis: "tugas_publik",
      purpose: CASE_PURPOSE,
      source: "loket",
    })
    .execute();
  return savedViewsOf(db, accountId);
}

/** One's own only; nothing happens when it is gone already. */
export async function removeView(db: Db, accountId: string, id: string): Promise<SavedView[]> {
  await db
    .deleteFrom("saved_views")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .execute();
  return savedViewsOf(db, accountId);
}
