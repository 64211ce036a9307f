// Tables of what happens to persons and families: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { ParticipationEnd, PregnancyOutcome } from "../../../shared/people/programmes.ts";
import type { EventKind } from "../../../shared/people/surgery-codes.ts";
import type { Classes } from "../../database/classes.ts";
import type { Provenance } from "../table.ts";

export interface LifeEventsTable extends Provenance {
  /** Order in which events were recorded in this office. */
  no: Generated<number>;
  id: string;
  kind: EventKind;
  on_date: string;
  document: string | null;
  no_document_reason: string | null;
  note: string | null;
  place_code: string | null;
  place: string | null;
  undoes: string | null;
}

interface LifeEventSubjectsTable {
  event_id: string;
  person_id: string | null;
  family_id: string | null;
}

interface LifeEventStepsTable {
  event_id: string;
  step: number;
  record: string;
  record_id: string;
  before: string | null;
  after: string | null;
}

interface PregnanciesTable extends Provenance {
  id: string;
  person_id: string;
  from_date: string;
  expected_date: string | null;
  to_date: string | null;
  outcome: PregnancyOutcome | "koreksi" | null;
}

interface ParticipationsTable extends Provenance {
  id: string;
  person_id: string;
  programme: string;
  /** '' for the recipient of the programme. */
  component: string;
  list_version: string;
  number: string | null;
  from_date: string;
  to_date: string | null;
  end_reason: ParticipationEnd | "koreksi" | null;
}

export interface SurgeryTables {
  life_events: LifeEventsTable;
  life_event_subjects: LifeEventSubjectsTable;
  life_event_steps: LifeEventStepsTable;
  pregnancies: PregnanciesTable;
  participations: ParticipationsTable;
}

const provenance = {
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
} as const;

export const surgeryClasses: Classes<SurgeryTables> = {
  life_events: {
    no: "umum",
    id: "umum",
    kind: "umum",
    on_date: "umum",
    document: "umum",
    no_document_reason: "umum",
    note: "rahasia",
    place_code: "umum",
    place: "umum",
    undoes: "umum",
    ...provenance,
  },
  life_event_subjects: { event_id: "umum", person_id: "umum", family_id: "umum" },
  // Columns of any record, so the highest class.
  life_event_steps: {
    event_id: "umum",
    step: "umum",
    record: "umum",
    record_id: "umum",
    before: "rahasia",
    after: "rahasia",
  },
  pregnancies: {
    id: "umum",
    person_id: "umum",
    from_date: "spesifik",
    expected_date: "spesifik",
    to_date: "spesifik",
    outcome: "spesifik",
    ...provenance,
  },
  participations: {
    id: "umum",
    person_id: "umum",
    programme: "umum",
    // Names a pregnancy or a severe disability.
    component: "spesifik",
    list_version: "umum",
    number: "rahasia",
    from_date: "umum",
    to_date: "umum",
    end_reason: "umum",
    ...provenance,
  },
};
