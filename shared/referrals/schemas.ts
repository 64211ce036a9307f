// Shapes of a referral as they cross the border.
import * as z from "zod";
import { Destination, ReferralLevel } from "../directory/contract.ts";
import { Signer } from "../office/letterhead.ts";
import { PaperSize } from "../papers/paper.ts";
import { Printed } from "../papers/printed.ts";
import { isIsoDate } from "../values/date.ts";
import {
  ANSWER_WAYS,
  REFERRAL_CHANNELS,
  REFERRAL_EVENTS,
  type AnswerWay,
  type ReferralChannel,
  type ReferralEventKind,
} from "./codes.ts";
import { REFERRAL_STATE_NAMES, type ReferralField } from "./states.ts";

const line = (max: number) => z.string().trim().max(max);
export const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
export const ReferralStateName = z.enum(REFERRAL_STATE_NAMES);
export const AnswerVia = z.enum(Object.keys(ANSWER_WAYS) as [AnswerWay, ...AnswerWay[]]);
export const Channel = z.enum(
  Object.keys(REFERRAL_CHANNELS) as [ReferralChannel, ...ReferralChannel[]],
);
export const LetterNumberText = line(80).min(1);

/** The decision of a named Kades/Lurah, recorded by the one person at the desk; the sheet is an attachment of the case. */
export const SignerDecision = z.strictObject({
  signerName: line(120).min(1),
  signerTitle: line(120),
  decidedOn: Day,
  attachmentId: z.uuid(),
});

export const IssueInput = z.strictObject({
  /** Made by the form: a retried save finds its own referral. */
  id: z.uuid(),
  caseId: z.uuid(),
  destinationId: z.string().max(64),
  level: ReferralLevel,
  channel: Channel,
  subject: line(160).min(3),
  request: line(1200).min(3),
  /** Lampiran, as on the letter: "1 (satu) berkas"; '' prints "-". */
  enclosure: line(80),
  /** Tembusan; "Arsip" is added on the letter. */
  copies: z.array(line(120).min(1)).max(6),
  signerId: z.string().max(64),
  issuedOn: Day,
  replyBy: Day,
  /** Null: the next number of the pattern; else the number as written in the buku agenda. */
  manualNumber: LetterNumberText.nullable(),
  /** The named Kades/Lurah's decision, where one person works alone. */
  decision: SignerDecision.optional(),
});
export type IssueInput = z.infer<typeof IssueInput>;

export const Issued = z.object({ id: z.string(), code: z.string(), letterNumber: z.string() });

/** One step along the table of shared/referrals/states.ts, as the officer saw it at `version`. */
export const StepInput = z.strictObject({
  id: z.uuid(),
  version: z.number().int(),
  /** Makes a retry harmless. */
  eventId: z.uuid(),
  to: ReferralStateName,
  answeredOn: Day.optional(),
  /** Name and office of who told it. */
  answeredBy: line(160).optional(),
  via: AnswerVia.optional(),
  note: line(2000).optional(),
  /** What the destination finds missing, one paper or fact each. */
  missing: z.array(line(160).min(1)).max(20).optional(),
  /** The office to which it was sent on. */
  onwardTo: line(160).optional(),
  /** The day until which the next answer or result is awaited. */
  replyBy: Day.optional(),
  /** The slip or letter, as an attachment of the case. */
  evidenceId: z.uuid().optional(),
});
export type StepInput = z.infer<typeof StepInput>;

/** Another text of the letter: the old one is kept as a version. */
export const AmendInput = z.strictObject({
  id: z.uuid(),
  version: z.number().int(),
  eventId: z.uuid(),
  subject: line(160).min(3),
  request: line(1200).min(3),
  enclosure: line(80),
  copies: z.array(line(120).min(1)).max(6),
  reason: line(1000).min(3),
});
export type AmendInput = z.infer<typeof AmendInput>;

/** What even an account without the second key may see. */
const ReferralShell = z.object({
  id: z.string(),
  version: z.number(),
  code: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  restricted: z.boolean(),
  state: ReferralStateName,
  issuedOn: Day,
  replyBy: Day,
  /** Working days past the day of the answer; 0 when it is not late or not awaited. */
  lateDays: z.number().int(),
  /** 'jeda': the clock stands still while papers are awaited from the citizen. Null once it has ended. */
  due: z.enum(["aman", "dekat", "lewat", "jeda"]).nullable(),
  letterNumber: z.string(),
});

/** `content` is null when the case is restricted to this account. */
export const ReferralRow = ReferralShell.extend({
  content: z
    .object({
      destination: z.string(),
      level: ReferralLevel,
      personName: z.string(),
      answeredOn: Day.nullable(),
    })
    .nullable(),
});
export type ReferralRow = z.infer<typeof ReferralRow>;

export const ReferralEvent = z.object({
  id: z.string(),
  /** The list of answers that told it. */
  listId: z.string().nullable(),
  /** It takes an earlier answer back. */
  takesBack: z.boolean(),
  at: z.string(),
  kind: z.enum(Object.keys(REFERRAL_EVENTS) as [ReferralEventKind, ...ReferralEventKind[]]),
  actor: z.string(),
  on: Day,
  answeredBy: z.string(),
  via: AnswerVia.nullable(),
  note: z.string(),
  toState: ReferralStateName,
  missing: z.array(z.string()),
  onwardTo: z.string(),
  replyBy: Day.nullable(),
  evidenceId: z.string().nullable(),
  /** Told while the case was sensitive, and this account may not open it. */
  sealed: z.boolean(),
});
export type ReferralEvent = z.infer<typeof ReferralEvent>;

export const ReferralView = ReferralShell.extend({
  letterId: z.string(),
  printed: Printed,
  content: z
    .object({
      personId: z.string(),
      personName: z.string(),
      destination: z.string(),
      addressee: z.string(),
      level: ReferralLevel,
      subject: z.string(),
      request: z.string(),
      enclosure: z.string(),
      copies: z.array(z.string()),
      signerName: z.string(),
      channel: Channel,
      /** Place in the list of a shared letter; null: the letter is its own. */
      listNo: z.number().int().nullable(),
      answeredOn: Day.nullable(),
      events: z.array(ReferralEvent),
      /** Texts of the letter before it was amended, oldest first. */
      revisions: z.array(
        z.object({ revision: z.number().int(), subject: z.string(), request: z.string() }),
      ),
      /** What this account may do now. */
      steps: z.array(
        z.object({
          to: ReferralStateName,
          told: z.enum(["tujuan", "warga", "kami"]),
          needs: z.array(z.custom<ReferralField>((value) => typeof value === "string")),
        }),
      ),
      mayAmend: z.boolean(),
      sensitive: z.boolean(),
      /** Offered as the next day to ask for, in working days from today. */
      nextReplyBy: Day,
      /** The next level up, when this one stays silent or did not help; a proposal only. */
      escalateTo: ReferralLevel.nullable(),
      /** Ready to be sent to the citizen, without NIK; null for a sensitive case, whose citizen is reached by the safe contact only. */
      statusText: z.string().nullable(),
    })
    .nullable(),
});
export type ReferralView = z.infer<typeof ReferralView>;

export const REFERRAL_LISTS = [
  "menunggu",
  "lewat",
  "kembali",
  "dijawab",
  "tanpa_jawaban",
  "dibatalkan",
  "semua",
] as const;
export type ReferralListName = (typeof REFERRAL_LISTS)[number];

export const ReferralFilter = z.strictObject({
  list: z.enum(REFERRAL_LISTS),
  /** Part of the code, letter number, case number, destination or name. */
  search: line(80).optional(),
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Everything the referral form shows before anybody types. */
export const Proposal = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  sensitive: z.boolean(),
  today: Day,
  receivedOn: Day,
  replyBy: Day,
  /** The day asked for by destination id, where a service has its own days to answer. */
  replyBys: z.record(z.string(), Day),
  subject: z.string(),
  request: z.string(),
  enclosure: z.string(),
  destinations: z.array(Destination),
  /** Those usual for the category; the first of them is filled in. */
  usualIds: z.array(z.string()),
  /** '' when the category has no usual destination. */
  destinationId: z.string(),
  signers: z.array(Signer),
  nextNumber: z.string(),
  paperSize: PaperSize,
  /** The decision must be recorded as the named signer's, with one of these sheets. */
  needsDecision: z.boolean(),
  sheets: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type Proposal = z.infer<typeof Proposal>;

/** One line of the buku agenda; cancelled numbers stay in it. */
export const LetterRow = z.object({
  id: z.string(),
  number: z.string(),
  datedOn: Day,
  manual: z.boolean(),
  cancelled: z.boolean(),
  cancelReason: z.string(),
  /** Null for a statement and for minutes of a deliberation. */
  referralId: z.string().nullable(),
  /** Null for minutes of a deliberation, which belong to a list. */
  caseId: z.string().nullable(),
  /** How many stand in the list of a shared letter; 0 for any other. */
  covered: z.number().int(),
  /** Null when the case is restricted to this account. */
  content: z.object({ subject: z.string(), addressee: z.string() }).nullable(),
  printed: Printed,
});
export type LetterRow = z.infer<typeof LetterRow>;
