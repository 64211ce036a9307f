// The row of a person as surgery needs it: state, version, and changes that also enter the history of fields.
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { insertChanges } from "../persons.ts";
import type { Columns, Journal } from "./journal.ts";

/** @throws DeskError 'tidak_ditemukan', also for a person merged into another */
export async function personNow(db: Db, personId: string) {
  const row = await db
    .selectFrom("persons")
    .select([
      "id as personId",
      "version",
      "name",
      "sex",
      "state",
      "state_date as stateDate",
      "birth_date as birthDate",
      "merged_into",
    ])
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!row || row.merged_into !== null) throw new DeskError("tidak_ditemukan");
  return row;
}

/** @throws DeskError 'orang_tidak_aktif' */
export async function livingPerson(db: Db, personId: string) {
  const person = await personNow(db, personId);
  if (person.state !== "aktif")
    throw new DeskError("orang_tidak_aktif", { personId, state: person.state });
  return person;
}

/** @throws DeskError 'berubah_di_tempat_lain' */
export async function requirePersonVersion(
  db: Db,
  personId: string,
  version: number,
): Promise<void> {
  if ((await personNow(db, personId)).version !== version)
    throw new DeskError("berubah_di_tempat_lain");
}

/** Changes columns of a person: in the event, in the history of fields, and the version is raised. */
export async function changePerson(
  journal: Journal,
  personId: string,
  columns: Columns,
): Promise<void> {
  const { db, author } = journal;
  journal.touch({ person: personId });
  const before = journal.steps.length;
  await journal.change("persons", personId, columns);
  const step = journal.steps[before];
  if (!step) return;
  await db
    .updateTable("persons")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", personId)
    .execute();
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  await insertChanges(
    db,
    author,
    personId,
    Object.keys(step.after ?? {}).map((field) => ({
      field,
      old_value: text(step.before?.[field]),
      new_value: text(step.after?.[field]),
    })),
  );
}
