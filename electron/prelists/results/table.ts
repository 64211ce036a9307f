// Tables of results of verification: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

/** What a visit met: somebody, nobody at home, a refusal, no such address, no building any more. */
export type VisitResult =
  | "bertemu"
  | "tidak_ada_orang"
  | "tidak_bersedia"
  | "alamat_tidak_ditemukan"
  | "bangunan_tidak_ada";

export interface PrelistOutcomeChoicesTable {
  id: string;
  entry_id: string;
  outcome_id: string;
  chosen_at: string;
  chosen_by: string;
}

export interface PrelistFamilyResultsTable extends Provenance {
  id: string;
  prelist_id: string;
  family_key: string;
  outcome: string;
  reason: string | null;
  other_id: string | null;
  event_date: string | null;
  document_no: string | null;
  note: string | null;
  list_version: string;
  visited_on: string | null;
  officer: string | null;
}

export interface PrelistVisitsTable extends Provenance {
  id: string;
  entry_id: string;
  visited_on: string;
  officer: string;
  result: VisitResult;
  note: string | null;
}

export interface PrelistDesilTable extends Provenance {
  id: string;
  entry_id: string;
  prelist_id: string;
  family_key: string | null;
  desil: number;
  /** Who says so: SIKS-NG, a letter, the sender's column. */
  said_by: string;
  checked_on: string;
}

export interface ResultTables {
  prelist_outcome_choices: PrelistOutcomeChoicesTable;
  prelist_family_results: PrelistFamilyResultsTable;
  prelist_visits: PrelistVisitsTable;
  prelist_desil: PrelistDesilTable;
}

export const resultsClasses: Classes<ResultTables> = {
  prelist_outcome_choices: {
    id: "umum",
    entry_id: "umum",
    outcome_id: "umum",
    chosen_at: "umum",
    chosen_by: "umum",
  },
  prelist_family_results: {
    id: "umum",
    prelist_id: "umum",
    family_key: "rahasia",
    outcome: "spesifik",
    reason: "spesifik",
    other_id: "rahasia",
    event_date: "spesifik",
    document_no: "rahasia",
    note: "spesifik",
    list_version: "umum",
    visited_on: "umum",
    officer: "umum",
    ...provenanceClasses,
  },
  prelist_visits: {
    id: "umum",
    entry_id: "umum",
    visited_on: "umum",
    officer: "umum",
    result: "umum",
    note: "spesifik",
    ...provenanceClasses,
  },
  prelist_desil: {
    id: "umum",
    entry_id: "umum",
    prelist_id: "umum",
    family_key: "rahasia",
    desil: "spesifik",
    said_by: "umum",
    checked_on: "umum",
    ...provenanceClasses,
  },
};
