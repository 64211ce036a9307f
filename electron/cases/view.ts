// One case as its page shows it, to the account that asks.
import type * as z from "zod";
import { caseDue } from "../../shared/cases/clock.ts";
import { mayRatify, movesOf } from "../../shared/cases/rules.ts";
import type { CaseContent, CaseView, PersonBrief } from "../../shared/cases/schemas.ts";
import { snoozedStill } from "../../shared/cases/snooze.ts";
import { mayRecordSteps, stepsOf } from "../../shared/cases/steps.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import type { Db } from "../database/tables.ts";
import type { QueryContext } from "../serve/context.ts";
import { latest } from "../../shared/cases/latest.ts";
import { NO_SUPPORT } from "../../shared/cases/support.ts";
import { getCategory, workCalendar } from "./categories.ts";
import { attachmentRows, viewOf } from "./documents/queries.ts";
import { documentsOf } from "./documents.ts";
import { groupOf, memberIds } from "./groups/queries.ts";
import {
  factsOf,
  getCase,
  isRestricted,
  narrativeOf,
  officeRules,
  timelineOf,
  type CaseRecord,
} from "./queries.ts";

/** Names of accounts by id. */
export async function accountNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts")
    .select(["id", "name"])
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function personBrief(db: Db, id: string): Promise<PersonBrief> {
  const row = await db
    .selectFrom("persons")
    .select(["id", "name", "nik", "birth_date", "sex"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return {
    id: row.id,
    name: row.name,
    nik: row.nik === null ? null : maskNumber(row.nik),
    birthDate: row.birth_date,
    sex: row.sex,
  };
}

async function groupView(db: Db, caseId: string): Promise<z.input<typeof CaseContent>["group"]> {
  const group = await groupOf(db, caseId);
  if (!group) return null;
  const ids = await memberIds(db, caseId);
  return { ...group, members: await Promise.all(ids.map((id) => personBrief(db, id))) };
}

function yesNo(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

async function contentOf(
  context: QueryContext,
  row: CaseRecord,
  names: ReadonlyMap<string, string>,
): Promise<z.input<typeof CaseContent>> {
  const { db, sensitive, session } = context;
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ""));
  const [facts, office, category, person, applicant, documents, attachments, timeline, group] =
    await Promise.all([
      factsOf(db, row, sensitive),
      officeRules(db),
      getCategory(db, row.category_code),
      personBrief(db, row.person_id),
      personBrief(db, row.applicant_id),
      documentsOf(db, row.id),
      attachmentRows(db, row.id),
      timelineOf(db, row.id, sensitive),
      groupView(db, row.id),
    ]);
  return {
    statusCode: row.status_code,
    contactKind: row.contact_kind,
    channel: row.channel,
    category,
    sensitive: row.sensitive === 1,
    person,
    applicant,
    relation: row.relation,
    narrative: narrativeOf(row, sensitive),
    receivedBy: nameOf(row.received_by) ?? "",
    promisedOn: row.promised_on,
    targetDays: row.target_days,
    checkedOn: row.checked_on,
    registered: yesNo(row.registered),
    desil: row.desil,
    recommendedBy: nameOf(row.recommended_by),
    recommendedAt: row.recommended_at,
    decision: row.decision,
    decidedBy: nameOf(row.decided_by),
    decidedAt: row.decided_at,
    decidedAs: row.decided_as,
    decisionSheet: row.decision_sheet,
    ratifyDueOn: row.ratify_due_on,
    ratifiedBy: nameOf(row.ratified_by),
    ratifiedAt: row.ratified_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    followUpOn: row.follow_up_on,
    sharing: row.sharing,
    legalBasis: row.legal_basis,
    purpose: row.purpose,
    facts: latest(timeline, "facts") ?? null,
    support: latest(timeline, "support") ?? NO_SUPPORT,
    group,
    documents,
    attachments: attachments.map((one) => viewOf(one, sensitive)),
    timeline,
    steps: stepsOf(category.steps, timeline),
    mayRecordSteps: mayRecordSteps(row.state),
    moves: movesOf(facts, session, office).map((move) => ({ ...move, needs: [...move.needs] })),
    mayRatify: mayRatify(facts, session, office),
  };
}

/** Throws DeskError('tidak_ditemukan'); a restricted case comes without content. */
export async function viewCase(
  context: QueryContext,
  id: string,
): Promise<z.input<typeof CaseView>> {
  const { db, sensitive } = context;
  const row = await getCase(db, id);
  const names = await accountNames(db, [
    row.officer_id,
    row.received_by,
    row.recommended_by,
    row.decided_by,
    row.ratified_by,
  ]);
  const restricted = isRestricted(row, sensitive);
  const today = localDate(context.now());
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    restricted,
    state: row.state,
    stateSince: row.state_since,
    urgency: row.urgency,
    receivedAt: row.received_at,
    dueOn: row.due_on,
    due: caseDue(row.state, row.due_on, today, await workCalendar(db)),
    snoozedUntil: snoozedStill(row.snoozed_until, today),
    officer: { id: row.officer_id, name: names.get(row.officer_id) ?? "" },
    content: restricted ? null : await contentOf(context, row, names),
  };
}
