// Handlers of the room referrals: one function per call of shared/referrals/contract.ts.
import { DeskError } from "../../shared/errors.ts";
import { referrals as contract } from "../../shared/referrals/contract.ts";
import { readTrackingCode } from "../../shared/referrals/tracking-code.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCase, isRestricted } from "../cases/queries.ts";
import type { HandlersOf, SensitiveBox } from "../serve/context.ts";
import { answerReferral, cancelReferral, issueReferral } from "./changes.ts";
import { letterOf } from "./letter-data.ts";
import { registerOf } from "./letters.ts";
import { countReferrals, listReferrals } from "./lists.ts";
import { mayIssue, proposalFor } from "./proposal.ts";
import { getReferral, getReferralByCode, referralsOfCase } from "./queries.ts";
import { toRow, toView, type Seeing } from "./views.ts";

function seeing(context: { now(): Date; sensitive: SensitiveBox }): Seeing {
  return { today: localDate(context.now()), sensitive: context.sensitive };
}

export const referrals: HandlersOf<typeof contract> = {
  proposal: (context, { caseId }) => proposalFor(context, caseId),

  async issue(context, input) {
    const { id, code, letter_number: letterNumber } = await issueReferral(context, input);
    return { id, code, letterNumber };
  },

  async answer(context, input) {
    return toView(context.db, await answerReferral(context, input), seeing(context));
  },

  async cancel(context, input) {
    return toView(context.db, await cancelReferral(context, input), seeing(context));
  },

  async list(context, filter) {
    const canOpen = context.sensitive.canOpen;
    const { rows, total } = await listReferrals(context.db, filter, {
      today: localDate(context.now()),
      canOpen,
    });
    return { rows: rows.map((row) => toRow(row, seeing(context))), total };
  },

  counts: ({ db, now }) => countReferrals(db, localDate(now())),

  async ofCase(context, { caseId }) {
    const { db } = context;
    const row = await getCase(db, caseId);
    const rows = await Promise.all(
      (await referralsOfCase(db, caseId)).map((one) => toView(db, one, seeing(context))),
    );
    return { rows, mayIssue: (await mayIssue(context, row)) !== undefined };
  },

  async get(context, { id }) {
    return toView(context.db, await getReferral(context.db, id), seeing(context));
  },

  async findByCode(context, { code }) {
    const read = readTrackingCode(code);
    if (read === null) throw new DeskError("kode_rujukan_salah");
    return toView(context.db, await getReferralByCode(context.db, read), seeing(context));
  },

  async letter(context, { id, size }) {
    return context.paper(await letterOf(context, id, size));
  },

  async register({ db, sensitive }, { year }) {
    const rows = await registerOf(db, year);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        datedOn: row.dated_on,
        manual: row.sequence === null,
        cancelled: row.cancelled_at !== null,
        cancelReason: row.cancel_reason ?? "",
        referralId: row.referralId,
        content: isRestricted(row, sensitive)
          ? null
          : { subject: row.subject, addressee: row.addressee },
      })),
    };
  },
};
