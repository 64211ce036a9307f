// Tables of deliberation in the village: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Copy, Duty, Kind, PaperKind } from "../../../shared/prelists/deliberation/codes.ts";
import type { Move, StoredState } from "../../../shared/prelists/deliberation/states.ts";
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

export interface DeliberationsTable extends Provenance {
  id: string;
  prelist_id: string;
  kind: Kind;
  /** A cancelled one keeps the state it had. */
  state: StoredState;
  number: string | null;
  held_on: string | null;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  village: string;
  district: string;
  regency: string;
  province: string;
  topics: string | null;
  notes: string | null;
  papers: Generated<number>;
  version: Generated<number>;
}

export interface DeliberationRowsTable extends Provenance {
  id: string;
  deliberation_id: string;
  entry_id: string;
  seq: number;
  proposed: string | null;
  decision: string | null;
  reason: string | null;
  other_id: string | null;
  event_date: string | null;
  document_no: string | null;
  note: string | null;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstain: number | null;
  decided_at: string | null;
  decided_by: string | null;
}

export interface DeliberationAttendanceTable extends Provenance {
  id: string;
  deliberation_id: string;
  seq: number;
  name: string;
  element: string;
  position: string | null;
  address: string | null;
  sex: "L" | "P" | null;
  duty: Duty;
}

export interface DeliberationEventsTable {
  id: string;
  deliberation_id: string;
  move: Move;
  paper_version: number;
  reason: string | null;
  created_at: string;
  created_by: string;
}

export interface DeliberationPapersTable extends Provenance {
  id: string;
  deliberation_id: string;
  paper_version: number;
  content: string;
  counts: string;
  row_count: number;
  sha256: string;
}

export interface DeliberationPaperRowsTable extends Provenance {
  paper_id: string;
  seq: number;
  entry_id: string;
  list_id: string | null;
  nik: string | null;
  nokk: string | null;
  name: string | null;
  address: string | null;
  rt: string | null;
  rw: string | null;
  proposed: string;
  decision: string;
  reason: string | null;
  note: string | null;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstain: number | null;
}

export interface DeliberationPrintsTable {
  id: string;
  deliberation_id: string;
  paper: PaperKind;
  copy: Copy;
  paper_version: number;
  rw: string | null;
  rt: string | null;
  reason: string;
  roles: string;
  printed_at: string;
  printed_by: string;
}

export interface DeliberationCancellationsTable {
  deliberation_id: string;
  reason: string;
  created_at: string;
  created_by: string;
}

export interface DeliberationLettersTable {
  letter_id: string;
  deliberation_id: string;
  created_at: string;
  created_by: string;
}

export interface DeliberationTables {
  deliberations: DeliberationsTable;
  deliberation_rows: DeliberationRowsTable;
  deliberation_attendance: DeliberationAttendanceTable;
  deliberation_events: DeliberationEventsTable;
  deliberation_papers: DeliberationPapersTable;
  deliberation_paper_rows: DeliberationPaperRowsTable;
  deliberation_prints: DeliberationPrintsTable;
  deliberation_cancellations: DeliberationCancellationsTable;
  deliberation_letters: DeliberationLettersTable;
}

// Votes and reasons are about persons; a decision may tell of a death or of a refusal.
export const deliberationClasses: Classes<DeliberationTables> = {
  deliberations: {
    id: "umum",
    prelist_id: "umum",
    kind: "umum",
    state: "umum",
    number: "umum",
    held_on: "umum",
    starts_at: "umum",
    ends_at: "umum",
    place: "umum",
    village: "umum",
    district: "umum",
    regency: "umum",
    province: "umum",
    topics: "umum",
    notes: "spesifik",
    papers: "umum",
    version: "umum",
    ...provenanceClasses,
  },
  deliberation_rows: {
    id: "umum",
    deliberation_id: "umum",
    entry_id: "umum",
    seq: "umum",
    proposed: "spesifik",
    decision: "spesifik",
    reason: "spesifik",
    other_id: "rahasia",
    event_date: "umum",
    document_no: "rahasia",
    note: "spesifik",
    votes_for: "umum",
    votes_against: "umum",
    votes_abstain: "umum",
    decided_at: "umum",
    decided_by: "umum",
    ...provenanceClasses,
  },
  deliberation_attendance: {
    id: "umum",
    deliberation_id: "umum",
    seq: "umum",
    name: "umum",
    element: "umum",
    position: "umum",
    address: "umum",
    sex: "umum",
    duty: "umum",
    ...provenanceClasses,
  },
  deliberation_events: {
    id: "umum",
    deliberation_id: "umum",
    move: "umum",
    paper_version: "umum",
    reason: "umum",
    created_at: "umum",
    created_by: "umum",
  },
  deliberation_papers: {
    id: "umum",
    deliberation_id: "umum",
    paper_version: "umum",
    content: "spesifik",
    counts: "umum",
    row_count: "umum",
    sha256: "umum",
    ...provenanceClasses,
  },
  deliberation_paper_rows: {
    paper_id: "umum",
    seq: "umum",
    entry_id: "umum",
    list_id: "rahasia",
    nik: "rahasia",
    nokk: "rahasia",
    name: "umum",
    address: "umum",
    rt: "umum",
    rw: "umum",
    proposed: "spesifik",
    decision: "spesifik",
    reason: "spesifik",
    note: "spesifik",
    votes_for: "umum",
    votes_against: "umum",
    votes_abstain: "umum",
    ...provenanceClasses,
  },
  deliberation_prints: {
    id: "umum",
    deliberation_id: "umum",
    paper: "umum",
    copy: "umum",
    paper_version: "umum",
    rw: "umum",
    rt: "umum",
    reason: "umum",
    roles: "umum",
    printed_at: "umum",
    printed_by: "umum",
  },
  deliberation_cancellations: {
    deliberation_id: "umum",
    reason: "umum",
    created_at: "umum",
    created_by: "umum",
  },
  deliberation_letters: {
    letter_id: "umum",
    deliberation_id: "umum",
    created_at: "umum",
    created_by: "umum",
  },
};
