// Tables of the room referrals: row types for Kysely, and the class of every column.
import type { Generated, GeneratedAlways } from "kysely";
import type { ReferralLevel } from "../../shared/directory/codes.ts";
import type {
  AnswerWay,
  ReferralChannel,
  ReferralEventKind,
} from "../../shared/referrals/codes.ts";
import type { LeaveReason, QueueState } from "../../shared/referrals/places.ts";
import type { StatementKind } from "../../shared/referrals/statements.ts";
import type { ReferralRule, ReferralState } from "../../shared/referrals/states.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import type { PrintWay } from "../../shared/papers/printed.ts";
import type { Classes } from "../database/classes.ts";

interface Provenance {
  legal_basis: string;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface LettersTable extends Provenance {
  id: string;
  number: string;
  number_key: string;
  year: number;
  classification: string;
  sequence: number | null; // null: written by hand
  dated_on: string;
  subject: string;
  addressee: string;
  cancelled_at: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
  template_id: string | null; // null: issued before there were templates
  slip_template_id: string | null; // null: no slip, or issued before slips had templates
}

export interface ReferralsTable extends Provenance {
  id: string;
  code: string;
  version: number;
  case_id: string;
  person_id: string;
  destination_id: string;
  destination_name: string;
  addressee: string;
  addressee_place: string;
  level: ReferralLevel;
  channel: ReferralChannel;
  letter_id: string;
  list_no: number | null; // place in the list of a shared letter; null: the letter is its own
  revision: number;
  subject: string;
  request: string;
  enclosure: string;
  copies: string; // JSON: string[]
  signer: string; // JSON: Signer as it was on that day
  issued_on: string;
  reply_by: string;
  last_on: string; // day of the last step
  state: ReferralState;
  waiting: GeneratedAlways<number>;
  ended: GeneratedAlways<number>;
  list: GeneratedAlways<ReferralRule["list"]>;
  answered_on: string | null;
  target_sealed: Buffer | null; // JSON: addressee, place, enclosure and copies of a sensitive case
}

export interface ReferralEventsTable extends Provenance {
  id: string;
  referral_id: string;
  seq: number;
  kind: ReferralEventKind;
  from_state: ReferralState | null;
  to_state: ReferralState;
  day: string;
  answered_by: string;
  via: AnswerWay | null;
  note: string | null;
  note_sealed: Buffer | null; // of a sensitive case, with what was missing and where it was sent on
  missing: string; // JSON: string[]
  onward_to: string;
  reply_by: string | null;
  evidence_id: string | null;
  actor_name: string;
  list_id: string | null; // of answers, when one told it
  takes_back: string | null; // the event that this one took back
}

/** The text of a letter before it was amended. */
export interface ReferralRevisionsTable extends Provenance {
  referral_id: string;
  revision: number;
  subject: string;
  request: string;
  enclosure: string;
  copies: string;
  words_sealed: Buffer | null; // JSON: subject, request, enclosure and copies of a sensitive case
}

export interface StatementsTable extends Provenance {
  id: string;
  letter_id: string;
  case_id: string;
  person_id: string;
  kind: StatementKind;
  needed_for: string;
  text: string;
  signer: string; // JSON: Signer as it was on that day
  checked_on: string | null;
  checked_by: string | null; // name of the officer who looked it up
  desil: number | null;
  issued_on: string;
  valid_until: string;
  words_sealed: Buffer | null; // JSON: needed_for, text and the reason of a cancellation, of a sensitive case
}

/** The print register: append-only, without personal data. */
export interface LetterPrintsTable {
  id: string;
  letter_id: string;
  seq: number; // of this letter; 1 is the first print
  way: PrintWay;
  size: PaperSize;
  copies: number;
  printed_at: string;
  printed_by: string;
}

/** Who waits for a place of a service. */
export interface ServiceQueueTable extends Provenance {
  id: string;
  destination_id: string;
  case_id: string;
  since: string;
  state: QueueState;
  reason: LeaveReason | null;
  left_on: string | null;
  left_by: string | null;
  referral_id: string | null;
  version: Generated<number>;
}

/** How many referrals stand in each list; kept by triggers. */
export interface ReferralsCountsTable {
  list: ReferralRule["list"];
  n: number;
}

export interface ReferralsTables {
  referrals_counts: ReferralsCountsTable;
  letter_prints: LetterPrintsTable;
  service_queue: ServiceQueueTable;
  statements: StatementsTable;
  letters: LettersTable;
  referrals: ReferralsTable;
  referral_events: ReferralEventsTable;
  referral_revisions: ReferralRevisionsTable;
}

const provenance = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
} as const;

export const referralsClasses: Classes<ReferralsTables> = {
  letter_prints: {
    id: "umum",
    letter_id: "umum",
    seq: "umum",
    way: "umum",
    size: "umum",
    copies: "umum",
    printed_at: "umum",
    printed_by: "umum",
  },
  service_queue: {
    ...provenance,
    id: "umum",
    destination_id: "spesifik", // what somebody waits for may tell what is the matter with them
    case_id: "umum",
    since: "umum",
    state: "umum",
    reason: "spesifik",
    left_on: "umum",
    left_by: "umum",
    referral_id: "umum",
    version: "umum",
  },
  referrals_counts: { list: "umum", n: "umum" },
  statements: {
    ...provenance,
    id: "umum",
    letter_id: "umum",
    case_id: "umum",
    person_id: "umum",
    kind: "spesifik",
    needed_for: "spesifik",
    text: "spesifik",
    signer: "umum",
    checked_on: "umum",
    checked_by: "umum",
    desil: "spesifik",
    issued_on: "umum",
    valid_until: "umum",
    words_sealed: "spesifik",
  },
  letters: {
    ...provenance,
    id: "umum",
    number: "umum",
    number_key: "umum",
    year: "umum",
    classification: "umum",
    sequence: "umum",
    dated_on: "umum",
    subject: "spesifik",
    addressee: "spesifik",
    cancelled_at: "umum",
    cancelled_by: "umum",
    cancel_reason: "umum",
    template_id: "umum",
    slip_template_id: "umum",
  },
  referrals: {
    ...provenance,
    id: "umum",
    code: "umum",
    version: "umum",
    case_id: "umum",
    person_id: "umum",
    destination_id: "spesifik",
    destination_name: "spesifik",
    addressee: "spesifik",
    addressee_place: "spesifik",
    level: "umum",
    channel: "umum",
    letter_id: "umum",
    list_no: "umum",
    revision: "umum",
    subject: "spesifik",
    request: "spesifik",
    enclosure: "spesifik",
    copies: "spesifik",
    signer: "umum",
    issued_on: "umum",
    reply_by: "umum",
    last_on: "umum",
    state: "umum",
    waiting: "umum",
    ended: "umum",
    list: "umum",
    answered_on: "umum",
    target_sealed: "spesifik",
  },
  referral_events: {
    ...provenance,
    id: "umum",
    referral_id: "umum",
    seq: "umum",
    kind: "umum",
    from_state: "umum",
    to_state: "umum",
    day: "umum",
    answered_by: "spesifik",
    via: "umum",
    note: "spesifik",
    note_sealed: "spesifik",
    missing: "spesifik",
    onward_to: "spesifik",
    reply_by: "umum",
    evidence_id: "umum",
    actor_name: "umum",
    list_id: "umum",
    takes_back: "umum",
  },
  referral_revisions: {
    ...provenance,
    referral_id: "umum",
    revision: "umum",
    subject: "spesifik",
    request: "spesifik",
    enclosure: "spesifik",
    copies: "spesifik",
    words_sealed: "spesifik",
  },
};
