// A birth that never was: the baby that it brought on record goes again, as long as nobody built on that record.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { allOrNothing } from "../all-or-nothing.ts";

/** Who came on record by this birth and is there now; nobody for any other event. */
export async function bornIn(db: Db, eventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("life_event_steps as s")
    .innerJoin("life_events as e", "e.id", "s.event_id")
    .innerJoin("persons as p", "p.id", "s.record_id")
    .select("p.id")
    .where("s.event_id", "=", eventId)
    .where("e.kind", "=", "lahir")
    .where("s.record", "=", "persons")
    .where("s.before", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Call after the birth is written down as taken back: only then may its history go (migrations/0003-desk/people.ts). Events of the baby
 * that were taken back before are no obstacle: what they wrote is 'koreksi'.
 * @throws DeskError 'bayi_sudah_dipakai' when the record was edited, or any row of any room names it; the caller's transaction ends then
 */
export async function takeBackBirth(db: Trx, personId: string): Promise<void> {
  const used = new DeskError("bayi_sudah_dipakai", { personId });
  if ((await wasEdited(db, personId)) || (await namedByFile(db, personId))) throw used;
  const gone = await allOrNothing(db, async () => {
    await sql`DELETE FROM person_index WHERE rowid = (SELECT row_no FROM persons WHERE id = ${personId})`.execute(
      db,
    );
    for (const table of ["memberships", "participations"] as const)
      await db
        .deleteFrom(table)
        .where("person_id", "=", personId)
        .where("end_reason", "=", "koreksi")
        .execute();
    await db
      .deleteFrom("pregnancies")
      .where("person_id", "=", personId)
      .where("outcome", "=", "koreksi")
      .execute();
    await db.deleteFrom("life_event_subjects").where("person_id", "=", personId).execute();
    await db.deleteFrom("person_changes").where("person_id", "=", personId).execute();
    await db.deleteFrom("cleaning_exceptions").where("subject_id", "=", personId).execute();
    await db.deleteFrom("persons").where("id", "=", personId).execute();
  });
  if (!gone) throw used;
}

/** Columns that events write and their undoing puts back. */
const OF_EVENTS = ["state", "state_date", "state_document"];

async function wasEdited(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("person_changes")
    .select("id")
    .where("person_id", "=", personId)
    .where("field", "not in", OF_EVENTS)
    .executeTakeFirst();
  return row !== undefined;
}

/** Rows of files name persons without a foreign key: a file in force that knows the baby says that it was born. */
async function namedByFile(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("register_rows as r")
    .innerJoin("register_imports as i", "i.id", "r.import_id")
    .select("r.row_no")
    .where("r.person_id", "=", personId)
    .where("i.state", "=", "terbit")
    .executeTakeFirst();
  return row !== undefined;
}
