// The law of referrals: when a case may be referred, what a letter may say, and which answers are accepted.
import { movesOf, type Actor, type CaseFacts, type OfficeRules } from "../cases/rules.ts";
import { DeskError } from "../errors.ts";
import {
  REFERRAL_ROLES,
  referralRule,
  type ReferralArrow,
  type ReferralField,
  type ReferralState,
} from "./codes.ts";

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

export interface ReferralMove {
  readonly answeredOn?: string | undefined;
  readonly answeredBy?: string | undefined;
  readonly via?: string | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
}

/** The mandatory fields of the state entered that are still empty. */
export function missingReferralFields(to: ReferralState, fields: ReferralMove): ReferralField[] {
  return referralRule(to).needs.filter((name) => (fields[name] ?? "").trim() === "");
}

/** Throws DeskError: rujukan_sudah_dijawab, peran_tidak_cukup or isian_rujukan_wajib. */
export function checkReferralMove(
  from: ReferralState,
  to: ReferralState,
  actor: Actor,
  fields: ReferralMove,
): ReferralArrow {
  const arrow = referralRule(from).next[to];
  if (!arrow) throw new DeskError("rujukan_sudah_dijawab", { state: from });
  if (!actor.roles.some((role) => arrow.by.includes(role)))
    throw new DeskError("peran_tidak_cukup");
  const missing = missingReferralFields(to, fields);
  if (missing.length > 0) throw new DeskError("isian_rujukan_wajib", { fields: missing });
  return arrow;
}

/** An answer cannot be older than the letter nor come tomorrow. */
export function checkAnswerDate(answeredOn: string, issuedOn: string, today: string): void {
  if (answeredOn > today) wrongDate("masa_depan");
  if (answeredOn < issuedOn) wrongDate("sebelum_surat");
}

/** What the subject of a sensitive case always is: it never tells the kind. */
export const NEUTRAL_SUBJECT = "Permohonan pelayanan sosial";
const NEUTRAL_REQUEST =
  "Kami mohon kiranya yang bersangkutan dapat dilayani sesuai dengan ketentuan yang berlaku. Penjelasan disampaikan langsung kepada petugas yang berwenang.";

export interface LetterWords {
  readonly subject: string;
  readonly request: string;
}

/** Subject and request offered beforehand. */
export function proposedWords(categoryName: string, sensitive: boolean): LetterWords {
  if (sensitive) return { subject: NEUTRAL_SUBJECT, request: NEUTRAL_REQUEST };
  return {
    subject: `Rujukan: ${categoryName}`,
    request: `Yang bersangkutan datang kepada kami untuk keperluan ${categoryName}. Kami mohon kiranya dapat dibantu sesuai dengan ketentuan yang berlaku.`,
  };
}

/** What the letter says: the officer's words, but never of a sensitive case. */
export function letterWords(
  { subject, request }: LetterWords,
  categoryName: string,
  sensitive: boolean,
): LetterWords {
  return sensitive ? proposedWords(categoryName, true) : { subject, request };
}

/** 'S.N.' for Siti Nurhayati: enough for the destination to match slip and letter. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s.]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  return words.map((letter) => `${letter.toUpperCase()}.`).join("");
}
