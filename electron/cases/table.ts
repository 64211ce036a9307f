// Tables of the room cases: row types for Kysely, and the class of every column.
import type { Generated, GeneratedAlways } from "kysely";
import type { AttachmentMime } from "../../shared/documents/attachments.ts";
import type {
  AttachmentKind,
  Channel,
  ContactKind,
  DocumentHeld,
  EventKind,
  LegalBasis,
  Relation,
  Sharing,
  Urgency,
} from "../../shared/cases/codes.ts";
import type { FactFormName } from "../../shared/cases/facts.ts";
import type { Outcome } from "../../shared/cases/outcomes.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import type { VisitNeed, VisitOutcome, VisitState } from "../../shared/cases/visits.ts";
import type { Classes } from "../database/classes.ts";
import { groupsClasses, type GroupsTables } from "./groups/table.ts";

interface Provenance {
  legal_basis: LegalBasis;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface CategoriesTable {
  code: string;
  sector: string;
  name: string;
  destination: string;
  target_days: number;
  sensitive: number;
  /** JSON: ChecklistItem[] */
  checklist: string;
  /** JSON: CategoryStep[] */
  steps: Generated<string>;
  steps_source: Generated<string>;
  fact_form: Generated<FactFormName | "">; // '': asks for none
  /** JSON: GroupKind[] */
  group_kinds: Generated<string>;
  sort: number;
  retired_at: string | null;
  version: Generated<number>;
  updated_at: string;
}

/** The last day on which an account was reminded. */
export interface RemindersToldTable {
  account_id: string;
  day: string;
}

export interface HolidaysTable {
  day: string;
  name: string;
  kind: "nasional" | "cuti_bersama" | "setempat";
  status: "pasti" | "perkiraan";
}

export interface CasesTable extends Provenance {
  id: string;
  number: string;
  /** Printed on the cut-off slip; says nothing about the person. */
  status_code: string;
  version: Generated<number>;
  received_at: string;
  received_on: string;
  contact_kind: ContactKind;
  channel: Channel;
  category_code: string;
  urgency: Urgency;
  urgency_rank: GeneratedAlways<number>;
  sensitive: number;
  person_id: string;
  applicant_id: string;
  relation: Relation;
  narrative: string | null;
  narrative_sealed: Buffer | null;
  state: CaseState;
  open: GeneratedAlways<number>;
  /** The clock runs: open, and not waiting for the citizen. */
  running: GeneratedAlways<number>;
  /** The first day until which a referral awaits its answer; with `returned` kept by triggers. */
  awaited_by: string | null;
  /** A referral came back incomplete. */
  returned: Generated<number>;
  state_since: string;
  state_since_on: string;
  target_days: number;
  due_on: string;
  promised_on: string | null;
  officer_id: string;
  received_by: string;
  checked_on: string | null;
  checked_by: string | null;
  registered: number | null;
  desil: number | null;
  recommended_by: string | null;
  recommended_at: string | null;
  decision: "ditangani" | "dirujuk" | "ditolak" | null;
  decided_by: string | null;
  decided_at: string | null;
  /** "NAMA, jabatan" when the decision was recorded for the named signer. */
  decided_as: string | null;
  decision_sheet: string | null;
  referred_by: string | null;
  ratify_due_on: string | null;
  ratified_by: string | null;
  ratified_at: string | null;
  closed_at: string | null;
  closed_on: string | null;
  /** The day of closing, 9999-12-31 while it is open. */
  ended_on: GeneratedAlways<string>;
  outcome: Outcome | null;
  follow_up_on: string | null;
  snoozed_until: string | null;
  receipt_template: string | null; // null: registered before its papers had templates
  form_template: string | null;
  /** Code of the furthest sub-step of the category. */
  step_code: string | null;
  area_code: string;
  sharing: Sharing;
  sharing_at: string | null;
}

export interface CaseEventsTable extends Provenance {
  id: string;
  case_id: string;
  seq: number;
  kind: EventKind;
  from_state: CaseState | null;
  to_state: CaseState | null;
  /** JSON: EventDetails; of a sensitive case it stands sealed in details_sealed. */
  details: string | null;
  details_sealed: Buffer | null;
  actor_name: string;
}

export interface CaseDocumentsTable extends Provenance {
  case_id: string;
  code: string;
  label: string;
  required: number;
  held: DocumentHeld;
  sort: number;
}

export interface AttachmentsTable extends Provenance {
  id: string;
  case_id: string;
  event_id: string | null;
  kind: AttachmentKind;
  name: string; // empty when sealed
  name_sealed: Buffer | null;
  mime: AttachmentMime;
  size: number; // bytes as the officer sees them, not as they are sealed
  sealed: Generated<number>; // under the second key: of a sensitive case
  address: string | null; // of the bytes in the second file; null only until `body` is moved
  thumb: string | null;
  body: Buffer | null; // of rows older than schema 3
}

export interface VisitsTable extends Provenance {
  id: string;
  version: Generated<number>;
  day: string;
  queue_number: number;
  visitor_name: string;
  origin: string;
  person_id: string | null;
  need: VisitNeed;
  priority: number;
  state: VisitState;
  arrived_at: string;
  called_at: string | null;
  ended_at: string | null;
  officer_id: string | null;
  outcome: VisitOutcome | null;
  case_id: string | null;
}

export interface SavedViewsTable {
  id: string;
  account_id: string;
  name: string;
  filter: string; // JSON: ViewFilter
  created_at: string;
  legal_basis: LegalBasis;
  purpose: string;
  source: string;
}

/** How many cases stand in each state; kept by triggers. */
export interface CasesCountsTable {
  state: CaseState;
  n: number;
}

export interface CasesTables extends GroupsTables {
  cases_counts: CasesCountsTable;
  saved_views: SavedViewsTable;
  visits: VisitsTable;
  categories: CategoriesTable;
  holidays: HolidaysTable;
  reminders_told: RemindersToldTable;
  cases: CasesTable;
  case_events: CaseEventsTable;
  case_documents: CaseDocumentsTable;
  attachments: AttachmentsTable;
}

const provenance = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
} as const;

export const casesClasses: Classes<CasesTables> = {
  ...groupsClasses,
  categories: {
    code: "umum",
    sector: "umum",
    name: "umum",
    destination: "umum",
    target_days: "umum",
    sensitive: "umum",
    checklist: "umum",
    steps: "umum",
    steps_source: "umum",
    fact_form: "umum",
    group_kinds: "umum",
    sort: "umum",
    retired_at: "umum",
    version: "umum",
    updated_at: "umum",
  },
  cases_counts: { state: "umum", n: "umum" },
  holidays: { day: "umum", name: "umum", kind: "umum", status: "umum" },
  reminders_told: { account_id: "umum", day: "umum" },
  saved_views: {
    id: "umum",
    account_id: "umum",
    name: "umum",
    filter: "rahasia",
    created_at: "umum",
    legal_basis: "umum",
    purpose: "umum",
    source: "umum",
  },
  visits: {
    ...provenance,
    id: "umum",
    version: "umum",
    day: "umum",
    queue_number: "umum",
    visitor_name: "rahasia",
    origin: "umum",
    person_id: "umum",
    need: "umum",
    priority: "spesifik",
    state: "umum",
    arrived_at: "umum",
    called_at: "umum",
    ended_at: "umum",
    officer_id: "umum",
    outcome: "umum",
    case_id: "spesifik",
  },
  cases: {
    ...provenance,
    id: "umum",
    number: "umum",
    status_code: "umum",
    version: "umum",
    received_at: "umum",
    received_on: "umum",
    contact_kind: "umum",
    channel: "umum",
    category_code: "spesifik",
    urgency: "umum",
    urgency_rank: "umum",
    sensitive: "spesifik",
    person_id: "umum",
    applicant_id: "umum",
    relation: "umum",
    narrative: "spesifik",
    narrative_sealed: "spesifik",
    state: "umum",
    open: "umum",
    running: "umum",
    awaited_by: "umum",
    returned: "umum",
    state_since: "umum",
    state_since_on: "umum",
    target_days: "umum",
    due_on: "umum",
    promised_on: "umum",
    officer_id: "umum",
    received_by: "umum",
    checked_on: "umum",
    checked_by: "umum",
    registered: "spesifik",
    desil: "spesifik",
    recommended_by: "umum",
    recommended_at: "umum",
    decision: "umum",
    decided_by: "umum",
    decided_at: "umum",
    decided_as: "umum",
    decision_sheet: "umum",
    referred_by: "umum",
    ratify_due_on: "umum",
    ratified_by: "umum",
    ratified_at: "umum",
    closed_at: "umum",
    outcome: "spesifik",
    follow_up_on: "umum",
    snoozed_until: "umum",
    receipt_template: "umum",
    form_template: "umum",
    closed_on: "umum",
    ended_on: "umum",
    step_code: "spesifik",
    area_code: "umum",
    sharing: "umum",
    sharing_at: "umum",
  },
  case_events: {
    ...provenance,
    id: "umum",
    case_id: "umum",
    seq: "umum",
    kind: "umum",
    from_state: "umum",
    to_state: "umum",
    details: "spesifik",
    details_sealed: "spesifik",
    actor_name: "umum",
  },
  case_documents: {
    ...provenance,
    case_id: "umum",
    code: "umum",
    label: "umum",
    required: "umum",
    held: "umum",
    sort: "umum",
  },
  attachments: {
    ...provenance,
    id: "umum",
    case_id: "umum",
    event_id: "umum",
    kind: "umum",
    name: "umum",
    name_sealed: "spesifik",
    mime: "umum",
    size: "umum",
    sealed: "umum",
    address: "umum",
    thumb: "umum",
    body: "spesifik",
  },
};
