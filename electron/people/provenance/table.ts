// Tables of imports into the register and of proposals: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../../database/classes.ts";
import type { Provenance } from "../table.ts";

export interface RegisterImportsTable {
  id: string;
  state: "sedang" | "terbit" | "membatalkan" | "batal";
  profile: string;
  file_name: string;
  sha256: string;
  source_format: string;
  reason: string;
  village_code: string | null;
  columns: string;
  read_count: Generated<number>;
  new_count: Generated<number>;
  changed_count: Generated<number>;
  same_count: Generated<number>;
  rejected_count: Generated<number>;
  skipped_count: Generated<number>;
  warned_count: Generated<number>;
  proposed_count: Generated<number>;
  imported_at: string;
  imported_by: string;
  undone_at: string | null;
  undone_by: string | null;
  undone_count: number | null;
  kept_count: number | null;
}

export interface RegisterRowsTable extends Provenance {
  import_id: string;
  row_no: number;
  verdict: "baru" | "berubah" | "sama" | "ditolak" | "dilewati";
  person_id: string | null;
  row_key: string | null;
  findings: string;
  notes: string;
  cells: string | null;
  undone: "kembali" | "tetap" | null;
  undone_reason: string | null;
}

export interface PersonProposalsTable extends Provenance {
  id: string;
  person_id: string;
  field: string;
  kept_value: string | null;
  proposed_value: string | null;
  import_id: string;
  row_no: number;
  state: Generated<"terbuka" | "diterima" | "ditolak" | "usang">;
  decided_at: string | null;
  decided_by: string | null;
}

export interface RegisterTables {
  register_imports: RegisterImportsTable;
  register_rows: RegisterRowsTable;
  person_proposals: PersonProposalsTable;
}

const provenance = {
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
} as const;

export const registerClasses: Classes<RegisterTables> = {
  register_imports: {
    id: "umum",
    state: "umum",
    profile: "umum",
    file_name: "umum",
    sha256: "umum",
    source_format: "umum",
    reason: "umum",
    village_code: "umum",
    columns: "umum",
    read_count: "umum",
    new_count: "umum",
    changed_count: "umum",
    same_count: "umum",
    rejected_count: "umum",
    skipped_count: "umum",
    warned_count: "umum",
    proposed_count: "umum",
    imported_at: "umum",
    imported_by: "umum",
    undone_at: "umum",
    undone_by: "umum",
    undone_count: "umum",
    kept_count: "umum",
  },
  // Cells hold whole rows of a file, so the highest class.
  register_rows: {
    import_id: "umum",
    row_no: "umum",
    verdict: "umum",
    person_id: "umum",
    row_key: "rahasia",
    findings: "umum",
    notes: "rahasia",
    cells: "rahasia",
    undone: "umum",
    undone_reason: "umum",
    ...provenance,
  },
  person_proposals: {
    id: "umum",
    person_id: "umum",
    field: "umum",
    kept_value: "rahasia",
    proposed_value: "rahasia",
    import_id: "umum",
    row_no: "umum",
    state: "umum",
    decided_at: "umum",
    decided_by: "umum",
    ...provenance,
  },
};
