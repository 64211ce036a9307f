// Handlers of the room reports: one function per call of shared/reports/contract.ts.
import type { reports as contract } from "../../shared/reports/contract.ts";
import { overduePaper } from "../../shared/reports/overdue-paper.ts";
import { recapPaper } from "../../shared/reports/recap-paper.ts";
import { registerPaper } from "../../shared/reports/register-paper.ts";
import { summaryPaper } from "../../shared/reports/summary-paper.ts";
import { headOnPaper } from "../audit/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import { overdueOf } from "./late.ts";
import { outputs } from "./outputs.ts";
import { prepared } from "./prepared.ts";
import { standingOf } from "./standing.ts";
import { behindOf } from "./behind.ts";
import { factsOf, groupsOf, recapOf } from "./recap.ts";
import { behindReferrals } from "./referred.ts";
import { trendOf } from "./trend.ts";
import { lettersOf } from "./register.ts";
import { makeSummaries } from "./summaries.ts";
import { summaryOf } from "./summary.ts";
import { tables } from "./tables/handlers.ts";
import { headOf, readerOf } from "./head.ts";

export const reports: HandlersOf<typeof contract> = {
  ...outputs,
  ...prepared,
  ...tables,

  async standing(context) {
    return standingOf(readerOf(context));
  },

  async overdue(context) {
    return overdueOf(readerOf(context));
  },

  async dashboard(context, period) {
    return factsOf(readerOf(context), period);
  },

  async groups(context, { by, ...period }) {
    return (await groupsOf(readerOf(context), period, [by]))[by];
  },

  async recap(context, period) {
    return recapOf(readerOf(context), period);
  },

  async behind(context, input) {
    return behindOf(readerOf(context), input);
  },

  async behindReferrals(context, input) {
    return behindReferrals(readerOf(context), input);
  },

  async trend(context, period) {
    return trendOf(readerOf(context), period);
  },

  async overduePaper(context, laid) {
    const [office, made] = await headOf(context, laid);
    return context.paper(overduePaper(office, await overdueOf(readerOf(context), "paper"), made));
  },

  async recapPaper(context, { size, landscape, ...period }) {
    const [office, made] = await headOf(context, { size, landscape });
    return context.paper(
      recapPaper(
        office,
        await recapOf(readerOf(context), period),
        made,
        await headOnPaper(context.db),
      ),
    );
  },

  async caseSummary(context, { id, identity, length, ...laid }) {
    const [office, made] = await headOf(context, laid);
    const summary = await summaryOf(context, id, identity);
    return context.paper(summaryPaper(office, summary, { identity, length }, made));
  },

  caseSummaries: (context, input) => makeSummaries(context, input),

  async letterRegister(context, { year, ...laid }) {
    const [office, made] = await headOf(context, laid);
    return context.paper(
      registerPaper(office, year, await lettersOf(readerOf(context), year), made),
    );
  },
};
