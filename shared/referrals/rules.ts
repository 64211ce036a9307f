// The law of referrals: when a case may be referred, what a letter may say, and which answers are accepted.
import {
  followsReferrals,
  movesOf,
  type Actor,
  type CaseFacts,
  type OfficeRules,
} from "../cases/rules.ts";
import { DECIDER_ROLES, type CaseState } from "../cases/states.ts";
import { DeskError } from "../errors.ts";
import { REFERRAL_ROLES } from "./codes.ts";
import {
  hasEnded,
  referralRule,
  type ReferralArrow,
  type ReferralField,
  type ReferralState,
  type Teller,
} from "./states.ts";

/** Working days until an answer is asked for, unless the officer sets another day. */
export const REPLY_DAYS = 7;

/** 'pindah': issuing moves the case to `dirujuk`; 'tambah': one more referral of a case that is there already. */
export type Issuing =
  | { readonly kind: "pindah"; readonly signer: boolean }
  | { readonly kind: "tambah"; readonly signer: false };

/** How this account may refer the case now; undefined when it may not. */
export function issuingOf(
  facts: CaseFacts,
  actor: Actor,
  office: OfficeRules,
): Issuing | undefined {
  if (facts.restricted) return undefined;
  const move = movesOf(facts, actor, office).find(({ to }) => to === "dirujuk");
  if (move) return { kind: "pindah", signer: move.signer };
  const may =
    facts.state === "dirujuk" &&
    actor.roles.some((role) => (REFERRAL_ROLES as readonly string[]).includes(role));
  return may ? { kind: "tambah", signer: false } : undefined;
}

export interface ReferralDates {
  readonly today: string;
  readonly receivedOn: string;
  readonly issuedOn: string;
  readonly replyBy: string;
}

function wrongDate(reason: string): never {
  throw new DeskError("tanggal_rujukan_salah", { reason });
}

/** A letter is dated between the receipt of the case and today, and asks for an answer on or after its date. */
export function checkIssueDates({ today, receivedOn, issuedOn, replyBy }: ReferralDates): void {
  if (issuedOn > today) wrongDate("masa_depan");
  if (issuedOn < receivedOn) wrongDate("sebelum_kasus");
  if (replyBy < issuedOn) wrongDate("batas_jawaban");
}

/** What a step records; which of it is mandatory stands in the state table. */
export interface StepFields {
  readonly answeredOn?: string | undefined;
  readonly answeredBy?: string | undefined;
  readonly via?: string | undefined;
  readonly note?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly onwardTo?: string | undefined;
  readonly replyBy?: string | undefined;
}

/** What the rules must know of a referral. */
export interface ReferralFacts {
  readonly state: ReferralState;
  readonly issuedOn: string;
  readonly replyBy: string;
  /** Day of the last step. */
  readonly lastOn: string;
  /** A closed case keeps only referrals that have ended. */
  readonly caseOpen: boolean;
  /** True for an account that may see only the number of a sensitive case. */
  readonly restricted: boolean;
}

export interface ReferralStep {
  readonly to: ReferralState;
  readonly told: Teller;
  readonly needs: readonly ReferralField[];
}

function isEmpty(value: string | readonly string[] | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === "string"
    ? value.trim() === ""
    : value.every((item) => item.trim() === "");
}

/** The mandatory fields of the state entered that are still empty. */
export function missingReferralFields(to: ReferralState, fields: StepFields): ReferralField[] {
  return referralRule(to).needs.filter((name) => isEmpty(fields[name]));
}

function mayFollow(arrow: ReferralArrow, actor: Actor, office: OfficeRules): boolean {
  const alone = arrow.only === "penetap" && office.decisionBySigner;
  const roles: readonly string[] = alone ? REFERRAL_ROLES : arrow.by;
  return actor.roles.some((role) => roles.includes(role));
}

/** The steps this account may take now, in the order of the table. Empty for a restricted case. */
export function referralStepsOf(
  facts: ReferralFacts,
  actor: Actor,
  office: OfficeRules,
  today: string,
): ReferralStep[] {
  if (facts.restricted) return [];
  const { next } = referralRule(facts.state);
  return (Object.keys(next) as ReferralState[]).flatMap((to) => {
    const arrow = next[to];
    if (!arrow || !mayFollow(arrow, actor, office)) return [];
    if (arrow.only === "lewat" && today <= facts.replyBy) return [];
    if (!facts.caseOpen && !hasEnded(to)) return [];
    return [{ to, told: arrow.told, needs: referralRule(to).needs }];
  });
}

/**
 * Passes exactly the steps that `referralStepsOf` offers with their fields filled and their days in order.
 * Throws DeskError: kasus_terbatas, langkah_rujukan_tidak_boleh, peran_tidak_cukup, rujukan_belum_lewat, rujukan_kasus_ditutup,
 * isian_rujukan_wajib or tanggal_rujukan_salah.
 */
export function checkReferralStep(
  facts: ReferralFacts,
  to: ReferralState,
  actor: Actor,
  office: OfficeRules,
  fields: StepFields,
  today: string,
): ReferralArrow {
  if (facts.restricted) throw new DeskError("kasus_terbatas");
  const arrow = referralRule(facts.state).next[to];
  if (!arrow) throw new DeskError("langkah_rujukan_tidak_boleh", { from: facts.state, to });
  if (!mayFollow(arrow, actor, office)) throw new DeskError("peran_tidak_cukup");
  if (arrow.only === "lewat" && today <= facts.replyBy) throw new DeskError("rujukan_belum_lewat");
  if (!facts.caseOpen && !hasEnded(to)) throw new DeskError("rujukan_kasus_ditutup");
  const missing = missingReferralFields(to, fields);
  if (missing.length > 0) throw new DeskError("isian_rujukan_wajib", { fields: missing });
  checkStepDates(facts, to, fields, today);
  return arrow;
}

/** A step cannot come tomorrow, be older than the letter or than the step before it, nor ask for an answer before its own day. */
function checkStepDates(
  { issuedOn, lastOn }: ReferralFacts,
  to: ReferralState,
  fields: StepFields,
  today: string,
): void {
  const day = stepDay(to, fields, today);
  if (day > today) wrongDate("masa_depan");
  if (day < issuedOn) wrongDate("sebelum_surat");
  if (day < lastOn) wrongDate("sebelum_langkah");
  if (asksForReply(to) && (fields.replyBy ?? "") < today) wrongDate("batas_lewat");
}

function asksForReply(to: ReferralState): boolean {
  return referralRule(to).needs.includes("replyBy");
}

/** The day a step counts from: the day told, or today where the table asks for none. */
export function stepDay(to: ReferralState, fields: StepFields, today: string): string {
  return referralRule(to).needs.includes("answeredOn") ? (fields.answeredOn ?? "") : today;
}

/** A case waits (`dirujuk`) while one of its referrals waits for an answer; else the answers are in (`umpan_balik`). */
export function caseStateFor(states: readonly ReferralState[]): "dirujuk" | "umpan_balik" {
  return states.some((state) => referralRule(state).awaits === "jawaban")
    ? "dirujuk"
    : "umpan_balik";
}

/** An answer that a list told, and what has become of its referral and case since. */
export interface TakeBackFacts {
  readonly from: ReferralState;
  readonly to: ReferralState;
  /** The answer is still the last step of the referral. */
  readonly last: boolean;
  readonly done: boolean;
  /** State of the case when the answer had been recorded, and now. */
  readonly caseAfter: CaseState;
  readonly caseNow: CaseState;
  readonly restricted: boolean;
}

export type TakeBackProblem = "terbatas" | "sudah" | "bukan_jawaban" | "diubah" | "kasus_diubah";

/**
 * Why an answer cannot be taken back; undefined when the referral returns to `from`. Between `dirujuk` and `umpan_balik` the case
 * follows its referrals by itself, so that is no move of its own.
 */
export function takeBackProblem(facts: TakeBackFacts): TakeBackProblem | undefined {
  if (facts.restricted) return "terbatas";
  if (facts.done) return "sudah";
  if (referralRule(facts.from).next[facts.to]?.takesBack !== true) return "bukan_jawaban";
  if (!facts.last) return "diubah";
  const { caseAfter, caseNow } = facts;
  if (caseNow === caseAfter || followsReferrals(caseAfter, caseNow)) return undefined;
  return "kasus_diubah";
}

/** Whoever recorded a list may take it back, and whoever decides. */
export function mayTakeBack(actor: Actor, createdBy: string): boolean {
  return (
    actor.accountId === createdBy ||
    actor.roles.some((role) => (DECIDER_ROLES as readonly string[]).includes(role))
  );
}

/** The letter's text may change by a new version while something is awaited; the old text is kept. */
export function mayAmend(facts: ReferralFacts, actor: Actor): boolean {
  return (
    !facts.restricted &&
    facts.caseOpen &&
    !hasEnded(facts.state) &&
    actor.roles.some((role) => (REFERRAL_ROLES as readonly string[]).includes(role))
  );
}

/** Words for the state of a referral. */
export function referralLabel(state: ReferralState): string {
  return referralRule(state).label;
}

/** How a referral is counted in a recap; each state counts once. */
export type ReferralGroup = "accepted" | "refused" | "cancelled" | "waiting" | "unanswered";
const GROUPS = {
  diterbitkan: "waiting",
  sampai: "waiting",
  diteruskan: "waiting",
  dikembalikan: "waiting",
  disetujui: "accepted",
  dilayani: "accepted",
  terlaksana: "accepted",
  sebagian: "accepted",
  dikonfirmasi: "accepted",
  tidak_terlaksana: "refused",
  ditolak: "refused",
  ditarik: "cancelled",
  dibatalkan: "cancelled",
  tanpa_jawaban: "unanswered",
  dilepas: "unanswered",
} as const satisfies Record<ReferralState, ReferralGroup>;

export function referralGroup(state: ReferralState): ReferralGroup {
  return GROUPS[state];
}
