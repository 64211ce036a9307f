// Reads and writes of referrals and their history.
import { DeskError } from "../../shared/errors.ts";
import type { AnswerWay, ReferralEventKind, ReferralState } from "../../shared/referrals/codes.ts";
import type { Acting } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import type { ReferralsTable } from "./table.ts";

/** A referral with what every view of it needs from its case, person and letter. */
export const joined = (db: Db) =>
  db
    .selectFrom("referrals")
    .innerJoin("cases", "cases.id", "referrals.case_id")
    .innerJoin("persons", "persons.id", "referrals.person_id")
    .innerJoin("letters", "letters.id", "referrals.letter_id")
    .selectAll("referrals")
    .select([
      "cases.number as case_number",
      "cases.sensitive",
      "persons.name as person_name",
      "letters.number as letter_number",
    ]);

export type ReferralRecord = Awaited<ReturnType<ReturnType<typeof joined>["execute"]>>[number];

export async function findReferral(db: Db, id: string): Promise<ReferralRecord | undefined> {
  return joined(db).where("referrals.id", "=", id).executeTakeFirst();
}

/** Throws DeskError('tidak_ditemukan'). */
export async function getReferral(db: Db, id: string): Promise<ReferralRecord> {
  const row = await findReferral(db, id);
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** @param code as read by readTrackingCode */
export async function getReferralByCode(db: Db, code: string): Promise<ReferralRecord> {
  const row = await joined(db).where("referrals.code", "=", code).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** Oldest first. */
export async function referralsOfCase(db: Db, caseId: string): Promise<ReferralRecord[]> {
  return joined(db)
    .where("referrals.case_id", "=", caseId)
    .orderBy("referrals.created_at")
    .orderBy("referrals.id")
    .execute();
}

/** Whether another referral of the case still waits for its answer. */
export async function othersWaiting(db: Db, caseId: string, exceptId: string): Promise<boolean> {
  const row = await db
    .selectFrom("referrals")
    .select("id")
    .where("case_id", "=", caseId)
    .where("waiting", "=", 1)
    .where("id", "<>", exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isCodeTaken(db: Db, code: string): Promise<boolean> {
  return (
    (await db.selectFrom("referrals").select("id").where("code", "=", code).executeTakeFirst()) !==
    undefined
  );
}

export type NewReferral = Omit<ReferralsTable, "waiting" | "version" | "state" | "answered_on">;

export async function insertReferral(db: Db, row: NewReferral): Promise<void> {
  await db
    .insertInto("referrals")
    .values({ ...row, version: 1, state: "diterbitkan", answered_on: null })
    .execute();
}

/** Throws DeskError('berubah_di_tempat_lain') when `version` is not the stored one. */
export async function setReferralState(
  db: Db,
  row: { id: string; version: number },
  change: { state: ReferralState; answered_on: string | null; updated_at: string },
): Promise<void> {
  const done = await db
    .updateTable("referrals")
    .set({ ...change, version: row.version + 1 })
    .where("id", "=", row.id)
    .where("version", "=", row.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

export interface NewReferralEvent {
  readonly id: string;
  readonly kind: ReferralEventKind;
  readonly from: ReferralState | null;
  readonly to: ReferralState;
  readonly day: string;
  readonly answeredBy?: string;
  readonly via?: AnswerWay;
  readonly note?: string;
}

type Subject = Pick<ReferralRecord, "id" | "sensitive" | "legal_basis" | "purpose" | "source">;

const place = (id: string) => `referral_events.note:${id}`;

/** Adds a row to the history; the note of a sensitive case is sealed. */
export async function appendReferralEvent(
  by: Acting,
  referral: Subject,
  event: NewReferralEvent,
): Promise<void> {
  const at = by.now().toISOString();
  const note = event.note ?? "";
  const last = await by.db
    .selectFrom("referral_events")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("referral_id", "=", referral.id)
    .executeTakeFirst();
  await by.db
    .insertInto("referral_events")
    .values({
      id: event.id,
      referral_id: referral.id,
      seq: (last?.seq ?? 0) + 1,
      kind: event.kind,
      from_state: event.from,
      to_state: event.to,
      day: event.day,
      answered_by: event.answeredBy ?? "",
      via: event.via ?? null,
      note: referral.sensitive === 1 ? null : note,
      note_sealed:
        referral.sensitive === 1 && note !== ""
          ? await by.sensitive.seal(note, place(event.id))
          : null,
      actor_name: by.session.name,
      legal_basis: referral.legal_basis,
      purpose: referral.purpose,
      source: referral.source,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
}

/** Whether this very change was already saved: then a retry answers as the first time. */
export async function isEventSaved(db: Db, referralId: string, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom("referral_events")
    .select("referral_id")
    .where("id", "=", eventId)
    .executeTakeFirst();
  if (row && row.referral_id !== referralId)
    throw new DeskError("masukan_salah", { fields: { eventId: "dipakai" } });
  return row !== undefined;
}

/** Oldest first; `open` unseals the note of a sensitive case. */
export async function historyOf(
  db: Db,
  referralId: string,
  open: (sealed: Buffer, place: string) => string,
) {
  const rows = await db
    .selectFrom("referral_events")
    .selectAll()
    .where("referral_id", "=", referralId)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    kind: row.kind,
    actor: row.actor_name,
    on: row.day,
    answeredBy: row.answered_by,
    via: row.via,
    note: row.note_sealed === null ? (row.note ?? "") : open(row.note_sealed, place(row.id)),
  }));
}
