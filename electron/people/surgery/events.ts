// Records an event with everything it changes, in the caller's transaction; nothing of a refused event stays.
import type { EventKind, NoDocumentReason } from "../../../shared/people/surgery-codes.ts";
import { dateProblem } from "../../../shared/people/surgery-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { indexPersons } from "../search-index.ts";
import { requireHeads } from "./heads.ts";
import { Journal } from "./journal.ts";

export interface NewEvent {
  /** Made by the screen, so that a save sent twice is one event. */
  readonly id?: string | undefined;
  readonly kind: EventKind;
  /** The day it happened. */
  readonly on: IsoDate;
  readonly document?: string | null | undefined;
  readonly noDocumentReason?: NoDocumentReason | null | undefined;
  readonly note?: string | null | undefined;
  readonly placeCode?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly undoes?: string | undefined;
}

export interface Recorded {
  readonly eventId: string;
  /** False: it was recorded before, and nothing was done now. */
  readonly fresh: boolean;
}

/**
 * Does `work` as one event. Afterwards every family it touched has a head if it has members, its version is raised, and the search
 * index of the persons is renewed.
 * @throws DeskError 'tanggal_di_depan' | 'perlu_kepala_baru' | whatever `work` refuses
 */
export async function recordEvent(
  db: Trx,
  author: Author,
  event: NewEvent,
  work: (journal: Journal) => Promise<void>,
): Promise<Recorded> {
  const id = event.id ?? author.newId();
  if (event.id !== undefined && (await eventExists(db, event.id)))
    return { eventId: id, fresh: false };
  const problem = dateProblem(event.on, author.today);
  if (problem) throw new DeskError(problem);
  const journal = new Journal(db, author);
  await work(journal);
  // An old list may hold a family without a head; its address can be corrected all the same.
  const moved = journal.steps.some((step) => step.record === "memberships");
  if (moved && event.kind !== "batal") await requireHeads(db, [...journal.families]);
  await raiseVersions(db, author, [...journal.families]);
  await db
    .insertInto("life_events")
    .values({
      id,
      kind: event.kind,
      on_date: event.on,
      document: event.document ?? null,
      no_document_reason: event.noDocumentReason ?? null,
      note: event.note ?? null,
      place_code: event.placeCode ?? null,
      place: event.place ?? null,
      undoes: event.undoes ?? null,
      ...provenanceOf(author),
    })
    .execute();
  await writeParts(db, id, journal);
  await indexPersons(db, [...journal.persons]);
  return { eventId: id, fresh: true };
}

async function eventExists(db: Trx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("life_events")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

async function raiseVersions(db: Trx, author: Author, familyIds: readonly string[]): Promise<void> {
  if (familyIds.length === 0) return;
  await db
    .updateTable("families")
    .set((eb) => ({ version: eb("version", "+", 1), updated_at: author.at }))
    .where("id", "in", familyIds)
    .execute();
}

async function writeParts(db: Trx, eventId: string, journal: Journal): Promise<void> {
  const subjects = [
    ...[...journal.persons].map((id) => ({ event_id: eventId, person_id: id, family_id: null })),
    ...[...journal.families].map((id) => ({ event_id: eventId, person_id: null, family_id: id })),
  ];
  if (subjects.length > 0) await db.insertInto("life_event_subjects").values(subjects).execute();
  const steps = journal.steps.map((step, index) => ({
    event_id: eventId,
    step: index + 1,
    record: step.record,
    record_id: step.id,
    before: step.before && JSON.stringify(step.before),
    after: step.after && JSON.stringify(step.after),
  }));
  if (steps.length > 0) await db.insertInto("life_event_steps").values(steps).execute();
}
