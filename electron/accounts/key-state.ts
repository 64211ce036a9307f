// The one row that says in which generation of keys the office stands, and whether a rotation is due.
import type { Db } from "../database/tables.ts";
import type { KeyStateTable } from "./table.ts";

export async function keyStateOf(db: Db): Promise<KeyStateTable> {
  return await db.selectFrom("key_state").selectAll().executeTakeFirstOrThrow();
}

/** Somebody who could open the office no longer may: its keys are to be replaced as soon as nothing else runs. */
export async function markRotationDue(db: Db, now: Date): Promise<void> {
  await db
    .updateTable("key_state")
    .set({ due_since: now.toISOString() })
    .where("due_since", "is", null)
    .execute();
}
