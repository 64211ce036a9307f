// Tables of the room prelists: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { ExportKind } from "../../shared/prelists/exports.ts";
import type { Classes } from "../database/classes.ts";
import { editsClasses, type EditTables } from "./edits/table.ts";
import { evidenceClasses, type EvidenceTables } from "./evidence/table.ts";
import { importsClasses, type ImportTables } from "./imports/table.ts";
import { profilesClasses, type ProfileTables } from "./profiles/table.ts";
import { resultsClasses, type ResultTables } from "./results/table.ts";
import { packagesClasses, type PackageTables } from "./packages/table.ts";
import { deliberationClasses, type DeliberationTables } from "./deliberation/table.ts";
import { proposalsClasses, type ProposalTables } from "./proposals/table.ts";
import { outClasses, type OutTables } from "./out/table.ts";
import { provenanceClasses, type Provenance } from "./provenance.ts";

export interface PrelistProfilesTable {
  id: string;
  fingerprint: string;
  profile: string;
  profile_version: string;
  headers: string;
  mapping: string;
  area_edition: string | null;
  /** What the office calls it; null until somebody named it. */
  name: string | null;
  /** berkas: taken in from a file of another office. */
  origin: Generated<"kantor" | "berkas">;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface PrelistsTable extends Provenance {
  id: string;
  name: string;
  profile: string;
  profile_version: string;
  unit: "rumah_tangga" | "anggota";
  regime: string;
  period: string | null;
  area_system: "bps" | "kemendagri" | "nama";
  area_edition: string | null;
}

export interface PrelistBatchesTable {
  id: string;
  prelist_id: string;
  state: "sedang" | "terbit";
  file_name: string;
  sha256: string;
  source_format: string;
  columns: string;
  read_count: Generated<number>;
  new_count: Generated<number>;
  changed_count: Generated<number>;
  same_count: Generated<number>;
  rejected_count: Generated<number>;
  warned_count: Generated<number>;
  imported_at: string;
  imported_by: string;
}

export interface PrelistEntriesTable extends Provenance {
  id: string;
  prelist_id: string;
  batch_id: string;
  outcome: Generated<string>;
  outcome_at: string | null;
  outcome_by: string | null;
  in_conflict: Generated<number>;
}

export interface PrelistKeysTable {
  prelist_id: string;
  key: string;
  entry_id: string;
  batch_id: string;
}

export interface PrelistRowsTable extends Provenance {
  id: Generated<number>;
  prelist_id: string;
  entry_id: string;
  batch_id: string;
  superseded_by: string | null;
  row_no: number;
  position: number;
  household_id: string | null;
  member_id: string | null;
  nik: string | null;
  nik_trusted: number;
  nokk: string | null;
  name: string | null;
  name_key: string | null;
  birth_date: string | null;
  sex: "L" | "P" | null;
  relation: string | null;
  is_head: number;
  family_key: string | null;
  address: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  area_code: string | null;
  area_name: string | null;
  findings: string;
  payload: string;
}

export interface PrelistFindsTable {
  value: string;
  row_id: number;
}

export interface PrelistChangesTable extends Provenance {
  id: string;
  batch_id: string;
  entry_id: string;
  row_no: number;
  column_key: string;
  old_value: string | null;
  new_value: string | null;
}

export interface PrelistRejectsTable extends Provenance {
  id: string;
  batch_id: string;
  row_no: number;
  findings: string;
  cells: string;
}

export interface PrelistOutcomesTable extends Provenance {
  id: string;
  entry_id: string;
  outcome: string;
  reason: string | null;
  other_id: string | null;
  event_date: string | null;
  document_no: string | null;
  note: string | null;
  list_version: string;
  visited_on: Generated<string | null>;
  officer: Generated<string | null>;
  family_result: Generated<string | null>;
}

export interface PrelistExportsTable {
  id: string;
  prelist_id: string | null;
  kind: ExportKind;
  format: "xlsx" | "csv";
  row_count: number;
  sha256: string;
  reason: string;
  exported_at: string;
  exported_by: string;
}

export interface PrelistComparisonsTable {
  id: string;
  before_id: string;
  after_id: string;
  state: "sedang" | "terbit";
  counts: string;
  compared_at: string;
  compared_by: string;
}

export interface PrelistComparisonRowsTable {
  comparison_id: string;
  seq: number;
  kinds: number;
  before_entry: string | null;
  after_entry: string | null;
}

export interface PrelistsTables
  extends
    EditTables,
    EvidenceTables,
    ImportTables,
    ProfileTables,
    ResultTables,
    PackageTables,
    DeliberationTables,
    ProposalTables,
    OutTables {
  prelist_comparisons: PrelistComparisonsTable;
  prelist_comparison_rows: PrelistComparisonRowsTable;
  prelist_profiles: PrelistProfilesTable;
  prelists: PrelistsTable;
  prelist_batches: PrelistBatchesTable;
  prelist_entries: PrelistEntriesTable;
  prelist_keys: PrelistKeysTable;
  prelist_rows: PrelistRowsTable;
  prelist_finds: PrelistFindsTable;
  prelist_changes: PrelistChangesTable;
  prelist_rejects: PrelistRejectsTable;
  prelist_outcomes: PrelistOutcomesTable;
  prelist_exports: PrelistExportsTable;
}

// Payloads hold health and disability columns beside identity numbers: the stricter class counts.
export const prelistsClasses: Classes<PrelistsTables> = {
  ...editsClasses,
  ...evidenceClasses,
  ...importsClasses,
  ...profilesClasses,
  ...resultsClasses,
  ...packagesClasses,
  ...deliberationClasses,
  ...proposalsClasses,
  ...outClasses,

  prelist_comparisons: {
    id: "umum",
    before_id: "umum",
    after_id: "umum",
    state: "umum",
    counts: "umum",
    compared_at: "umum",
    compared_by: "umum",
  },
  prelist_comparison_rows: {
    comparison_id: "umum",
    seq: "umum",
    kinds: "umum",
    before_entry: "umum",
    after_entry: "umum",
  },
  prelist_profiles: {
    id: "umum",
    fingerprint: "umum",
    profile: "umum",
    profile_version: "umum",
    headers: "umum",
    mapping: "umum",
    area_edition: "umum",
    name: "umum",
    origin: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  prelists: {
    id: "umum",
    name: "umum",
    profile: "umum",
    profile_version: "umum",
    unit: "umum",
    regime: "umum",
    period: "umum",
    area_system: "umum",
    area_edition: "umum",
    ...provenanceClasses,
  },
  prelist_batches: {
    id: "umum",
    prelist_id: "umum",
    state: "umum",
    file_name: "umum",
    sha256: "umum",
    source_format: "umum",
    columns: "umum",
    read_count: "umum",
    new_count: "umum",
    changed_count: "umum",
    same_count: "umum",
    rejected_count: "umum",
    warned_count: "umum",
    imported_at: "umum",
    imported_by: "umum",
  },
  prelist_entries: {
    id: "umum",
    prelist_id: "umum",
    batch_id: "umum",
    outcome: "spesifik",
    outcome_at: "umum",
    outcome_by: "umum",
    in_conflict: "umum",
    ...provenanceClasses,
  },
  prelist_keys: { prelist_id: "umum", key: "rahasia", entry_id: "umum", batch_id: "umum" },
  prelist_rows: {
    id: "umum",
    prelist_id: "umum",
    entry_id: "umum",
    batch_id: "umum",
    superseded_by: "umum",
    row_no: "umum",
    position: "umum",
    household_id: "rahasia",
    member_id: "rahasia",
    nik: "rahasia",
    nik_trusted: "umum",
    nokk: "rahasia",
    name: "umum",
    name_key: "umum",
    birth_date: "umum",
    sex: "umum",
    relation: "umum",
    is_head: "umum",
    family_key: "rahasia",
    address: "umum",
    hamlet: "umum",
    rt: "umum",
    rw: "umum",
    area_code: "umum",
    area_name: "umum",
    findings: "umum",
    payload: "rahasia",
    ...provenanceClasses,
  },
  prelist_finds: { value: "rahasia", row_id: "umum" },
  prelist_changes: {
    id: "umum",
    batch_id: "umum",
    entry_id: "umum",
    row_no: "umum",
    column_key: "umum",
    old_value: "rahasia",
    new_value: "rahasia",
    ...provenanceClasses,
  },
  prelist_rejects: {
    id: "umum",
    batch_id: "umum",
    row_no: "umum",
    findings: "umum",
    cells: "rahasia",
    ...provenanceClasses,
  },
  prelist_outcomes: {
    id: "umum",
    entry_id: "umum",
    outcome: "spesifik",
    reason: "spesifik",
    other_id: "rahasia",
    event_date: "umum",
    document_no: "rahasia",
    note: "spesifik",
    list_version: "umum",
    visited_on: "umum",
    officer: "umum",
    family_result: "umum",
    ...provenanceClasses,
  },
  prelist_exports: {
    id: "umum",
    prelist_id: "umum",
    kind: "umum",
    format: "umum",
    row_count: "umum",
    sha256: "umum",
    reason: "umum",
    exported_at: "umum",
    exported_by: "umum",
  },
};
