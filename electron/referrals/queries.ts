// Reads and writes of referrals and their history.
import { sql, type RawBuilder } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import type { AnswerWay, ReferralEventKind } from "../../shared/referrals/codes.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import type { LetterWords } from "../../shared/referrals/words.ts";
import type { Acting } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import type { SensitiveBox } from "../serve/context.ts";
import type { ReferralsTable } from "./table.ts";
import { isTargetLocked, targetOf, type LetterTarget } from "./target.ts";

/** Ids of referrals by their code, or by the number of their letter from its beginning, or by its running number; at most so many letters. */
export function referralsNumbered(text: string, most: number): RawBuilder<unknown> {
  const typed = text.toUpperCase();
  const letters = /^\d+$/.test(typed)
    ? sql`SELECT id FROM letters WHERE sequence = ${Number(typed)}`
    : sql`SELECT id FROM letters WHERE number >= ${text} AND number < ${`${text}\uffff`} LIMIT ${most}`;
  return sql`SELECT id FROM referrals WHERE code = ${typed}
    UNION SELECT id FROM referrals WHERE letter_id IN (SELECT id FROM (${letters}))`;
}

/** A referral with what every view of it needs from its case, person and letter. */
export const joined = (db: Db) =>
  db
    .selectFrom("referrals")
    .innerJoin("cases", "cases.id", "referrals.case_id")
    .innerJoin("persons", "persons.id", "referrals.person_id")
    .innerJoin("letters", "letters.id", "referrals.letter_id")
    .leftJoin("case_groups", "case_groups.case_id", "referrals.case_id")
    .selectAll("referrals")
    .select([
      "cases.number as case_number",
      "cases.sensitive",
      "cases.open as case_open",
      "persons.name as person_name",
      "case_groups.kind as group_kind",
      "case_groups.name as group_name",
      "case_groups.families as group_families",
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

/** The referrals under one letter, in the order of its list; a letter of its own has one. */
export async function referralsUnder(db: Db, letterId: string): Promise<ReferralRecord[]> {
  return joined(db)
    .where("referrals.letter_id", "=", letterId)
    .orderBy("referrals.list_no")
    .execute();
}

/** The states of all referrals of a case, from which `dirujuk` and `umpan_balik` are derived. */
export async function statesOfCase(db: Db, caseId: string): Promise<ReferralState[]> {
  const rows = await db
    .selectFrom("referrals")
    .select("state")
    .where("case_id", "=", caseId)
    .execute();
  return rows.map(({ state }) => state);
}

export async function isCodeTaken(db: Db, code: string): Promise<boolean> {
  return (
    (await db.selectFrom("referrals").select("id").where("code", "=", code).executeTakeFirst()) !==
    undefined
  );
}

export type NewReferral = Omit<
  ReferralsTable,
  "waiting" | "ended" | "list" | "version" | "revision" | "state" | "answered_on" | "last_on"
>;

export async function insertReferral(db: Db, row: NewReferral): Promise<void> {
  await db
    .insertInto("referrals")
    .values({
      ...row,
      version: 1,
      revision: 1,
      state: "diterbitkan",
      last_on: row.issued_on,
      answered_on: null,
    })
    .execute();
}

/** Throws DeskError('berubah_di_tempat_lain') when `version` is not the stored one. */
export async function patchReferral(
  db: Db,
  row: { id: string; version: number },
  change: Partial<Omit<ReferralsTable, "id" | "version" | "waiting" | "ended" | "list">>,
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
  readonly missing?: readonly string[];
  readonly onwardTo?: string;
  readonly replyBy?: string;
  readonly evidenceId?: string;
  /** The list of answers that told it. */
  readonly listId?: string;
  /** The event that this one takes back. */
  readonly takesBack?: string;
}

type Subject = Pick<ReferralRecord, "id" | "sensitive" | "legal_basis" | "purpose" | "source">;

const place = (id: string) => `referral_events.note:${id}`;

/** Of a sensitive case note, missing papers and the next office stand together under the second key; null when nothing was told. */
export async function sealedNote(
  sensitive: SensitiveBox,
  told: Pick<NewReferralEvent, "id" | "note" | "missing" | "onwardTo">,
): Promise<Buffer | null> {
  const { note = "", missing = [], onwardTo = "" } = told;
  const text = [note, missing.join("\n"), onwardTo].filter((part) => part !== "").join("\n");
  return text === "" ? null : sensitive.seal(text, place(told.id));
}

/** Adds a row to the history; what was told of a sensitive case is sealed. */
export async function appendReferralEvent(
  by: Acting,
  referral: Subject,
  event: NewReferralEvent,
): Promise<void> {
  const at = by.now().toISOString();
  const sensitive = referral.sensitive === 1;
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
      note: sensitive ? null : (event.note ?? ""),
      note_sealed: sensitive ? await sealedNote(by.sensitive, event) : null,
      missing: sensitive ? "[]" : JSON.stringify(event.missing ?? []),
      onward_to: sensitive ? "" : (event.onwardTo ?? ""),
      reply_by: event.replyBy ?? null,
      evidence_id: event.evidenceId ?? null,
      list_id: event.listId ?? null,
      takes_back: event.takesBack ?? null,
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

/** Oldest first; a sealed note that this session may not open tells nothing (`sealed`). */
export async function historyOf(db: Db, referralId: string, sensitive: SensitiveBox) {
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
    note:
      row.note_sealed === null
        ? (row.note ?? "")
        : sensitive.canOpen
          ? sensitive.open(row.note_sealed, place(row.id))
          : "",
    sealed: row.note_sealed !== null && !sensitive.canOpen,
    toState: row.to_state,
    missing: JSON.parse(row.missing) as string[],
    onwardTo: row.onward_to,
    replyBy: row.reply_by,
    evidenceId: row.evidence_id,
    listId: row.list_id,
    takesBack: row.takes_back !== null,
  }));
}

const revisionPlace = (referralId: string, revision: number) =>
  `referral_revisions.words:${referralId}:${revision}`;

/** The columns of an older text of a letter in a sensitive case. */
export async function sealedWords(
  sensitive: SensitiveBox,
  referralId: string,
  revision: number,
  words: LetterWords & Pick<LetterTarget, "enclosure" | "copies">,
) {
  const sealed = await sensitive.seal(JSON.stringify(words), revisionPlace(referralId, revision));
  return { subject: "", request: "", enclosure: "", copies: "[]", words_sealed: sealed };
}

/** Keeps the text that a letter had until now, before another takes its place; of a sensitive case it is sealed. */
export async function keepRevision(by: Acting, row: ReferralRecord): Promise<void> {
  const at = by.now().toISOString();
  const { subject, request } = row;
  const { enclosure, copies } = isTargetLocked(row, by.sensitive)
    ? { enclosure: "", copies: [] } // what is sealed beside it tells them
    : targetOf(row, by.sensitive);
  const words =
    row.sensitive === 1 || row.target_sealed !== null
      ? await sealedWords(by.sensitive, row.id, row.revision, {
          subject,
          request,
          enclosure,
          copies,
        })
      : { subject, request, enclosure, copies: row.copies, words_sealed: null };
  await by.db
    .insertInto("referral_revisions")
    .values({
      referral_id: row.id,
      revision: row.revision,
      ...words,
      legal_basis: row.legal_basis,
      purpose: row.purpose,
      source: row.source,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
}

/** Texts that the letter had before, oldest first; sealed ones only for a session that may open them. */
export async function revisionsOf(db: Db, referralId: string, sensitive: SensitiveBox) {
  const rows = await db
    .selectFrom("referral_revisions")
    .select(["revision", "subject", "request", "words_sealed"])
    .where("referral_id", "=", referralId)
    .orderBy("revision")
    .execute();
  return rows.flatMap(({ revision, subject, request, words_sealed }) => {
    if (words_sealed === null) return [{ revision, subject, request }];
    if (!sensitive.canOpen) return [];
    const place = revisionPlace(referralId, revision);
    const words = JSON.parse(sensitive.open(words_sealed, place)) as LetterWords;
    return [{ revision, subject: words.subject, request: words.request }];
  });
}
