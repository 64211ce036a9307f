// Schemas of the room privacy. Times are ISO 8601 in UTC, days 'YYYY-MM-DD'.
import * as z from "zod";
import { PaperSize } from "../papers/paper.ts";
import { isIsoDate } from "../values/date.ts";
import {
  ASKERS,
  CONSENT_FORMS,
  CONSENT_GIVERS,
  CONSENT_KINDS,
  DATA_KINDS,
  ERASURE_GROUNDS,
  ERASURE_STATES,
  IDENTITY_CHECKS,
  PROPOSED_GROUNDS,
  REFUSALS,
  REQUEST_KINDS,
  REQUEST_STATES,
  RESTRICTED_USES,
  WITHDRAWAL_WAYS,
} from "./codes.ts";

const keysOf = <T extends object>(list: T) =>
  Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
/** A sentence that tells why; never empty. */
const Reason = z.string().trim().min(5).max(600);
const Note = z.string().trim().max(1000);
const Day = z.string().refine(isIsoDate);
export const Size = z.object({ size: PaperSize.optional() });

export const Clock = z.object({
  dueAt: z.string(),
  /** Whole hours, negative when over. */
  hours: z.number().int(),
  nearness: z.enum(["longgar", "dekat", "lewat"]),
});
export type Clock = z.infer<typeof Clock>;

export const Contact = z.object({
  name: z.string().trim().max(120),
  position: z.string().trim().max(120),
  phone: z.string().trim().max(40),
  email: z.string().trim().max(120),
  /** To whom incidents are reported, as on the letter. */
  authority: z.string().trim().min(3).max(200),
  authorityPlace: z.string().trim().max(120),
  /** Others who process data for this office, with the agreement that binds them (art. 51-53). */
  processors: z
    .array(
      z.object({
        name: z.string().trim().min(2).max(120),
        task: z.string().trim().max(200),
        agreement: z.string().trim().max(160),
      }),
    )
    .max(20),
});
export type Contact = z.infer<typeof Contact>;

export const Consent = z.object({
  id: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  kind: z.enum(keysOf(CONSENT_KINDS)),
  wording: z.string(),
  givenAt: z.string(),
  givenBy: z.enum(keysOf(CONSENT_GIVERS)),
  giverName: z.string(),
  form: z.enum(keysOf(CONSENT_FORMS)),
  help: z.string(),
  /** False: a child's consent without parent or guardian. */
  complete: z.boolean(),
  withdrawnAt: z.string().nullable(),
  /** Partners outside the government that had the data before. */
  sentTo: z.array(z.string()),
  version: z.number().int(),
});
export type Consent = z.infer<typeof Consent>;

export const CompleteConsent = z.object({
  consentId: z.uuid(),
  version: z.number().int(),
  givenBy: z.enum(keysOf(CONSENT_GIVERS)),
  giverName: z.string().trim().min(1).max(160),
  form: z.enum(keysOf(CONSENT_FORMS)),
  help: z.string().trim().max(200),
});
export const WithdrawConsent = z.object({
  consentId: z.uuid(),
  version: z.number().int(),
  how: z.enum(keysOf(WITHDRAWAL_WAYS)),
});

export const SubjectRequest = z.object({
  id: z.string(),
  number: z.string(),
  personId: z.string(),
  personName: z.string(),
  kind: z.enum(keysOf(REQUEST_KINDS)),
  askedAt: z.string(),
  clock: Clock,
  asker: z.enum(keysOf(ASKERS)),
  askerName: z.string(),
  identity: z.enum(keysOf(IDENTITY_CHECKS)),
  identityNote: z.string(),
  wish: z.string(),
  state: z.enum(keysOf(REQUEST_STATES)),
  refusal: z.enum(keysOf(REFUSALS)).nullable(),
  outcomeNote: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Answered within the clock; null while open. */
  inTime: z.boolean().nullable(),
  version: z.number().int(),
});
export type SubjectRequest = z.infer<typeof SubjectRequest>;

export const NewRequest = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  kind: z.enum(keysOf(REQUEST_KINDS)),
  asker: z.enum(keysOf(ASKERS)),
  askerName: z.string().trim().max(160),
  identity: z.enum(keysOf(IDENTITY_CHECKS)),
  identityNote: z.string().trim().max(200),
  wish: Note.min(3),
});
export type NewRequest = z.infer<typeof NewRequest>;

export const AnswerRequest = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    state: z.enum(["dipenuhi", "ditolak", "dicabut"]),
    refusal: z.enum(keysOf(REFUSALS)).nullable(),
    note: Note.min(3),
  })
  .refine(({ state, refusal }) => (state === "ditolak") === (refusal !== null), {
    path: ["refusal"],
  });

export const Restriction = z.object({
  id: z.string(),
  reason: z.string(),
  setAt: z.string(),
  setBy: z.string(),
  permits: z.array(
    z.object({
      use: z.enum(keysOf(RESTRICTED_USES)),
      reason: z.string(),
      by: z.string(),
      until: z.string(),
    }),
  ),
});
export type Restriction = z.infer<typeof Restriction>;
export const Restrict = z.object({
  personId: z.uuid(),
  requestId: z.uuid().nullable(),
  reason: Reason,
});
export const Lift = z.object({ restrictionId: z.uuid(), reason: Reason });
export const Permit = z.object({
  restrictionId: z.uuid(),
  use: z.enum(keysOf(RESTRICTED_USES)),
  reason: Reason,
});

export const PersonPrivacy = z.object({
  personId: z.string(),
  name: z.string(),
  /** Where the office keeps something of this person, on what ground and for what. */
  records: z.array(
    z.object({ table: z.string(), basis: z.string(), purpose: z.string(), rows: z.number().int() }),
  ),
  consents: z.array(Consent),
  requests: z.array(SubjectRequest),
  restriction: Restriction.nullable(),
  /** Number of a proposed erasure. */
  erasure: z.string().nullable(),
});
export type PersonPrivacy = z.infer<typeof PersonPrivacy>;

export const Erasure = z.object({
  id: z.string(),
  number: z.string(),
  /** Null once it was carried out. */
  personName: z.string().nullable(),
  ground: z.enum(keysOf(ERASURE_GROUNDS)),
  groundNote: z.string(),
  state: z.enum(keysOf(ERASURE_STATES)),
  proposedAt: z.string(),
  proposedBy: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  removed: z.record(z.string(), z.number().int()),
  remaining: z.record(z.string(), z.number().int()),
  documents: z.number().int(),
  backups: z.array(z.string()),
  /** Whoever asks did not propose it. */
  mayCarryOut: z.boolean(),
});
export type Erasure = z.infer<typeof Erasure>;
export const ProposeErasure = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  requestId: z.uuid().nullable(),
  ground: z.enum(PROPOSED_GROUNDS),
  note: Reason,
});
export const ErasureProgress = z.object({
  phase: z.enum(["menghapus", "mencari_sisa", "membersihkan"]),
});
export const ErasureDone = z.object({
  id: z.string(),
  removed: z.number().int(),
  documents: z.number().int(),
  remaining: z.number().int(),
});

export const Incident = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  happenedOn: z.string().nullable(),
  knownAt: z.string(),
  clock: Clock,
  how: z.string(),
  kinds: z.array(z.enum(keysOf(DATA_KINDS))),
  peopleCount: z.number().int(),
  measures: z.string(),
  advice: z.string(),
  state: z.enum(["terbuka", "selesai"]),
  subjectsToldAt: z.string().nullable(),
  authorityToldAt: z.string().nullable(),
  /** People of the register that were named as affected. */
  named: z.number().int(),
  version: z.number().int(),
});
export type Incident = z.infer<typeof Incident>;
export const SaveIncident = z.object({
  id: z.uuid(),
  /** 0: a new one. */
  version: z.number().int(),
  title: z.string().trim().min(5).max(160),
  happenedOn: Day.nullable(),
  how: Note.min(5),
  kinds: z
    .array(z.enum(keysOf(DATA_KINDS)))
    .min(1)
    .max(keysOf(DATA_KINDS).length),
  peopleCount: z.number().int().min(0).max(10_000_000),
  measures: Note.min(5),
  advice: Note,
});
export const TellIncident = z.object({
  id: z.uuid(),
  version: z.number().int(),
  who: z.enum(["subjek", "lembaga"]),
});

export const RetentionRow = z.object({
  kind: z.string(),
  label: z.string(),
  years: z.number().int(),
  starts: z.string(),
  after: z.string(),
  source: z.string(),
  kept: z.number().int(),
  due: z.number().int(),
  /** People of whom nothing is left but what is due. */
  people: z.array(z.object({ personId: z.string(), name: z.string(), lastOn: z.string() })),
});
export type RetentionRow = z.infer<typeof RetentionRow>;

export const Overview = z.object({
  requests: z.object({
    open: z.number().int(),
    near: z.number().int(),
    over: z.number().int(),
  }),
  incidents: z.object({ open: z.number().int(), over: z.number().int() }),
  erasures: z.object({ waiting: z.number().int(), unfinished: z.number().int() }),
  restricted: z.number().int(),
  consents: z.object({ valid: z.number().int(), withdrawn: z.number().int() }),
  /** People that were erased and came back with a restored backup. */
  returned: z.number().int(),
  contact: Contact,
  contactVersion: z.number().int(),
});
export type Overview = z.infer<typeof Overview>;
