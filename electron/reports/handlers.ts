// Handlers of the room reports: one function per call of shared/reports/contract.ts.
import type { reports as contract } from "../../shared/reports/contract.ts";
import type { MadeBy, ReportOffice } from "../../shared/reports/office-paper.ts";
import { overduePaper } from "../../shared/reports/overdue-paper.ts";
import { recapPaper } from "../../shared/reports/recap-paper.ts";
import { registerPaper } from "../../shared/reports/register-paper.ts";
import { summaryPaper } from "../../shared/reports/summary-paper.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { localDate } from "../../shared/values/date.ts";
import { getOffice } from "../office/queries.ts";
import type { HandlersOf, QueryContext } from "../serve/context.ts";
import { overdueOf, standingOf } from "./late.ts";
import type { Reader } from "./queries.ts";
import { behindOf, recapOf } from "./recap.ts";
import { lettersOf } from "./register.ts";
import { summaryOf } from "./summary.ts";

function readerOf({ db, sensitive, now }: QueryContext): Reader {
  return { db, canOpen: sensitive.canOpen, today: localDate(now()) };
}

/** The office as it heads the paper, and who made it. */
async function headOf(
  { db, session, now }: QueryContext,
  size: PaperSize | undefined,
): Promise<[ReportOffice, MadeBy]> {
  const office = await getOffice(db);
  return [
    office,
    {
      name: session.name,
      roles: session.roles,
      on: localDate(now()),
      size: size ?? office.paperSize,
    },
  ];
}

export const reports: HandlersOf<typeof contract> = {
  async standing(context) {
    return standingOf(readerOf(context));
  },

  async overdue(context) {
    return overdueOf(readerOf(context));
  },

  async recap(context, period) {
    return recapOf(readerOf(context), period);
  },

  async behind(context, input) {
    return behindOf(readerOf(context), input);
  },

  async overduePaper(context, { size }) {
    const [office, made] = await headOf(context, size);
    return context.paper(overduePaper(office, await overdueOf(readerOf(context)), made));
  },

  async recapPaper(context, { size, ...period }) {
    const [office, made] = await headOf(context, size);
    return context.paper(recapPaper(office, await recapOf(readerOf(context), period), made));
  },

  async caseSummary(context, { id, identity, size }) {
    const [office, made] = await headOf(context, size);
    const anonymous = identity === "anonim";
    return context.paper(
      summaryPaper(office, await summaryOf(context, id, anonymous), anonymous, made),
    );
  },

  async letterRegister(context, { year, size }) {
    const [office, made] = await headOf(context, size);
    return context.paper(
      registerPaper(office, year, await lettersOf(readerOf(context), year), made),
    );
  },
};
