// Referrals as the screen sees them; of a restricted case only its numbers.
import { addWorkingDays, type WorkCalendar } from "../../shared/values/working-days.ts";
import type { OfficeRules } from "../../shared/cases/rules.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import { escalationOf, lateWorkingDays, referralDue } from "../../shared/referrals/clock.ts";
import {
  mayAmend,
  REPLY_DAYS,
  referralStepsOf,
  type ReferralFacts,
} from "../../shared/referrals/rules.ts";
import type { ReferralRow, ReferralView } from "../../shared/referrals/schemas.ts";
import { statusText } from "../../shared/referrals/status-text.ts";
import { servedOf } from "../cases/groups/queries.ts";
import { isRestricted, lastStepLabel } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import type { SensitiveBox, Session } from "../serve/context.ts";
import { isTargetLocked, targetOf } from "./target.ts";
import { printedOf } from "./prints.ts";
import { historyOf, revisionsOf, type ReferralRecord } from "./queries.ts";

export interface Seeing {
  readonly today: string;
  readonly sensitive: SensitiveBox;
  readonly calendar: WorkCalendar;
}

/** What the page of one referral needs besides: who looks, and in which office. */
export interface Looking extends Seeing {
  readonly session: Session;
  readonly office: OfficeRules & { readonly name: string };
}

const clockOf = (row: ReferralRecord) => ({
  state: row.state,
  level: row.level,
  replyBy: row.reply_by,
});

/** The referral as the rules see it. */
export function referralFacts(row: ReferralRecord, sensitive: SensitiveBox): ReferralFacts {
  return {
    state: row.state,
    issuedOn: row.issued_on,
    replyBy: row.reply_by,
    lastOn: row.last_on,
    caseOpen: row.case_open === 1,
    restricted: isRestricted(row, sensitive),
  };
}

function shell(row: ReferralRecord, { today, sensitive, calendar }: Seeing) {
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    caseId: row.case_id,
    caseNumber: row.case_number,
    restricted: isRestricted(row, sensitive),
    state: row.state,
    issuedOn: row.issued_on,
    replyBy: row.reply_by,
    lateDays: lateWorkingDays(clockOf(row), today, calendar),
    due: referralDue(clockOf(row), today, calendar),
    letterNumber: row.letter_number,
  };
}

export function toRow(row: ReferralRecord, seeing: Seeing): ReferralRow {
  const seen = shell(row, seeing);
  const content = {
    destination: row.destination_name,
    level: row.level,
    personName: servedOf(row),
    answeredOn: row.answered_on,
  };
  return { ...seen, content: seen.restricted ? null : content };
}

/** Of a case that was opened again, to an account without the second key. */
const SEALED_TARGET = { addressee: "", enclosure: "", copies: [] };

export async function toView(db: Db, row: ReferralRecord, looking: Looking): Promise<ReferralView> {
  const seen = {
    ...shell(row, looking),
    letterId: row.letter_id,
    printed: await printedOf(db, row.letter_id),
  };
  if (seen.restricted) return { ...seen, content: null };
  const { today, sensitive, calendar, session, office } = looking;
  const facts = referralFacts(row, sensitive);
  const locked = isTargetLocked(row, sensitive);
  const { addressee, enclosure, copies } = locked ? SEALED_TARGET : targetOf(row, sensitive);
  const events = await historyOf(db, row.id, sensitive);
  return {
    ...seen,
    content: {
      personId: row.person_id,
      personName: servedOf(row),
      destination: row.destination_name,
      addressee,
      level: row.level,
      channel: row.channel,
      listNo: row.list_no,
      subject: row.subject,
      request: row.request,
      enclosure,
      copies: [...copies],
      signerName: (JSON.parse(row.signer) as Signer).name,
      answeredOn: row.answered_on,
      events,
      revisions: await revisionsOf(db, row.id, sensitive),
      steps: referralStepsOf(facts, session, office, today).map(({ to, told, needs }) => ({
        to,
        told,
        needs: [...needs],
      })),
      mayAmend: !locked && mayAmend(facts, session),
      sensitive: row.sensitive === 1,
      nextReplyBy: addWorkingDays(today, REPLY_DAYS, calendar),
      escalateTo: escalationOf(clockOf(row), today, calendar),
      statusText:
        row.sensitive === 1
          ? null
          : statusText({
              office: office.name,
              code: row.code,
              personName: row.person_name,
              destination: row.destination_name,
              state: row.state,
              issuedOn: row.issued_on,
              replyBy: row.reply_by,
              missing: events.findLast(({ toState }) => toState === row.state)?.missing ?? [],
              step: await lastStepLabel(db, row.case_id),
            }),
    },
  };
}
