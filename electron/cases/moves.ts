// The one way in which a case changes: its timeline row and its state, by the table of shared/cases/states.ts. Shown to other rooms.
import type { EventKind } from "../../shared/cases/codes.ts";
import { resumedDue } from "../../shared/cases/clock.ts";
import { CASE_PURPOSE } from "../../shared/cases/purpose.ts";
import {
  checkMove,
  checkRatify,
  followsReferrals,
  needsRatification,
  type MoveFields,
} from "../../shared/cases/rules.ts";
import type { EventDetails } from "../../shared/cases/schemas.ts";
import { ruleOf, type Arrow, type CaseState } from "../../shared/cases/states.ts";
import { addWorkingDays } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import { workCalendar } from "./categories.ts";
import {
  factsOf,
  getCase,
  isRestricted,
  officeRules,
  type Acting,
  type CaseRecord,
} from "./queries.ts";

export interface NewEvent {
  /** Sent by the client, so that a retried change is not written twice. */
  readonly id?: string;
  readonly kind: EventKind;
  readonly from?: CaseState | null;
  readonly to?: CaseState | null;
  readonly details: EventDetails;
}

/** Adds a row to the timeline of a case; of a sensitive case its details are sealed. Answers the id. */
export async function appendEvent(
  by: Acting,
  row: Pick<CaseRecord, "id" | "sensitive" | "legal_basis" | "source">,
  event: NewEvent,
): Promise<string> {
  const id = event.id ?? by.newId();
  const at = by.now().toISOString();
  const text = JSON.stringify(event.details);
  const last = await by.db
    .selectFrom("case_events")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("case_id", "=", row.id)
    .executeTakeFirst();
  await by.db
    .insertInto("case_events")
    .values({
      id,
      case_id: row.id,
      seq: (last?.seq ?? 0) + 1,
      kind: event.kind,
      from_state: event.from ?? null,
      to_state: event.to ?? null,
      details: row.sensitive === 1 ? null : text,
      details_sealed:
        row.sensitive === 1 ? await by.sensitive.seal(text, `case_events.details:${id}`) : null,
      actor_name: by.session.name,
      legal_basis: row.legal_basis,
      purpose: CASE_PURPOSE,
      source: row.source,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return id;
}

/** What the database keeps by itself is left out. */
type CasePatch = Partial<
  Omit<
    CaseRecord,
    "id" | "number" | "urgency_rank" | "open" | "running" | "ended_on" | "awaited_by" | "returned"
  >
>;

/** Writes a change and raises the version; throws DeskError('berubah_di_tempat_lain') when somebody saved first. */
export async function patchCase(by: Acting, row: CaseRecord, patch: CasePatch): Promise<void> {
  const { numUpdatedRows } = await by.db
    .updateTable("cases")
    .set({ ...patch, version: row.version + 1, updated_at: by.now().toISOString() })
    .where("id", "=", row.id)
    .where("version", "=", row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

async function checkSheet(db: Db, caseId: string, fields: MoveFields): Promise<void> {
  if (!fields.signer) return;
  const sheet = await db
    .selectFrom("attachments")
    .select(["case_id", "kind"])
    .where("id", "=", fields.signer.attachmentId)
    .executeTakeFirst();
  if (!sheet || sheet.case_id !== caseId || sheet.kind !== "lembar_penetapan")
    throw new DeskError("lembar_penetapan_wajib");
}

function signedAs(fields: MoveFields): string | null {
  return fields.signer
    ? [fields.signer.signerName, fields.signer.signerTitle].filter((part) => part !== "").join(", ")
    : null;
}

const CLEARED: CasePatch = {
  recommended_by: null,
  recommended_at: null,
  decision: null,
  decided_by: null,
  decided_at: null,
  decided_as: null,
  decision_sheet: null,
  closed_at: null,
  closed_on: null,
  outcome: null,
  follow_up_on: null,
};

function isDecision(to: CaseState): to is "ditangani" | "dirujuk" | "ditolak" {
  return to === "ditangani" || to === "dirujuk" || to === "ditolak";
}

async function patchFor(
  by: Acting,
  row: CaseRecord,
  to: CaseState,
  arrow: Arrow,
  fields: MoveFields,
): Promise<CasePatch> {
  const at = by.now().toISOString();
  const today = localDate(by.now());
  const me = by.session.accountId;
  // What was put off was the state before.
  const patch: CasePatch = {
    state: to,
    state_since: at,
    state_since_on: today,
    snoozed_until: null,
  };
  if (arrow.reopens)
    Object.assign(patch, CLEARED, {
      due_on: addWorkingDays(today, row.target_days, await workCalendar(by.db)),
    });
  else if (ruleOf(row.state).pauses && ruleOf(to).open)
    patch.due_on = resumedDue(row.due_on, row.state_since_on, today, await workCalendar(by.db));
  if (to === "cek_berkas" && row.state !== "perbaikan_berkas") patch.officer_id = me;
  if (to === "verifikasi" && fields.checkedOn !== undefined)
    Object.assign(patch, {
      checked_on: fields.checkedOn,
      checked_by: me,
      registered: fields.registered ? 1 : 0,
      desil: fields.desil ?? null,
    });
  if (to === "menunggu_persetujuan")
    Object.assign(patch, { recommended_by: me, recommended_at: at });
  if (arrow.decision && isDecision(to))
    Object.assign(patch, {
      decision: to,
      decided_by: me,
      decided_at: at,
      decided_as: signedAs(fields),
      decision_sheet: fields.signer?.attachmentId ?? null,
    });
  if (needsRatification(row.state, to))
    Object.assign(patch, {
      referred_by: me,
      ratify_due_on: addWorkingDays(today, 1, await workCalendar(by.db)),
      ratified_at: null,
      ratified_by: null,
    });
  if (!ruleOf(to).open) Object.assign(patch, { closed_at: at, closed_on: today });
  if (to === "selesai")
    Object.assign(patch, {
      outcome: fields.outcome ?? null,
      follow_up_on: fields.followUpOn ?? null,
    });
  return patch;
}

export interface MoveOrder {
  readonly caseId: string;
  /** The version that the officer saw; left out by a room that holds the case in the same transaction. */
  readonly version?: number;
  readonly eventId?: string;
  readonly to: CaseState;
  readonly fields: MoveFields;
}

/** Reads the case for a change; throws when it is restricted or changed since `version`. */
export async function getCaseForChange(
  by: Acting,
  id: string,
  version: number | undefined,
): Promise<CaseRecord> {
  const row = await getCase(by.db, id);
  if (isRestricted(row, by.sensitive)) throw new DeskError("kasus_terbatas");
  if (version !== undefined && row.version !== version)
    throw new DeskError("berubah_di_tempat_lain");
  return row;
}

/** What another room does in the same transaction, before a case is cancelled. */
export type Follower = (by: Acting, row: CaseRecord, reason: string) => Promise<void>;
const followers: Follower[] = [];

/** Called once for each room that holds something of a case: electron/rooms.ts names them. */
export function followCancelledCases(follower: Follower): void {
  followers.push(follower);
}

/**
 * Moves a case along one arrow of the state table, with its timeline row, in the caller's transaction.
 * The referrals room calls it to enter 'dirujuk' and 'umpan_balik'. Throws what checkMove throws, and berubah_di_tempat_lain.
 */
export async function moveCase(by: Acting, order: MoveOrder): Promise<CaseRecord> {
  const row = await getCaseForChange(by, order.caseId, order.version);
  const { to, fields } = order;
  const arrow = checkMove(
    await factsOf(by.db, row, by.sensitive),
    by.session,
    await officeRules(by.db),
    to,
    fields,
  );
  await checkSheet(by.db, row.id, fields);
  if (to === "batal")
    for (const follow of followers) await follow(by, row, (fields.reason ?? "").trim());
  await patchCase(by, row, await patchFor(by, row, to, arrow, fields));
  await appendEvent(by, row, {
    ...(order.eventId === undefined ? {} : { id: order.eventId }),
    kind: "pindah",
    from: row.state,
    to,
    details: { fields },
  });
  return getCase(by.db, row.id);
}

/**
 * Takes back the move that an answer made between `dirujuk` and `umpan_balik`, with the day since which the case had been there.
 * Nothing of the timeline goes: a row tells that it was taken back. Throws langkah_tidak_boleh, kasus_terbatas.
 */
export async function takeBackMove(
  by: Acting,
  order: {
    caseId: string;
    to: CaseState;
    since: { at: string; on: string } | undefined;
    note: string;
  },
): Promise<void> {
  const row = await getCaseForChange(by, order.caseId, undefined);
  const { to, since, note } = order;
  if (!followsReferrals(row.state, to))
    throw new DeskError("langkah_tidak_boleh", { from: row.state, to });
  await patchCase(by, row, {
    state: to,
    state_since: since?.at ?? by.now().toISOString(),
    state_since_on: since?.on ?? localDate(by.now()),
  });
  await appendEvent(by, row, { kind: "urung", from: row.state, to, details: { fields: { note } } });
}

/** Ratifies an emergency referral, or records that it was not ratified. */
export async function ratifyCase(
  by: Acting,
  order: {
    caseId: string;
    version: number;
    eventId: string;
    ratified: boolean;
    fields: MoveFields;
  },
): Promise<CaseRecord> {
  const row = await getCaseForChange(by, order.caseId, order.version);
  checkRatify(
    await factsOf(by.db, row, by.sensitive),
    by.session,
    await officeRules(by.db),
    order.ratified,
    order.fields,
  );
  await checkSheet(by.db, row.id, order.fields);
  const at = by.now().toISOString();
  await patchCase(by, row, {
    ratified_by: by.session.accountId,
    ratified_at: at,
    ...(order.ratified
      ? {
          decision: "dirujuk",
          decided_by: by.session.accountId,
          decided_at: at,
          decided_as: signedAs(order.fields),
          decision_sheet: order.fields.signer?.attachmentId ?? null,
          recommended_by: row.recommended_by === by.session.accountId ? null : row.recommended_by,
        }
      : {}),
  });
  await appendEvent(by, row, {
    id: order.eventId,
    kind: "pengesahan",
    details: { fields: order.fields, ratified: order.ratified },
  });
  return getCase(by.db, row.id);
}
