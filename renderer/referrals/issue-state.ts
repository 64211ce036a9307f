// What the referral form holds, and what of it is still missing.
import type * as z from "zod";
import type { SignerDecision } from "../../shared/cases/rules.ts";
import type { ReferralLevel } from "../../shared/directory/codes.ts";
import type { ReferralChannel } from "../../shared/referrals/codes.ts";
import { CoverInput, type CoverProposal } from "../../shared/referrals/covers.ts";
import { IssueInput, type Proposal } from "../../shared/referrals/schemas.ts";

/** What the destination and the letter are chosen from, for one case and for many alike. */
export type Offer = Omit<CoverProposal, "joining" | "left">;

export interface IssueForm {
  readonly destinationId: string;
  readonly level: ReferralLevel;
  readonly channel: ReferralChannel;
  readonly subject: string;
  readonly request: string;
  readonly enclosure: string;
  /** One per line. */
  readonly copies: string;
  readonly signerId: string;
  readonly issuedOn: string;
  readonly replyBy: string;
  readonly manual: boolean;
  readonly manualNumber: string;
  readonly decision: Partial<SignerDecision>;
}

export const ISSUE_FIELDS = [
  "destinationId",
  "subject",
  "request",
  "signerId",
  "issuedOn",
  "replyBy",
  "manualNumber",
  "decision",
] as const;
export type IssueField = (typeof ISSUE_FIELDS)[number];

/** The day asked of this destination: its own days to answer, or what the office asks of everybody. */
export function replyByOf({ replyBy, replyBys }: Offer, destinationId: string): string {
  return replyBys[destinationId] ?? replyBy;
}

/**
 * @param wanted the level proposed by a referral that was not answered: its first usual destination is offered
 * @param chosen a destination to begin with: a place has come free there
 */
export function startForm(offered: Offer, wanted?: ReferralLevel, chosen?: string): IssueForm {
  const first = offered.destinations.find(({ id }) => id === chosen);
  const usual = first ?? offered.destinations.find(({ id }) => id === offered.destinationId);
  const higher = wanted && offered.destinations.find(({ level }) => level === wanted);
  const destinationId = wanted ? (higher?.id ?? "") : (first?.id ?? offered.destinationId);
  return {
    destinationId,
    level: wanted ?? usual?.level ?? "kabupaten",
    channel: "surat",
    subject: offered.subject,
    request: offered.request,
    enclosure: offered.enclosure,
    copies: "",
    signerId: offered.signers[0]?.id ?? "",
    issuedOn: offered.today,
    replyBy: replyByOf(offered, destinationId),
    manual: false,
    manualNumber: "",
    decision: { decidedOn: offered.today },
  };
}

/** The form without its decision, as a letter for one case or for many is sent. */
function plainInput(form: IssueForm) {
  const { destinationId, level, channel, subject, request, enclosure } = form;
  const { signerId, issuedOn, replyBy, copies, manual, manualNumber } = form;
  return {
    destinationId,
    level,
    channel,
    subject,
    request,
    enclosure,
    signerId,
    issuedOn,
    replyBy,
    copies: copies
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    manualNumber: manual ? manualNumber : null,
  };
}

function toInput(form: IssueForm, offered: Proposal, id: string): unknown {
  const { decision } = form;
  return {
    ...plainInput(form),
    id,
    caseId: offered.caseId,
    ...(offered.needsDecision
      ? { decision: { ...decision, signerTitle: decision.signerTitle ?? "" } }
      : {}),
  };
}

type Read<T> = { input: T } | { wrong: IssueField[] };

function readWith<T>(schema: z.ZodType<T>, form: IssueForm, input: unknown): Read<T> {
  const read = schema.safeParse(input);
  const blank = ISSUE_FIELDS.filter(
    (field) => (field === "destinationId" || field === "signerId") && form[field] === "",
  );
  if (read.success && blank.length === 0) return { input: read.data };
  const paths = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  return { wrong: ISSUE_FIELDS.filter((field) => blank.includes(field) || paths.includes(field)) };
}

/** The input to send, or the fields that are empty or wrong. */
export function readForm(form: IssueForm, offered: Proposal, id: string): Read<IssueInput> {
  return readWith(IssueInput, form, toInput(form, offered, id));
}

/** The same for one letter above many cases. */
export function readCover(
  form: IssueForm,
  cases: readonly { readonly id: string; readonly version: number }[],
  id: string,
): Read<CoverInput> {
  const seen = cases.map(({ id: caseId, version }) => ({ id: caseId, version }));
  return readWith(CoverInput, form, { ...plainInput(form), id, cases: seen });
}
