// What happened to a person or a family, for the screen: events with who and whether they can be taken back, families, programmes.
import { isSensitiveKind, temporaryIdOf } from "../../../shared/people/rules.ts";
import type { EventView, FamilyLife, PersonLife } from "../../../shared/people/surgery-views.ts";
import { DeskError } from "../../../shared/errors.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import { areaLineOf } from "../../areas/queries.ts";
import { mergedUnder } from "../merge/root.ts";
import { laterEvent, undoneAmong } from "./undo.ts";

const SHOWN = 60;

async function eventIdsOf(
  db: Db,
  who: { readonly personId: string } | { readonly familyId: string },
): Promise<string[]> {
  const subjects = db
    .selectFrom("life_event_subjects as s")
    .innerJoin("life_events as e", "e.id", "s.event_id")
    .select("e.id")
    .distinct()
    .orderBy("e.no", "desc")
    .limit(SHOWN);
  const rows = await (
    "personId" in who
      ? // What happened to a record that was merged into this person, directly or through others, happened to this person.
        subjects.where("s.person_id", "in", await mergedUnder(db, who.personId))
      : subjects.where("s.family_id", "=", who.familyId)
  ).execute();
  return rows.map((row) => row.id);
}

async function viewsOf(db: Db, eventIds: readonly string[]): Promise<EventView[]> {
  if (eventIds.length === 0) return [];
  const rows = await db
    .selectFrom("life_events as e")
    .leftJoin("accounts as a", "a.id", "e.created_by")
    .leftJoin("life_events as undone", "undone.id", "e.undoes")
    .selectAll("e")
    .select(["a.name as by", "undone.kind as undoneKind"])
    .where("e.id", "in", [...eventIds])
    .orderBy("e.no", "desc")
    .execute();
  const people = await db
    .selectFrom("life_event_subjects as s")
    .innerJoin("persons as p", "p.id", "s.person_id")
    .select(["s.event_id", "p.id", "p.name"])
    .where("s.event_id", "in", [...eventIds])
    .execute();
  const undone = await undoneAmong(db, eventIds);
  const views: EventView[] = [];
  for (const row of rows) {
    const area = areaLineOf(row.place_code);
    const open = row.kind !== "batal" && !undone.has(row.id);
    views.push({
      eventId: row.id,
      kind: row.kind,
      onDate: row.on_date,
      document: row.document,
      noDocumentReason: row.no_document_reason as EventView["noDocumentReason"],
      note: row.note,
      place: [row.place, area].filter(Boolean).join(", ") || null,
      persons: people
        .filter((one) => one.event_id === row.id)
        .map((one) => ({ personId: one.id, name: one.name })),
      at: row.created_at,
      by: row.by ?? "",
      undone: undone.has(row.id),
      undoes: row.undoneKind,
      mayUndo: open && (await laterEvent(db, row.id)) === undefined,
    });
  }
  return views;
}

export async function getFamilyLife(db: Db, familyId: string): Promise<FamilyLife> {
  return { events: await viewsOf(db, await eventIdsOf(db, { familyId })) };
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getPersonLife(
  db: Db,
  personId: string,
  seesSensitive: boolean,
): Promise<PersonLife> {
  const known = await db
    .selectFrom("persons")
    .select("id")
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!known) throw new DeskError("tidak_ditemukan");
  const families = await db
    .selectFrom("memberships as m")
    .leftJoin("family_numbers as n", (join) =>
      join.onRef("n.family_id", "=", "m.family_id").on("n.to_date", "is", null),
    )
    .leftJoin("memberships as h", (join) =>
      join
        .onRef("h.family_id", "=", "m.family_id")
        .on("h.to_date", "is", null)
        .on("h.relation", "=", 1),
    )
    .leftJoin("persons as hp", "hp.id", "h.person_id")
    .select([
      "m.family_id",
      "m.relation",
      "m.from_date",
      "m.to_date",
      "m.end_reason",
      "n.number",
      "hp.name as headName",
    ])
    .where("m.person_id", "=", personId)
    .where((eb) => eb.or([eb("m.end_reason", "is", null), eb("m.end_reason", "<>", "koreksi")]))
    .orderBy("m.from_date", "desc")
    .orderBy("m.id", "desc")
    .execute();
  const kinds = await db
    .selectFrom("person_ppks")
    .select(["kind", "from_date", "to_date"])
    .where("person_id", "=", personId)
    .where("to_date", "is not", null)
    .orderBy("to_date", "desc")
    .execute();
  return {
    events: await viewsOf(db, await eventIdsOf(db, { personId })),
    families: families.map((row) => ({
      familyId: row.family_id,
      kkMasked: row.number && maskNumber(row.number),
      headName: row.headName,
      relation: row.relation,
      fromDate: row.from_date,
      toDate: row.to_date,
      endReason: row.end_reason,
    })),
    pregnancies: await pregnanciesOf(db, personId),
    participations: await participationsOf(db, personId),
    formerPpks: kinds
      .filter((row) => seesSensitive || !isSensitiveKind(row.kind))
      .map((row) => ({ kind: row.kind, fromDate: row.from_date, toDate: row.to_date! })),
    formerTemporaryId: await formerTemporaryId(db, personId),
  };
}

async function pregnanciesOf(db: Db, personId: string): Promise<PersonLife["pregnancies"]> {
  const rows = await db
    .selectFrom("pregnancies")
    .selectAll()
    .where("person_id", "=", personId)
    .where((eb) => eb.or([eb("outcome", "is", null), eb("outcome", "<>", "koreksi")]))
    .orderBy("from_date", "desc")
    .execute();
  return rows.map((row) => ({
    fromDate: row.from_date,
    expectedDate: row.expected_date,
    toDate: row.to_date,
    outcome: row.outcome === "koreksi" ? null : row.outcome,
  }));
}

async function participationsOf(db: Db, personId: string): Promise<PersonLife["participations"]> {
  const rows = await db
    .selectFrom("participations")
    .selectAll()
    .where("person_id", "=", personId)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .orderBy((eb) => eb("to_date", "is not", null))
    .orderBy("from_date", "desc")
    .execute();
  return rows.map((row) => ({
    participationId: row.id,
    programme: row.programme,
    component: row.component,
    numberMasked: row.number && maskNumber(row.number),
    fromDate: row.from_date,
    toDate: row.to_date,
    endReason: row.end_reason === "koreksi" ? null : row.end_reason,
  }));
}

/** The temporary number of somebody who has a NIK now and had none before. */
async function formerTemporaryId(db: Db, personId: string): Promise<string | null> {
  const given = await db
    .selectFrom("person_changes")
    .select("id")
    .where("person_id", "=", personId)
    .where("field", "=", "nik")
    .where("old_value", "is", null)
    .executeTakeFirst();
  return given ? temporaryIdOf(personId) : null;
}
