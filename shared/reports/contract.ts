// Calls of the room reports: what is late, what a period brought, and the same on paper. `size` left out: the office's own.
import * as z from "zod";
import { query, task } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { REPORT_ROLES } from "./codes.ts";
import {
  BehindInput,
  BehindReferralRow,
  BehindReferralsInput,
  BehindRow,
  listOf,
} from "./behind.ts";
import { outputCalls } from "./outputs.ts";
import { preparedCalls } from "./prepared-calls.ts";
import { SummariesInput, SummariesMade, SummariesProgress, SummaryInput } from "./summaries.ts";
import { tableCalls } from "./tables/contract.ts";
import {
  Facts,
  GroupRow,
  GroupsInput,
  Overdue,
  Period,
  Recap,
  RegisterInput,
  SizeInput,
  Standing,
} from "./schemas.ts";
import { Trend } from "./trend.ts";

export const reports = {
  ...outputCalls,
  ...preparedCalls,
  ...tableCalls,
  standing: query({ roles: REPORT_ROLES, log: "none" }, z.void(), Standing),
  overdue: query({ roles: REPORT_ROLES, log: { count: "output.cases" } }, z.void(), Overdue),
  /** Numbers of a period of at most 366 days beside those of the period before. Throws periode_tidak_sah. */
  dashboard: query({ roles: REPORT_ROLES, log: { filters: true } }, Period, Facts),
  /** The received cases of a period by one dimension. Throws periode_tidak_sah. */
  groups: query({ roles: REPORT_ROLES, log: { filters: true } }, GroupsInput, z.array(GroupRow)),
  /** Both together, in every dimension. Throws periode_tidak_sah. */
  recap: query({ roles: REPORT_ROLES, log: { filters: true } }, Period, Recap),
  /** The cases that one number of the recap counts, oldest first. */
  behind: query(
    { roles: REPORT_ROLES, log: { filters: true, count: "output.rows" } },
    BehindInput,
    listOf(BehindRow),
  ),
  /** The referrals that one number of the recap counts, oldest first. */
  behindReferrals: query(
    { roles: REPORT_ROLES, log: { filters: true, count: "output.rows" } },
    BehindReferralsInput,
    listOf(BehindReferralRow),
  ),
  /** What came and went in a period, by day or by month. Throws periode_tidak_sah. */
  trend: query({ roles: REPORT_ROLES, log: "none" }, Period, Trend),
  overduePaper: query({ roles: REPORT_ROLES, log: { filters: true } }, SizeInput, PaperRef),
  recapPaper: query(
    { roles: REPORT_ROLES, log: { filters: true } },
    Period.extend(SizeInput.shape),
    PaperRef,
  ),
  /** Ringkasan kasus. Throws tidak_ditemukan, kasus_terbatas. */
  caseSummary: query({ roles: REPORT_ROLES, log: { ids: ["id"] } }, SummaryInput, PaperRef),
  /** Many of them in one PDF, ready in the preview; a cancel throws away what was made. Throws ringkasan_kosong. */
  caseSummaries: task(
    { roles: REPORT_ROLES, log: { ids: ["output.caseIds"], count: "output.caseIds" } },
    SummariesInput,
    SummariesProgress,
    SummariesMade,
  ),
  /** The buku agenda of a year: every letter number, with those that were cancelled. */
  letterRegister: query({ roles: REPORT_ROLES, log: { filters: true } }, RegisterInput, PaperRef),
};
