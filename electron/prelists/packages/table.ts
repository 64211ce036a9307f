// Tables of work packages and field sheets: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export interface PrelistPackagesTable {
  id: string;
  prelist_id: string;
  rw: string | null;
  rt: string | null;
  officer_id: string | null;
  officer: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface PrelistFieldPrintsTable {
  id: string;
  prelist_id: string;
  block_count: number;
  whole: number;
  reason: string | null;
  printed_at: string;
  printed_by: string;
}

export interface PackageTables {
  prelist_packages: PrelistPackagesTable;
  prelist_field_prints: PrelistFieldPrintsTable;
}

export const packagesClasses: Classes<PackageTables> = {
  prelist_packages: {
    id: "umum",
    prelist_id: "umum",
    rw: "umum",
    rt: "umum",
    officer_id: "umum",
    officer: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  prelist_field_prints: {
    id: "umum",
    prelist_id: "umum",
    block_count: "umum",
    whole: "umum",
    reason: "umum",
    printed_at: "umum",
    printed_by: "umum",
  },
};
