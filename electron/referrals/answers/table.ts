// Tables of the lists of answers: row types for Kysely, and the class of every column.
import type { CaseState } from "../../../shared/cases/states.ts";
import type { ListWay } from "../../../shared/referrals/answers/fields.ts";
import type { Classes } from "../../database/classes.ts";

interface Provenance {
  legal_basis: string;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface AnswerListsTable extends Provenance {
  id: string;
  file_name: string; // '' for a list that was typed
  sha256: string | null;
  destination_id: string | null;
  answered_by: string;
  answered_on: string;
  via: ListWay;
  actor_name: string;
}

/** One recorded answer, with referral and case as they were before it. */
export interface AnswerRowsTable extends Provenance {
  event_id: string;
  list_id: string;
  seq: number;
  row_no: number;
  referral_id: string;
  last_on: string;
  reply_by: string;
  answered_on: string | null;
  case_state: CaseState;
  case_since: string;
  case_since_on: string;
  case_after: CaseState;
}

export interface AnswerTables {
  answer_lists: AnswerListsTable;
  answer_rows: AnswerRowsTable;
}

const provenance = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
} as const;

export const answerClasses: Classes<AnswerTables> = {
  answer_lists: {
    ...provenance,
    id: "umum",
    file_name: "umum",
    sha256: "umum",
    destination_id: "spesifik",
    answered_by: "spesifik",
    answered_on: "umum",
    via: "umum",
    actor_name: "umum",
  },
  answer_rows: {
    ...provenance,
    event_id: "umum",
    list_id: "umum",
    seq: "umum",
    row_no: "umum",
    referral_id: "umum",
    last_on: "umum",
    reply_by: "umum",
    answered_on: "umum",
    case_state: "umum",
    case_since: "umum",
    case_since_on: "umum",
    case_after: "umum",
  },
};
