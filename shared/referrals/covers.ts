// Many cases under one letter (surat pengantar dengan daftar nominatif): the shapes, and which cases may join the list.
// Asked by the form and by the handler alike.
import * as z from "zod";
import type { Issuing } from "./rules.ts";
import { IssueInput, Proposal } from "./schemas.ts";

export const COVER_MOST = 200;

/** Why a case stayed out of the list. */
export const NOT_COVERED = [
  "ditutup",
  "terbatas",
  "sensitif",
  "kelompok",
  "belum_boleh",
  "perlu_penetapan",
  "setelah_surat",
  "berubah",
] as const;
export type NotCovered = (typeof NOT_COVERED)[number];

/**
 * What keeps this case out of a shared list; undefined when nothing does. A sensitive case never joins: its name would
 * stand beside others. A decision recorded as the signer's own sheet is taken case by case.
 */
export function whyNotCovered(
  kase: {
    readonly open: boolean;
    readonly restricted: boolean;
    readonly sensitive: boolean;
    /** It speaks for a group, whose members have a list of their own. */
    readonly group: boolean;
    readonly issuing: Issuing | undefined;
    readonly receivedOn: string;
  },
  issuedOn: string,
): NotCovered | undefined {
  if (!kase.open) return "ditutup";
  if (kase.restricted) return "terbatas";
  if (kase.sensitive) return "sensitif";
  if (kase.group) return "kelompok";
  if (kase.issuing === undefined) return "belum_boleh";
  if (kase.issuing.signer) return "perlu_penetapan";
  return issuedOn < kase.receivedOn ? "setelah_surat" : undefined;
}

const CaseAsSeen = z.strictObject({ id: z.uuid(), version: z.number().int() });

export const CoverInput = IssueInput.omit({ caseId: true, decision: true }).extend({
  /** In the order of the list; `id` is the letter's, made by the form: a retried save finds it. */
  cases: z.array(CaseAsSeen).min(1).max(COVER_MOST),
});
export type CoverInput = z.infer<typeof CoverInput>;

const Left = z.object({ id: z.string(), number: z.string(), why: z.enum(NOT_COVERED) });

/** Those that went under the letter, and those that stayed with the reason. No number is taken when none may go. */
export const Covered = z.object({
  referrals: z.array(z.object({ id: z.string(), caseId: z.string(), code: z.string() })),
  letterNumber: z.string().nullable(),
  left: z.array(Left),
});
export type Covered = z.infer<typeof Covered>;

/** What the form of a shared letter starts with, and which of the chosen cases would not join as things stand. */
export const CoverProposal = Proposal.omit({
  caseId: true,
  caseNumber: true,
  receivedOn: true,
  needsDecision: true,
  sheets: true,
}).extend({ joining: z.array(CaseAsSeen), left: z.array(Left) });
export type CoverProposal = z.infer<typeof CoverProposal>;
