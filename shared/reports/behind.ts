// The list behind one number: which numbers there are, and what a row of their list shows.
import * as z from "zod";
import { BALANCE_PARTS, DIMENSION_NAMES } from "./codes.ts";
import { Period } from "./schemas.ts";

/** What a case came to by now, as the columns of a group count it. */
export const COURSES = ["selesai", "ditolak", "batal", "berjalan"] as const;
/** What became of the cases closed in a period. */
export const RESULTS = ["selesai", "ditolak", "batal", "tepat", "lewat"] as const;
/** How referrals are counted, by referralGroup of shared/referrals/rules.ts. */
export const REFERRAL_GROUPS = [
  "accepted",
  "refused",
  "cancelled",
  "waiting",
  "unanswered",
] as const;

const paging = {
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};

export const BehindInput = Period.extend({
  of: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("neraca"), part: z.enum(BALANCE_PARTS) }),
    z.strictObject({ kind: z.literal("hasil"), result: z.enum(RESULTS) }),
    z.strictObject({
      kind: z.literal("kelompok"),
      by: z.enum(DIMENSION_NAMES),
      key: z.string().max(80),
      course: z.enum(COURSES).optional(),
    }),
  ]),
  ...paging,
});
export type BehindInput = z.output<typeof BehindInput>;

export const BehindRow = z.object({
  id: z.string(),
  number: z.string(),
  receivedOn: z.string(),
  closedOn: z.string().nullable(),
  /** Calendar days from receipt to closing; null while it is open. */
  days: z.number().int().nullable(),
  state: z.string(),
  personName: z.string(),
  categoryName: z.string(),
});
export type BehindRow = z.infer<typeof BehindRow>;

/** Referrals issued in the period: all, those that stand alike, those to one destination, or both. */
export const BehindReferralsInput = Period.extend({
  group: z.enum(REFERRAL_GROUPS).optional(),
  destinationId: z.string().max(80).optional(),
  ...paging,
});
export type BehindReferralsInput = z.output<typeof BehindReferralsInput>;

export const BehindReferralRow = z.object({
  id: z.string(),
  letterNumber: z.string(),
  caseNumber: z.string(),
  personName: z.string(),
  destination: z.string(),
  issuedOn: z.string(),
  answeredOn: z.string().nullable(),
  state: z.string(),
});
export type BehindReferralRow = z.infer<typeof BehindReferralRow>;

/** `total` counts all rows of the list. */
export const listOf = <R extends z.ZodType>(row: R) =>
  z.object({ rows: z.array(row), total: z.number().int() });
