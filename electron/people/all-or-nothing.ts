// Takes rows away that nobody else names: the database says who does, by its foreign keys, so that no room can be forgotten.
import { sql } from "kysely";
import type { Trx } from "../database/tables.ts";

/** Does all of `work` or, when a foreign key stands in the way, nothing; answers which. Any other failure is thrown. */
export async function allOrNothing(trx: Trx, work: () => Promise<void>): Promise<boolean> {
  await sql`SAVEPOINT semua_atau_tidak`.execute(trx);
  try {
    await work();
    await sql`RELEASE semua_atau_tidak`.execute(trx);
    return true;
  } catch (error) {
    await sql`ROLLBACK TO semua_atau_tidak`.execute(trx);
    await sql`RELEASE semua_atau_tidak`.execute(trx);
    if (isForeignKey(error)) return false;
    throw error;
  }
}

function isForeignKey(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ((at as { code?: unknown }).code === "SQLITE_CONSTRAINT_FOREIGNKEY") return true;
  return false;
}
