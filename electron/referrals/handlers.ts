// Handlers of the room referrals: one function per call of shared/referrals/contract.ts.
import { DeskError } from "../../shared/errors.ts";
import type { PaperRef } from "../../shared/papers/paper.ts";
import { NEVER_PRINTED } from "../../shared/papers/printed.ts";
import { referrals as contract } from "../../shared/referrals/contract.ts";
import { readTrackingCode } from "../../shared/referrals/tracking-code.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCase, isRestricted, officeCalendar } from "../cases/queries.ts";
import { getOffice } from "../office/queries.ts";
import type { HandlersOf, QueryContext, SensitiveBox, Session } from "../serve/context.ts";
import type { Db } from "../database/tables.ts";
import { answerHandlers } from "./answers/handlers.ts";
import { amendReferral, stepReferral } from "./changes.ts";
import { coverProposalFor, issueCover } from "./covers.ts";
import { experienceWith } from "./experience.ts";
import { issueReferral } from "./issue.ts";
import { letterOf, type LetterSheet } from "./letter-data.ts";
import { registerOf } from "./letters.ts";
import { printMany } from "./many.ts";
import { printedInYear, printedOf, printsOf } from "./prints.ts";
import { countReferrals, listReferrals } from "./lists.ts";
import { places } from "./places.ts";
import { mayIssue, proposalFor } from "./proposal.ts";
import { getReferral, getReferralByCode, referralsOfCase, referralsUnder } from "./queries.ts";
import { cancelStatement, issueStatement, statementOf, statementsOf } from "./statements.ts";
import { templates } from "./templates/handlers.ts";
import { toRow, toView, type Looking, type Seeing } from "./views.ts";

interface Watching {
  readonly db: Db;
  now(): Date;
  readonly sensitive: SensitiveBox;
  readonly session: Session;
}

async function seeing({ db, now, sensitive }: Watching): Promise<Seeing> {
  return { today: localDate(now()), sensitive, calendar: await officeCalendar(db) };
}

async function looking(context: Watching): Promise<Looking> {
  const { name, worksAlone } = await getOffice(context.db);
  return {
    ...(await seeing(context)),
    session: context.session,
    office: { name, decisionBySigner: worksAlone },
  };
}

/** The ticket of a numbered letter, with what the print register knows of it. */
async function letterPaperOf(
  { db, paper }: QueryContext,
  { sheet, letterId }: LetterSheet,
): Promise<PaperRef> {
  return { ...paper(sheet, [letterId]), printed: await printedOf(db, letterId) };
}

export const referrals: HandlersOf<typeof contract> = {
  ...places,
  ...templates,
  ...answerHandlers,

  proposal: (context, { caseId }) => proposalFor(context, caseId),

  async issue(context, input) {
    const { id, code, letter_number: letterNumber } = await issueReferral(context, input);
    return { id, code, letterNumber };
  },

  coverProposal: (context, { caseIds }) => coverProposalFor(context, caseIds),

  issueCover: (context, input) => issueCover(context, input),

  async coverList(context, { id }) {
    const { letter_id: letterId } = await getReferral(context.db, id);
    const watching = await seeing(context);
    const rows = await referralsUnder(context.db, letterId);
    return { rows: rows.map((row) => toRow(row, watching)) };
  },

  async step(context, input) {
    const row = await stepReferral(context, input);
    return toView(context.db, row, await looking(context));
  },

  async amend(context, input) {
    const row = await amendReferral(context, input);
    return toView(context.db, row, await looking(context));
  },

  async list(context, filter) {
    const canOpen = context.sensitive.canOpen;
    const { rows, total } = await listReferrals(context.db, filter, {
      today: localDate(context.now()),
      canOpen,
    });
    const watching = await seeing(context);
    return { rows: rows.map((row) => toRow(row, watching)), total };
  },

  counts: ({ db, now }) => countReferrals(db, localDate(now())),

  async ofCase(context, { caseId }) {
    const { db } = context;
    const row = await getCase(db, caseId);
    const watching = await looking(context);
    const rows = await Promise.all(
      (await referralsOfCase(db, caseId)).map((one) => toView(db, one, watching)),
    );
    return { rows, mayIssue: (await mayIssue(context, row)) !== undefined };
  },

  async get(context, { id }) {
    return toView(context.db, await getReferral(context.db, id), await looking(context));
  },

  async findByCode(context, { code }) {
    const read = readTrackingCode(code);
    if (read === null) throw new DeskError("kode_rujukan_salah");
    const row = await getReferralByCode(context.db, read);
    return toView(context.db, row, await looking(context));
  },

  async letter(context, { id, size }) {
    return letterPaperOf(context, await letterOf(context, id, size));
  },

  printLetters: (context, input) => printMany(context, input),

  experience: ({ db }, { destinationId }) => experienceWith(db, destinationId),

  statements: (context, { caseId }) => statementsOf(context, caseId),

  issueStatement: (context, input) => issueStatement(context, input),

  cancelStatement: (context, { id, reason }) => cancelStatement(context, id, reason),

  async statement(context, { id, size }) {
    return letterPaperOf(context, await statementOf(context, id, size));
  },

  async prints({ db }, { letterId }) {
    return { rows: await printsOf(db, letterId) };
  },

  async register({ db, sensitive }, { year }) {
    const rows = await registerOf(db, year);
    const printed = await printedInYear(db, year);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        datedOn: row.dated_on,
        manual: row.sequence === null,
        cancelled: row.cancelled_at !== null,
        cancelReason: row.cancel_reason ?? "",
        referralId: row.referralId,
        caseId: row.caseId,
        covered: row.covered,
        content:
          row.sensitive !== null && isRestricted({ sensitive: row.sensitive }, sensitive)
            ? null
            : { subject: row.subject, addressee: row.addressee },
        printed: printed.get(row.id) ?? NEVER_PRINTED,
      })),
    };
  },
};
