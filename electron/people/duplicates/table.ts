// Tables of likely duplicates and of the cleaning list: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";
import type { Provenance } from "../table.ts";

interface DuplicateRunsTable {
  id: string;
  state: "sedang" | "terbit" | "lama";
  started_at: string;
  started_by: string;
  finished_at: string | null;
  person_count: number;
  pair_count: number;
  last_row_no: number;
  model: string | null;
}

interface DuplicatePairsTable extends Provenance {
  run_id: string;
  person_a: string;
  person_b: string;
  probability: number;
  band: "certain" | "likely" | "possible";
  reasons: string;
  changed: string | null;
}

interface DuplicateDecisionsTable extends Provenance {
  person_a: string;
  person_b: string;
  decision: "beda" | "nanti";
  note: string | null;
  basis: string;
  decided_at: string;
  decided_by: string;
}

interface CleaningExceptionsTable extends Provenance {
  kind: string;
  subject_id: string;
  note: string;
}

export interface DuplicateTables {
  duplicate_runs: DuplicateRunsTable;
  duplicate_pairs: DuplicatePairsTable;
  duplicate_decisions: DuplicateDecisionsTable;
  cleaning_exceptions: CleaningExceptionsTable;
}

const provenance = {
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
} as const;

export const duplicateClasses: Classes<DuplicateTables> = {
  duplicate_runs: {
    id: "umum",
    state: "umum",
    started_at: "umum",
    started_by: "umum",
    finished_at: "umum",
    person_count: "umum",
    pair_count: "umum",
    last_row_no: "umum",
    // Shares of frequent words and birth dates, of no person.
    model: "umum",
  },
  duplicate_pairs: {
    run_id: "umum",
    person_a: "umum",
    person_b: "umum",
    probability: "umum",
    band: "umum",
    reasons: "rahasia",
    changed: "umum",
    ...provenance,
  },
  duplicate_decisions: {
    person_a: "umum",
    person_b: "umum",
    decision: "umum",
    note: "rahasia",
    basis: "rahasia",
    decided_at: "umum",
    decided_by: "umum",
    ...provenance,
  },
  cleaning_exceptions: { kind: "umum", subject_id: "umum", note: "rahasia", ...provenance },
};
