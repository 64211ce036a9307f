// Calls of the room referrals: letters to other offices, their answers, and the register of letter numbers.
import * as z from "zod";
import { command, query, task } from "../call.ts";
import { PaperRef, PaperSize } from "../papers/paper.ts";
import {
  AmendInput,
  Issued,
  IssueInput,
  LetterRow,
  Proposal,
  ReferralFilter,
  ReferralRow,
  ReferralView,
  REFERRAL_LISTS,
  StepInput,
} from "./schemas.ts";
import { answerCalls } from "./answers/contract.ts";
import { REFERRAL_ROLES } from "./codes.ts";
import { Covered, CoverInput, CoverProposal, COVER_MOST } from "./covers.ts";
import { ManyInput, ManyPrinted, ManyProgress } from "./many.ts";
import { PrintRow } from "./prints.ts";
import { placesCalls } from "./places-contract.ts";
import { Experience } from "./experience.ts";
import { templateCalls } from "./templates/contract.ts";
import { StatementInput, StatementsOfCase, StatementView } from "./statements.ts";

const Id = z.strictObject({ id: z.uuid() });
const CaseId = z.strictObject({ caseId: z.uuid() });

export const referrals = {
  ...placesCalls,
  ...templateCalls,
  ...answerCalls,
  /** What the form starts with. Throws rujukan_tidak_boleh, kasus_terbatas. */
  proposal: query({ roles: REFERRAL_ROLES, log: { ids: ["caseId"] } }, CaseId, Proposal),
  /** Issues a referral with its letter number and moves the case to `dirujuk`, in one transaction. */
  issue: command({ roles: REFERRAL_ROLES, log: { ids: ["id", "caseId"] } }, IssueInput, Issued),
  /** What the form of a shared letter starts with, and which of the chosen cases may not join it. */
  coverProposal: query(
    { roles: REFERRAL_ROLES, log: { ids: ["caseIds"] } },
    z.strictObject({ caseIds: z.array(z.uuid()).min(1).max(COVER_MOST) }),
    CoverProposal,
  ),
  /** One letter above many cases: one number, a referral for each that may join; the others are named with the reason. */
  issueCover: command(
    { roles: REFERRAL_ROLES, log: { ids: ["id", "output.referrals"] } },
    CoverInput,
    Covered,
  ),
  /** The referrals that stand under the letter of this one, in the order of its list. */
  coverList: query(
    { roles: REFERRAL_ROLES, log: { ids: ["id"], count: "output.rows" } },
    Id,
    z.object({ rows: z.array(ReferralRow) }),
  ),
  /**
   * Every step of a referral, by the table of shared/referrals/states.ts; the case follows in the same transaction.
   * A cancelled letter number stays in the register.
   */
  step: command({ roles: REFERRAL_ROLES, log: { ids: ["id"] } }, StepInput, ReferralView),
  /** Another text of the letter, by version; the old one is kept. */
  amend: command({ roles: REFERRAL_ROLES, log: { ids: ["id"] } }, AmendInput, ReferralView),
  /** `total` of a search is told only up to one beyond the page. */
  list: query(
    { roles: REFERRAL_ROLES, log: { filters: true, count: "output.rows" } },
    ReferralFilter,
    z.object({ rows: z.array(ReferralRow), total: z.number().int() }),
  ),
  counts: query(
    { roles: REFERRAL_ROLES, log: "none" },
    z.void(),
    z.record(z.enum(REFERRAL_LISTS), z.number().int()),
  ),
  /** The referrals of one case, oldest first, and whether one more may be issued. */
  ofCase: query(
    { roles: REFERRAL_ROLES, log: { ids: ["caseId"] } },
    CaseId,
    z.object({ rows: z.array(ReferralView), mayIssue: z.boolean() }),
  ),
  get: query({ roles: REFERRAL_ROLES, log: { ids: ["id"] } }, Id, ReferralView),
  /** Finds a referral by the code of its slip. Throws kode_rujukan_salah, tidak_ditemukan. */
  findByCode: query(
    { roles: REFERRAL_ROLES, log: { ids: ["output.id"] } },
    z.strictObject({ code: z.string().trim().min(1).max(40) }),
    ReferralView,
  ),
  /** The letter with its tear-off slip. */
  letter: query(
    { roles: REFERRAL_ROLES, log: { ids: ["id"] } },
    Id.extend({ size: PaperSize }),
    PaperRef,
  ),
  /** Many letters in one PDF, ready in the preview; a cancel throws away what was made. */
  printLetters: task(
    { roles: REFERRAL_ROLES, log: { ids: ["output.referralIds"], count: "output.letters" } },
    ManyInput,
    ManyProgress,
    ManyPrinted,
  ),
  /** What was learnt of a destination, shown when it is chosen. */
  experience: query(
    { roles: REFERRAL_ROLES, log: "none" },
    z.strictObject({ destinationId: z.string().min(1).max(60) }),
    Experience,
  ),
  /** Statements of one case, and what the form of a new one starts with. */
  statements: query({ roles: REFERRAL_ROLES, log: { ids: ["caseId"] } }, CaseId, StatementsOfCase),
  issueStatement: command(
    { roles: REFERRAL_ROLES, log: { ids: ["id", "caseId"] } },
    StatementInput,
    StatementView,
  ),
  /** The number stays in the register, marked as cancelled. */
  cancelStatement: command(
    { roles: REFERRAL_ROLES, log: { ids: ["id"] } },
    Id.extend({ reason: z.string().trim().min(3).max(500) }),
    StatementView,
  ),
  statement: query(
    { roles: REFERRAL_ROLES, log: { ids: ["id"] } },
    Id.extend({ size: PaperSize }),
    PaperRef,
  ),
  /** The print register of one letter, oldest first. */
  prints: query(
    { roles: REFERRAL_ROLES, log: "none" },
    z.strictObject({ letterId: z.uuid() }),
    z.object({ rows: z.array(PrintRow) }),
  ),
  /** The buku agenda of one year, newest first. */
  register: query(
    { roles: REFERRAL_ROLES, log: { count: "output.rows" } },
    z.strictObject({ year: z.number().int().min(2000).max(2200) }),
    z.object({ rows: z.array(LetterRow) }),
  ),
};
