// Takes back the last event of those it touched: closed rows open again, new rows end on the day they began, as 'koreksi'.
import { DeskError } from "../../../shared/errors.ts";
import { HEAD } from "../../../shared/people/codes.ts";
import type { Db, Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { recordEvent, type Recorded } from "./events.ts";
import { headlessFamilies } from "./heads.ts";
import { RECORDS, type Columns, type Journal, type RecordTable } from "./journal.ts";
import { changePerson } from "./person-rows.ts";
import { bornIn, takeBackBirth } from "./unborn.ts";

export interface Undo {
  readonly eventId: string;
  readonly undoneId: string;
  readonly reason: string;
}

/**
 * @throws DeskError 'tidak_ditemukan' | 'peristiwa_sudah_dibatalkan' | 'peristiwa_bukan_terakhir' (details.eventId: undo that first) |
 *   'peristiwa_tak_dapat_dibatalkan' when something outside events stands in the way | 'bayi_sudah_dipakai'
 */
export async function undoEvent(db: Trx, author: Author, input: Undo): Promise<Recorded> {
  const { eventId: id, undoneId, reason } = input;
  const event = { id, kind: "batal", on: author.today, note: reason, undoes: undoneId } as const;
  const babies = await bornIn(db, undoneId);
  const recorded = await recordEvent(db, author, event, async (journal) => {
    const undone = await db
      .selectFrom("life_events")
      .select(["no", "kind"])
      .where("id", "=", undoneId)
      .executeTakeFirst();
    if (!undone) throw new DeskError("tidak_ditemukan");
    if (undone.kind === "batal") throw new DeskError("peristiwa_tak_dapat_dibatalkan");
    if ((await undoneAmong(db, [undoneId])).has(undoneId))
      throw new DeskError("peristiwa_sudah_dibatalkan");
    const later = await laterEvent(db, undoneId);
    if (later) throw new DeskError("peristiwa_bukan_terakhir", { eventId: later });
    await touchSubjects(journal, undoneId);
    if (await anyMerged(db, [...journal.persons]))
      throw new DeskError("peristiwa_tak_dapat_dibatalkan");
    const families = [...journal.families];
    const before = new Set(await headlessFamilies(db, families));
    await reverse(journal, undoneId);
    if ((await headlessFamilies(db, families)).some((familyId) => !before.has(familyId)))
      throw new DeskError("peristiwa_tak_dapat_dibatalkan");
    // Nothing is said of somebody who is not there any more.
    for (const personId of babies) journal.persons.delete(personId);
  });
  if (recorded.fresh) for (const personId of babies) await takeBackBirth(db, personId);
  return recorded;
}

/** Which of these events were taken back. */
export async function undoneAmong(db: Db, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("life_events")
    .select("undoes")
    .where("undoes", "in", [...eventIds])
    .execute();
  return new Set(rows.map((row) => row.undoes!));
}

/** An event after this one, not taken back, that touched the same person or family. */
export async function laterEvent(db: Db, eventId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("life_event_subjects as mine")
    .innerJoin("life_events as e", "e.id", "mine.event_id")
    .innerJoin("life_event_subjects as other", (join) =>
      join.on((eb) =>
        eb.or([
          eb("other.person_id", "=", eb.ref("mine.person_id")),
          eb("other.family_id", "=", eb.ref("mine.family_id")),
        ]),
      ),
    )
    .innerJoin("life_events as after", "after.id", "other.event_id")
    .leftJoin("life_events as undoing", "undoing.undoes", "after.id")
    .select("after.id")
    .where("mine.event_id", "=", eventId)
    .whereRef("after.no", ">", "e.no")
    .where("after.kind", "<>", "batal")
    .where("undoing.id", "is", null)
    .orderBy("after.no", "desc")
    .executeTakeFirst();
  return row?.id;
}

async function touchSubjects(journal: Journal, eventId: string): Promise<void> {
  const subjects = await journal.db
    .selectFrom("life_event_subjects")
    .select(["person_id", "family_id"])
    .where("event_id", "=", eventId)
    .execute();
  for (const { person_id, family_id } of subjects)
    journal.touch({ person: person_id ?? undefined, family: family_id ?? undefined });
}

/** After a merge the memberships belong to another record: taking the merge back comes first. */
async function anyMerged(db: Db, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false;
  const row = await db
    .selectFrom("persons")
    .select("id")
    .where("id", "in", [...personIds])
    .where("merged_into", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

async function reverse(journal: Journal, eventId: string): Promise<void> {
  const steps = await journal.db
    .selectFrom("life_event_steps")
    .select(["record", "record_id", "before", "after"])
    .where("event_id", "=", eventId)
    .orderBy("step", "desc")
    .execute();
  for (const step of steps) {
    const record = RECORDS.find((name) => name === step.record)!;
    if (step.before === null) await cancelRow(journal, record, step.record_id);
    else
      await restoreRow(
        journal,
        record,
        step.record_id,
        JSON.parse(step.before) as Columns,
        JSON.parse(step.after!) as Columns,
      );
  }
}

/** What a new row becomes when it never should have been. Families and households stay, empty; a baby goes (unborn.ts). */
async function cancelRow(journal: Journal, record: RecordTable, id: string): Promise<void> {
  if (record === "families" || record === "households" || record === "persons") return;
  const row = await rowOf(journal, record, id);
  if (row["to_date"] !== null) throw new DeskError("peristiwa_tak_dapat_dibatalkan");
  const ended = { to_date: row["from_date"]! };
  if (record === "person_ppks") return journal.change(record, id, ended);
  const reason = record === "pregnancies" ? "outcome" : "end_reason";
  await journal.change(record, id, { ...ended, [reason]: "koreksi" });
}

async function restoreRow(
  journal: Journal,
  record: RecordTable,
  id: string,
  before: Columns,
  after: Columns,
): Promise<void> {
  const row = await rowOf(journal, record, id);
  if (Object.keys(after).some((name) => row[name] !== after[name]))
    throw new DeskError("peristiwa_tak_dapat_dibatalkan");
  if (record === "persons") return changePerson(journal, id, before);
  if (await standsInTheWay(journal, record, row, before))
    throw new DeskError("peristiwa_tak_dapat_dibatalkan");
  await journal.change(record, id, before);
}

/** @throws DeskError when an unmerge or an undone import took the row away since: the event cannot be taken back any more */
async function rowOf(journal: Journal, record: RecordTable, id: string): Promise<Columns> {
  const row = await journal.db
    .selectFrom(record as "memberships")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("peristiwa_tak_dapat_dibatalkan");
  return row as unknown as Columns;
}

/** Whether opening this row again would make two where the register knows one. */
async function standsInTheWay(
  journal: Journal,
  record: RecordTable,
  row: Columns,
  before: Columns,
): Promise<boolean> {
  const { db } = journal;
  const text = (name: string) => String(row[name]);
  const opens = "to_date" in before && before["to_date"] === null;
  if (record === "families") {
    const household = before["household_id"] ?? row["household_id"];
    const order = before["household_order"] ?? row["household_order"];
    if (
      household === null ||
      household === undefined ||
      !("household_order" in before || "household_id" in before)
    )
      return false;
    const other = await db
      .selectFrom("families")
      .select("id")
      .where("household_id", "=", String(household))
      .where("household_order", "=", Number(order))
      .where("id", "<>", text("id"))
      .executeTakeFirst();
    return other !== undefined;
  }
  if (!opens) return false;
  if (record === "memberships") {
    const present = await db
      .selectFrom("memberships")
      .select(["person_id", "family_id", "relation"])
      .where("to_date", "is", null)
      .where((eb) =>
        eb.or([eb("person_id", "=", text("person_id")), eb("family_id", "=", text("family_id"))]),
      )
      .execute();
    return present.some(
      (one) =>
        one.person_id === row["person_id"] ||
        (one.family_id === row["family_id"] && one.relation === HEAD && row["relation"] === HEAD),
    );
  }
  if (record === "family_numbers") {
    const present = await db
      .selectFrom("family_numbers")
      .select("id")
      .where("to_date", "is", null)
      .where((eb) =>
        eb.or([eb("number", "=", text("number")), eb("family_id", "=", text("family_id"))]),
      )
      .executeTakeFirst();
    return present !== undefined;
  }
  if (record === "person_ppks") {
    const present = await db
      .selectFrom("person_ppks")
      .select("id")
      .where("to_date", "is", null)
      .where("person_id", "=", text("person_id"))
      .where("kind", "=", text("kind"))
      .executeTakeFirst();
    return present !== undefined;
  }
  return false;
}
