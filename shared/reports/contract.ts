// Calls of the room reports: what is late, what a period brought, and the same on paper. `size` left out: the office's own.
import * as z from "zod";
import { query } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { REPORT_ROLES } from "./codes.ts";
import { outputCalls } from "./outputs.ts";
import {
  BehindInput,
  BehindRow,
  Overdue,
  Period,
  Recap,
  RegisterInput,
  SizeInput,
  Standing,
  SummaryInput,
} from "./schemas.ts";

export const reports = {
  ...outputCalls,
  standing: query({ roles: REPORT_ROLES, log: "none" }, z.void(), Standing),
  overdue: query({ roles: REPORT_ROLES, log: { count: "output.cases" } }, z.void(), Overdue),
  /** Numbers of a period of at most 366 days. Throws periode_tidak_sah. */
  recap: query({ roles: REPORT_ROLES, log: { filters: true } }, Period, Recap),
  /** The cases that one number of the recap counts, oldest first. */
  behind: query(
    { roles: REPORT_ROLES, log: { filters: true, count: "output.rows" } },
    BehindInput,
    z.object({ rows: z.array(BehindRow), total: z.number().int() }),
  ),
  overduePaper: query({ roles: REPORT_ROLES, log: { filters: true } }, SizeInput, PaperRef),
  recapPaper: query(
    { roles: REPORT_ROLES, log: { filters: true } },
    Period.extend(SizeInput.shape),
    PaperRef,
  ),
  /** Ringkasan kasus. Throws tidak_ditemukan, kasus_terbatas. */
  caseSummary: query({ roles: REPORT_ROLES, log: { ids: ["id"] } }, SummaryInput, PaperRef),
  /** The buku agenda of a year: every letter number, with those that were cancelled. */
  letterRegister: query({ roles: REPORT_ROLES, log: { filters: true } }, RegisterInput, PaperRef),
};
