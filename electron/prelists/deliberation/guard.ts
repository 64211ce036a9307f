// What was decided in a locked deliberation does not change: entries on its agenda refuse corrections, results and imports until it is opened.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";

/** Entries of a list that stand on the agenda of a locked deliberation. */
export async function lockedEntries(db: Db, prelistId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("deliberations as m")
    .innerJoin("deliberation_rows as d", "d.deliberation_id", "m.id")
    .select("d.entry_id")
    .where("m.prelist_id", "=", prelistId)
    .where("m.state", "=", "terkunci")
    .execute();
  return new Set(rows.map((row) => row.entry_id));
}

/** @throws DeskError 'baris_sudah_diputuskan' (details.on: day of the deliberation) when one of the entries is locked */
export async function demandUnlocked(db: Db, entryIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ held_on: string }>`
    SELECT m.held_on FROM json_each(${JSON.stringify([...new Set(entryIds)])}) j
    CROSS JOIN deliberation_rows d ON d.entry_id = j.value
    JOIN deliberations m ON m.id = d.deliberation_id
    WHERE m.state = 'terkunci' LIMIT 1`.execute(db);
  if (rows[0]) throw new DeskError("baris_sudah_diputuskan", { on: rows[0].held_on });
}
