// The server that an administrator named for updates.
import type { Db, Trx } from "../database/tables.ts";

export async function findSource(db: Db): Promise<string | null> {
  const row = await db.selectFrom("update_source").select("address").executeTakeFirst();
  return row?.address ?? null;
}

export async function setSource(
  db: Trx,
  address: string | null,
  at: string,
  by: string,
): Promise<void> {
  await db.deleteFrom("update_source").execute();
  if (address !== null)
    await db
      .insertInto("update_source")
      .values({ id: 1, address, set_at: at, set_by: by })
      .execute();
}
