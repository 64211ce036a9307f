// Shapes of a case as they cross the border: what a form sends, what a page shows.
import * as z from "zod";
import { isIsoDate } from "../values/date.ts";
import { AssessmentInput, Plan } from "./assessment.ts";
import {
  ATTACHMENT_KINDS,
  CHANNELS,
  CONTACT_KINDS,
  DOCUMENT_HELD,
  EVENT_KINDS,
  LEGAL_BASES,
  RELATIONS,
  SHARING,
  URGENCIES,
  keysOf,
} from "./codes.ts";
import { CaseFactSheet, FACT_FORM_NAMES, FactValues } from "./facts.ts";
import { GROUP_KINDS, GroupBrief, GroupInput, GroupOrder } from "./groups.ts";
import { OUTCOMES } from "./outcomes.ts";
import { SafeContact } from "./safe-contact.ts";
import { SnoozeDetails } from "./snooze.ts";
import { STATE_NAMES, type MoveField } from "./states.ts";
import { CategoryStep, MAX_STEPS, StepDetails, StepView } from "./steps.ts";
import { Fasilitator, Support } from "./support.ts";

export const CaseStateName = z.enum(STATE_NAMES);
export const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
/** A change of one case: `version` is the one that the officer saw, `eventId` makes a retry harmless. */
export const CaseChange = z.object({ id: z.uuid(), version: z.number().int(), eventId: z.uuid() });
/** @see snoozeProblem */
export const SnoozeInput = CaseChange.extend({
  until: Day.nullable(),
  reason: z.string().trim().max(500),
});
export type SnoozeInput = z.infer<typeof SnoozeInput>;
const Short = z.string().trim().max(200);
const Long = z.string().trim().max(8000);

export const SignerDecisionInput = z.object({
  signerName: Short.min(1),
  signerTitle: Short,
  decidedOn: Day,
  attachmentId: z.uuid(),
});

export const MoveFieldsInput = z.object({
  note: Long.optional(),
  reason: Long.optional(),
  result: Long.optional(),
  checkedOn: Day.optional(),
  registered: z.boolean().optional(),
  desil: z.number().int().min(1).max(10).optional(),
  recommendation: Long.optional(),
  destination: Short.optional(),
  level: z.string().trim().max(40).optional(),
  letterNumber: z.string().trim().max(100).optional(),
  letterDate: Day.optional(),
  answeredOn: Day.optional(),
  accepted: z.boolean().optional(),
  outcome: z.enum(keysOf(OUTCOMES)).optional(),
  followUpOn: Day.optional(),
  signer: SignerDecisionInput.optional(),
});

export const HeldDocument = z.object({
  code: z.string().max(40),
  held: z.enum(keysOf(DOCUMENT_HELD)),
});
export const CaseDocument = HeldDocument.extend({ label: z.string(), required: z.boolean() });
export type CaseDocument = z.infer<typeof CaseDocument>;

/** What a timeline row tells beside its kind. */
export const EventDetails = z.object({
  fields: MoveFieldsInput.optional(),
  documents: z.array(CaseDocument).optional(),
  attachment: z
    .object({ id: z.string(), title: z.string(), kind: z.enum(keysOf(ATTACHMENT_KINDS)) })
    .optional(),
  /** What an officer wrote down, and the day on which it happened. */
  progress: z
    .object({
      onDay: Day,
      text: Long,
      fasilitator: Fasilitator.optional(),
      /** Of a contact in a sensitive case: made as the safe contact says. */
      safely: z.boolean().optional(),
    })
    .optional(),
  /** The case became sensitive, or no longer is, and why. */
  sensitivity: z.object({ sensitive: z.boolean(), reason: Long }).optional(),
  safeContact: SafeContact.optional(),
  /** Its reminder was put off until a day, or that was taken back. */
  snooze: SnoozeDetails.optional(),
  assessment: AssessmentInput.optional(),
  plan: Plan.optional(),
  /** To whom the case was handed over, and why. */
  assigned: z
    .object({
      to: z.string(),
      note: Long,
      /** Account that had it, and the act (of one or many cases) that can be taken back as one. */
      from: z.string().optional(),
      act: z.string().optional(),
      /** The act that this one takes back. */
      takesBack: z.string().optional(),
    })
    .optional(),
  /** Moved because the calendar was changed. */
  due: z.object({ from: Day, to: Day }).optional(),
  /** Name of the officer before a take-over or hand-over. */
  before: z.string().optional(),
  ratified: z.boolean().optional(),
  /** A sub-step of the category that was reached, corrected or taken back. */
  step: StepDetails.optional(),
  facts: CaseFactSheet.optional(),
  support: Support.optional(),
  group: GroupInput.optional(),
  /** Names of those who came into the group and who left it. */
  members: z.object({ joined: z.array(z.string()), left: z.array(z.string()) }).optional(),
});
export type EventDetails = z.infer<typeof EventDetails>;

export const TimelineRow = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(keysOf(EVENT_KINDS)),
  fromState: CaseStateName.nullable(),
  toState: CaseStateName.nullable(),
  actor: z.string(),
  /** Null when it is sealed and this account may not open it. */
  details: EventDetails.nullable(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;

export const ChecklistItem = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9_]{2,40}$/),
  label: z.string().trim().min(2).max(120),
  required: z.boolean(),
});
export const CategoryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,6}-\d{2,3}$/);
export const CategoryFields = z.object({
  code: CategoryCode,
  sector: z.string().trim().min(2).max(60),
  name: z.string().trim().min(2).max(120),
  destination: Short,
  targetDays: z.number().int().min(0).max(365),
  sensitive: z.boolean(),
  checklist: z.array(ChecklistItem).max(30),
  steps: z.array(CategoryStep).max(MAX_STEPS),
  /** Where the steps come from: a rule, or local practice. */
  stepsSource: Short,
  /** Facts that are asked for beside the papers. */
  factForm: z.enum(FACT_FORM_NAMES).nullable().default(null),
  /** Groups that a case of it may serve. */
  groupKinds: z
    .array(z.enum(keysOf(GROUP_KINDS)))
    .max(10)
    .default([]),
});
export const Category = CategoryFields.extend({ retired: z.boolean(), version: z.number().int() });
export type Category = z.infer<typeof Category>;

export const RegisterInput = z.object({
  /** Made by the form when it opens: a retried save finds its own case. */
  id: z.uuid(),
  applicantId: z.uuid(),
  personId: z.uuid(),
  relation: z.enum(keysOf(RELATIONS)),
  channel: z.enum(keysOf(CHANNELS)),
  contactKind: z.enum(keysOf(CONTACT_KINDS)),
  categoryCode: CategoryCode,
  urgency: z.enum(keysOf(URGENCIES)),
  /** Marks a case of an ordinary category as sensitive; a sensitive category cannot be unmarked. */
  sensitive: z.boolean(),
  narrative: Long.min(3),
  /** How the citizen of a sensitive case wants to be reached. */
  safeContact: SafeContact.optional(),
  documents: z.array(HeldDocument).max(40),
  sharing: z.enum(keysOf(SHARING)),
  promisedOn: Day.nullable(),
  /** The visit that this walk-in came out of; it ends with the case. */
  visitId: z.uuid().optional(),
  /** By the form of the category. */
  facts: FactValues.optional(),
  /** Then personId is the representative. */
  group: GroupOrder.optional(),
  support: Support.pick({ fasilitator: true, companion: true }).optional(),
});
export type RegisterInput = z.infer<typeof RegisterInput>;
export const Registered = z.object({
  id: z.string(),
  number: z.string(),
  statusCode: z.string(),
  dueOn: Day,
  sensitive: z.boolean(),
});

const PersonBrief = z.object({
  id: z.string(),
  name: z.string(),
  nik: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.string().nullable(),
});
export type PersonBrief = z.infer<typeof PersonBrief>;
/** 'jeda': the clock stands still while the citizen brings papers. */
export const Due = z.enum(["aman", "dekat", "lewat", "jeda"]);

export const MoveView = z.object({
  to: CaseStateName,
  label: z.string(),
  needs: z.array(z.custom<MoveField>((value) => typeof value === "string")),
  via: z.enum(["kasus", "rujukan"]),
  signer: z.boolean(),
  decision: z.boolean(),
});

export const AttachmentView = z.object({
  id: z.string(),
  kind: z.enum(keysOf(ATTACHMENT_KINDS)),
  title: z.string(),
  mime: z.string(),
  size: z.number(),
  at: z.string(),
  /** Sealed while its case was sensitive, and this account may not open it: neither its name nor what is in it is shown. */
  locked: z.boolean(),
});

/** What even an account without the second key may see of a sensitive case. */
const CaseShell = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  restricted: z.boolean(),
  state: CaseStateName,
  stateSince: z.string(),
  urgency: z.enum(keysOf(URGENCIES)),
  receivedAt: z.string(),
  dueOn: Day,
  /** Null once the case is closed. */
  due: Due.nullable(),
  /** Not reminded of before this day; null when nothing is put off. */
  snoozedUntil: Day.nullable(),
  officer: z.object({ id: z.string(), name: z.string() }),
});

export const CaseContent = z.object({
  statusCode: z.string(),
  contactKind: z.enum(keysOf(CONTACT_KINDS)),
  channel: z.enum(keysOf(CHANNELS)),
  category: Category,
  sensitive: z.boolean(),
  person: PersonBrief,
  applicant: PersonBrief,
  relation: z.enum(keysOf(RELATIONS)),
  narrative: z.string(),
  receivedBy: z.string(),
  promisedOn: Day.nullable(),
  targetDays: z.number(),
  checkedOn: Day.nullable(),
  registered: z.boolean().nullable(),
  desil: z.number().nullable(),
  recommendedBy: z.string().nullable(),
  recommendedAt: z.string().nullable(),
  decision: z.enum(["ditangani", "dirujuk", "ditolak"]).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The signer in whose name it was recorded. */
  decidedAs: z.string().nullable(),
  decisionSheet: z.string().nullable(),
  ratifyDueOn: Day.nullable(),
  ratifiedBy: z.string().nullable(),
  ratifiedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  outcome: z.enum(keysOf(OUTCOMES)).nullable(),
  /** When somebody asks how it went; null when nobody is to, or somebody has. */
  followUpOn: Day.nullable(),
  sharing: z.enum(keysOf(SHARING)),
  legalBasis: z.enum(keysOf(LEGAL_BASES)),
  purpose: z.string(),
  facts: CaseFactSheet.nullable(),
  support: Support,
  group: GroupInput.extend({ members: z.array(PersonBrief) }).nullable(),
  documents: z.array(CaseDocument),
  attachments: z.array(AttachmentView),
  timeline: z.array(TimelineRow),
  /** Sub-steps of the category with what was recorded; empty for a category without them. */
  steps: z.array(StepView),
  mayRecordSteps: z.boolean(),
  moves: z.array(MoveView),
  mayRatify: z.enum(["boleh", "atas_nama", "tidak"]),
});

/** `content` is null for a restricted case. */
export const CaseView = CaseShell.extend({ content: CaseContent.nullable() });
export type CaseView = z.infer<typeof CaseView>;

export const VIEWS = [
  "terbuka",
  "saya",
  "baru",
  "perbaikan",
  "penetapan",
  "pengesahan",
  "terlambat",
  "dekat",
  "janji",
  "rujukan",
  "dikembalikan",
  "tindak_lanjut",
  "surat_habis",
  "ditunda",
  "ditutup",
  "semua",
] as const;
export type QueueView = (typeof VIEWS)[number];

export const ListInput = z.object({
  view: z.enum(VIEWS),
  /** The number from its beginning or end, words of the name or the beginnings of words, or at least four digits of the NIK. */
  text: z.string().trim().max(100).optional(),
  categoryCode: CategoryCode.optional(),
  state: CaseStateName.optional(),
  /** Served, applicant, or member of the group. */
  personId: z.uuid().optional(),
  /** Entrusted to this pillar: an entry of the directory. Finds no sensitive case. */
  pillarId: z.string().trim().max(64).optional(),
  /** Of equal urgency one's own come before the office's; in views that run in the order of work. */
  ownFirst: z.boolean().optional(),
  cursor: z.string().max(120).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export const CaseRow = CaseShell.omit({ stateSince: true }).extend({
  /** Null in a restricted row. */
  content: z
    .object({
      personId: z.string(),
      personName: z.string(),
      group: GroupBrief.nullable(),
      categoryCode: z.string(),
      categoryName: z.string(),
      contactKind: z.enum(keysOf(CONTACT_KINDS)),
      /** The furthest sub-step that was reached. */
      step: z.string().nullable(),
    })
    .nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
export const CaseList = z.object({ rows: z.array(CaseRow), next: z.string().nullable() });
