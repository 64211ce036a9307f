// Gathers one case for its summary: identity as asked for, story, papers, timeline, referrals and result.
import { stateLabel } from "../../shared/cases/rules.ts";
import { REFERRAL_LEVELS } from "../../shared/directory/codes.ts";
import { DeskError } from "../../shared/errors.ts";
import { referralLabel } from "../../shared/referrals/rules.ts";
import type { Identity } from "../../shared/reports/codes.ts";
import type { CaseSummary } from "../../shared/reports/summary-paper.ts";
import { formatDate, localDate } from "../../shared/values/date.ts";
import {
  getCase,
  isRestricted,
  narrativeOf,
  timelineOf,
  type CaseRecord,
} from "../cases/queries.ts";
import { besideInWords } from "../cases/groups/queries.ts";
import { attachmentRows, isLocked, titleOf } from "../cases/documents/queries.ts";
import { historyOf, referralsOfCase } from "../referrals/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { withoutIdentity } from "./summary-anonymous.ts";
import { withMaskedIdentity } from "./summary-masked.ts";
import { personOf } from "./summary-person.ts";
import { clock, wordsOf, type Timeline } from "./summary-words.ts";

type Context = Pick<QueryContext, "db" | "sensitive">;

async function referralsFor(
  { db, sensitive }: Context,
  caseId: string,
): Promise<CaseSummary["referrals"]> {
  const rows = await referralsOfCase(db, caseId);
  return await Promise.all(
    rows.map(async (row) => {
      const history = await historyOf(db, row.id, sensitive);
      const last = history.at(-1);
      const told = last?.kind === "pindah" ? last : undefined;
      const answer = told
        ? [formatDate(told.on), told.answeredBy, told.note, told.missing.join(", "), told.onwardTo]
        : [];
      return {
        letterNumber: row.letter_number,
        issuedOn: row.issued_on,
        destination: row.destination_name,
        level: REFERRAL_LEVELS[row.level],
        state: referralLabel(row.state),
        answer: answer.filter(Boolean).join("; "),
      };
    }),
  );
}

/** The last result, reason or refusal that closed the case. */
function outcomeOf(row: CaseRecord, timeline: Timeline): string | null {
  if (row.closed_on === null) return null;
  const last = timeline.findLast((event) => event.toState === row.state)?.details?.fields;
  const words = last?.result ?? last?.reason ?? last?.note;
  return [stateLabel(row.state), formatDate(row.closed_on), words].filter(Boolean).join("; ");
}

function decisionOf(row: CaseRecord, by: string | undefined): string | null {
  if (row.decision === null || row.decided_at === null) return null;
  const who = row.decided_as === null ? by : `${row.decided_as} (dicatat oleh ${by ?? ""})`;
  const day = formatDate(localDate(new Date(row.decided_at)));
  return [stateLabel(row.decision), who, day].filter(Boolean).join("; ");
}

/** What is left of the citizen. */
const SHOWN: Record<Identity, (one: CaseSummary) => CaseSummary> = {
  lengkap: (one) => one,
  tersamar: withMaskedIdentity,
  anonim: withoutIdentity,
};

/** @throws DeskError 'tidak_ditemukan' | 'kasus_terbatas' */
export async function summaryOf(
  context: Context,
  id: string,
  identity: Identity,
): Promise<CaseSummary> {
  const { db, sensitive } = context;
  const row = await getCase(db, id);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  const timeline = await timelineOf(db, id, sensitive);
  const category = await db
    .selectFrom("categories")
    .select("name")
    .where("code", "=", row.category_code)
    .executeTakeFirstOrThrow();
  const staff = await db.selectFrom("accounts").select(["id", "name"]).execute();
  const nameOf = (account: string | null) => staff.find((one) => one.id === account)?.name;
  const papers = await db
    .selectFrom("case_documents")
    .select(["label", "held"])
    .where("case_id", "=", id)
    .orderBy("sort")
    .execute();
  const attachments = await attachmentRows(db, id);
  const { group, facts, support } = await besideInWords(db, id, sensitive);
  const summary: CaseSummary = {
    number: row.number,
    sensitive: row.sensitive === 1,
    state: row.state,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    contactKind: row.contact_kind,
    channel: row.channel,
    urgency: row.urgency,
    category: category.name,
    officer: nameOf(row.officer_id) ?? "",
    desil: row.desil,
    person: await personOf(db, row.person_id),
    applicant: await personOf(db, row.applicant_id),
    relation: row.relation,
    group,
    facts,
    support,
    narrative: narrativeOf(row, sensitive),
    documents: papers,
    attachments: attachments
      .filter((one) => !isLocked(one, sensitive))
      .map((one) => titleOf(one, sensitive)),
    events: timeline.map((event) => ({
      at: clock(event.at),
      kind: event.kind,
      from: event.fromState,
      to: event.toState,
      actor: event.actor,
      words: wordsOf(event, identity !== "anonim"),
    })),
    referrals: await referralsFor(context, id),
    decision: decisionOf(row, nameOf(row.decided_by)),
    outcome: outcomeOf(row, timeline),
  };
  return SHOWN[identity](summary);
}
