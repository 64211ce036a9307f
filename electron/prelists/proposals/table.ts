// Tables of proposals, removals and objections: row types for Kysely, and the class of every column.
import type { RemovalReason, VisitFound } from "../../../shared/prelists/proposals/codes.ts";
import type {
  BatchState,
  ProposalAnswer,
  ProposalKind,
} from "../../../shared/prelists/proposals/rules.ts";
import type { ObjectionAnswer } from "../../../shared/prelists/proposals/objections.ts";
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

export interface ProposalBatchesTable {
  id: string;
  period: string;
  state: BatchState;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface ProposalBatchEventsTable {
  id: string;
  batch_id: string;
  kind: "dikirim" | "dibuka" | "dijawab";
  row_count: number;
  not_ready: number;
  reason: string | null;
  at: string;
  by: string;
}

export interface ProposalsTable extends Provenance {
  id: string;
  batch_id: string;
  kind: ProposalKind;
  person_id: string | null;
  entry_id: string | null;
  fields: string;
  name: string;
  nik: string | null;
  nokk: string | null;
  change_note: string | null;
  matched_on: string | null;
  matched_by: string | null;
  matched: number | null;
  removal_reason: RemovalReason | null;
  event_date: string | null;
  document_no: string | null;
  evidence_note: string | null;
  statement_on: string | null;
  answer: ProposalAnswer | null;
  answer_reason: string | null;
  answered_at: string | null;
  answered_by: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  version: number;
}

export interface ProposalVisitsTable extends Provenance {
  id: string;
  proposal_id: string;
  visited_on: string;
  found: VisitFound;
  note: string | null;
}

export interface ProposalObjectionsTable extends Provenance {
  id: string;
  number: string;
  person_id: string | null;
  entry_id: string | null;
  about: string;
  programme: string | null;
  reason: string;
  photo_note: string | null;
  place: string | null;
  latitude: string | null;
  longitude: string | null;
  received_on: string;
  sent_on: string | null;
  answer: ObjectionAnswer | null;
  answered_on: string | null;
  answer_note: string | null;
  version: number;
}

export interface ProposalObjectorsTable extends Provenance {
  objection_id: string;
  /** Name, contact, address and whether of the same village, under the second key. */
  said_sealed: Buffer;
}

export interface ProposalTables {
  proposal_batches: ProposalBatchesTable;
  proposal_batch_events: ProposalBatchEventsTable;
  proposals: ProposalsTable;
  proposal_visits: ProposalVisitsTable;
  proposal_objections: ProposalObjectionsTable;
  proposal_objectors: ProposalObjectorsTable;
}

export const proposalsClasses: Classes<ProposalTables> = {
  proposal_batches: {
    id: "umum",
    period: "umum",
    state: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  proposal_batch_events: {
    id: "umum",
    batch_id: "umum",
    kind: "umum",
    row_count: "umum",
    not_ready: "umum",
    reason: "umum",
    at: "umum",
    by: "umum",
  },
  proposals: {
    id: "umum",
    batch_id: "umum",
    kind: "umum",
    person_id: "umum",
    entry_id: "umum",
    fields: "spesifik",
    name: "umum",
    nik: "rahasia",
    nokk: "rahasia",
    change_note: "spesifik",
    matched_on: "umum",
    matched_by: "umum",
    matched: "umum",
    removal_reason: "spesifik",
    event_date: "umum",
    document_no: "umum",
    evidence_note: "umum",
    statement_on: "umum",
    answer: "umum",
    answer_reason: "spesifik",
    answered_at: "umum",
    answered_by: "umum",
    withdrawn_at: "umum",
    withdrawn_by: "umum",
    version: "umum",
    ...provenanceClasses,
  },
  proposal_visits: {
    id: "umum",
    proposal_id: "umum",
    visited_on: "umum",
    found: "umum",
    note: "umum",
    ...provenanceClasses,
  },
  proposal_objections: {
    id: "umum",
    number: "umum",
    person_id: "umum",
    entry_id: "umum",
    about: "umum",
    programme: "umum",
    reason: "spesifik",
    photo_note: "umum",
    place: "umum",
    latitude: "umum",
    longitude: "umum",
    received_on: "umum",
    sent_on: "umum",
    answer: "umum",
    answered_on: "umum",
    answer_note: "spesifik",
    version: "umum",
    ...provenanceClasses,
  },
  proposal_objectors: {
    objection_id: "umum",
    said_sealed: "rahasia",
    ...provenanceClasses,
  },
};
