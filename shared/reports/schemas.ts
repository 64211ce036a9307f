// Shapes of the reports as they cross the border.
import * as z from "zod";
import { PaperSize } from "../papers/paper.ts";
import { isIsoDate } from "../values/date.ts";
import { DIMENSION_NAMES } from "./codes.ts";

export const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
/** First and last day, both counted. */
export const Period = z.strictObject({ from: Day, to: Day });
export type Period = z.infer<typeof Period>;

export const GroupRow = z.object({
  key: z.string(),
  label: z.string(),
  /** Of a sensitive kind, to an account that may not open such cases: five, which then means five or more; the rest is null. */
  count: z.number().int().nullable(),
  done: z.number().int().nullable(),
  refused: z.number().int().nullable(),
  cancelled: z.number().int().nullable(),
  open: z.number().int().nullable(),
  /** Calendar days from receipt to closing, of those that are closed. */
  averageDays: z.number().nullable(),
  /** How many in the period before. */
  before: z.number().int().nullable(),
});
export type GroupRow = z.infer<typeof GroupRow>;

export const Balance = z.object({
  awal: z.number().int(),
  diterima: z.number().int(),
  ditutup: z.number().int(),
  akhir: z.number().int(),
});
export type Balance = z.infer<typeof Balance>;

export const Closing = z.object({
  done: z.number().int(),
  refused: z.number().int(),
  cancelled: z.number().int(),
  /** Closed on or before the day they were due. */
  inTime: z.number().int(),
  averageDays: z.number().nullable(),
  medianDays: z.number().nullable(),
});
export type Closing = z.infer<typeof Closing>;

export const ReferralCounts = z.object({
  issued: z.number().int(),
  accepted: z.number().int(),
  refused: z.number().int(),
  cancelled: z.number().int(),
  waiting: z.number().int(),
  unanswered: z.number().int(),
});
export type ReferralCounts = z.infer<typeof ReferralCounts>;

/** The referrals issued to one destination, by how they stand now. */
export const DestinationRow = ReferralCounts.extend({
  id: z.string(),
  name: z.string(),
  /** Issued in the period before. */
  before: z.number().int(),
});
export type DestinationRow = z.infer<typeof DestinationRow>;

export const Sensitive = z.object({
  /** False: sensitive cases are left out of every number but `count`. */
  included: z.boolean(),
  /** Sensitive cases received in the period; not included: null when fewer than five, else five, which means five or more. */
  count: z.number().int().nullable(),
});

/** The numbers of a period and of the one before it. */
export const Facts = z.object({
  period: Period,
  /** "Bulan November 2026" */
  title: z.string(),
  balance: Balance,
  closing: Closing,
  referrals: ReferralCounts,
  sensitive: Sensitive,
  /** Referrals issued in the period by destination, the most first. */
  destinations: z.array(DestinationRow),
  /** The period of the same length before this one. */
  before: z.object({
    period: Period,
    balance: Balance,
    closing: Closing,
    referrals: ReferralCounts,
  }),
});
export type Facts = z.infer<typeof Facts>;

export const GroupsInput = Period.extend({ by: z.enum(DIMENSION_NAMES) });

export const Recap = Facts.extend({
  /** What was received in the period, counted every way. Only in `ppks` may a case stand in several groups. */
  groups: z.record(z.enum(DIMENSION_NAMES), z.array(GroupRow)),
});
export type Recap = z.infer<typeof Recap>;

export const LateCase = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  urgency: z.string(),
  receivedOn: z.string(),
  dueOn: z.string(),
  /** Calendar days past the due day. */
  lateDays: z.number().int(),
  officer: z.string(),
  /** Null for a sensitive case that this account may not open. */
  content: z.object({ personName: z.string(), categoryName: z.string() }).nullable(),
});
export type LateCase = z.infer<typeof LateCase>;
export const LateReferral = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  letterNumber: z.string(),
  issuedOn: z.string(),
  replyBy: z.string(),
  lateDays: z.number().int(),
  content: z.object({ personName: z.string(), destination: z.string() }).nullable(),
});
export type LateReferral = z.infer<typeof LateReferral>;

/** Most overdue first; `total` counts all, the list holds at most 200, on paper 500. */
export const Overdue = z.object({
  today: Day,
  cases: z.array(LateCase),
  totalCases: z.number().int(),
  referrals: z.array(LateReferral),
  totalReferrals: z.number().int(),
});
export type Overdue = z.infer<typeof Overdue>;

/** How the office stands now. */
export const Standing = z.object({
  today: Day,
  open: z.number().int(),
  overdue: z.number().int(),
  awaitingDecision: z.number().int(),
  toRatify: z.number().int(),
  awaitingReply: z.number().int(),
  lateReplies: z.number().int(),
});

/** Left out: the office's own size, and the direction in which the paper lies best. */
export const SizeInput = z.strictObject({
  size: PaperSize.optional(),
  landscape: z.boolean().optional(),
});
export const RegisterInput = SizeInput.extend({ year: z.number().int().min(2000).max(2200) });
