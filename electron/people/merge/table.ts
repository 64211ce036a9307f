// Tables of merges: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../../database/classes.ts";
import type { Provenance } from "../table.ts";

interface PersonMergesTable extends Provenance {
  no: Generated<number>;
  id: string;
  loser_id: string;
  survivor_id: string;
  note: string | null;
  merged_at: string;
  merged_by: string;
  undone_at: string | null;
  undone_by: string | null;
  undone_note: string | null;
}

interface PersonMergeValuesTable {
  merge_id: string;
  field: string;
  before: string;
  after: string;
}

interface PersonLinkOriginsTable {
  table_name: string;
  row_key: string;
  column_name: string;
  origin_id: string;
}

interface PersonMergeEndsTable {
  no: Generated<number>;
  membership_id: string;
  merge_id: string;
  ended_at: string;
  to_date: string;
}

interface PersonMergeHeadsTable {
  new_membership_id: string;
  old_membership_id: string;
  head_membership_id: string;
  merge_id: string;
}

export interface MergeTables {
  person_merges: PersonMergesTable;
  person_merge_values: PersonMergeValuesTable;
  person_link_origins: PersonLinkOriginsTable;
  person_merge_ends: PersonMergeEndsTable;
  person_merge_heads: PersonMergeHeadsTable;
}

export const mergeClasses: Classes<MergeTables> = {
  person_merges: {
    no: "umum",
    id: "umum",
    loser_id: "umum",
    survivor_id: "umum",
    note: "rahasia",
    merged_at: "umum",
    merged_by: "umum",
    undone_at: "umum",
    undone_by: "umum",
    undone_note: "rahasia",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
    legal_basis: "umum",
    purpose: "umum",
    source: "umum",
  },
  // Values of any field, so the highest class.
  person_merge_values: { merge_id: "umum", field: "umum", before: "rahasia", after: "rahasia" },
  person_link_origins: {
    table_name: "umum",
    row_key: "umum",
    column_name: "umum",
    origin_id: "umum",
  },
  person_merge_ends: {
    no: "umum",
    membership_id: "umum",
    merge_id: "umum",
    ended_at: "umum",
    to_date: "umum",
  },
  person_merge_heads: {
    new_membership_id: "umum",
    old_membership_id: "umum",
    head_membership_id: "umum",
    merge_id: "umum",
  },
};
