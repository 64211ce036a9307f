// Tables of the room reports: what programmes should bring about in a year, what was counted by hand, and reports of the office's own.
import type { Generated } from "kysely";
import type { Measure, OutputUnit } from "../../shared/reports/output-codes.ts";
import type { Classes } from "../database/classes.ts";

export interface OutputTargetsTable {
  id: string;
  year: number;
  name: string;
  measure: Measure;
  unit: OutputUnit;
  target: number;
  destination_id: string | null;
  category_code: string | null;
  source: string;
  active: Generated<number>;
  version: Generated<number>;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface OutputEntriesTable {
  id: string;
  target_id: string;
  day: string;
  village_code: string;
  amount: number;
  document: string;
  struck_at: string | null;
  struck_by: string | null;
  created_at: string;
  created_by: string;
}

export interface OwnReportsTable {
  id: string;
  name: string;
  /** JSON: Definition */
  definition: string;
  /** berkas: taken in from a file of another office. */
  origin: "kantor" | "berkas";
  version: Generated<number>;
  dropped_at: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface ReportsTables {
  own_reports: OwnReportsTable;
  output_targets: OutputTargetsTable;
  output_entries: OutputEntriesTable;
}

export const reportsClasses: Classes<ReportsTables> = {
  own_reports: {
    id: "umum",
    name: "umum",
    definition: "umum",
    origin: "umum",
    version: "umum",
    dropped_at: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  output_targets: {
    id: "umum",
    year: "umum",
    name: "umum",
    measure: "umum",
    unit: "umum",
    target: "umum",
    destination_id: "umum",
    category_code: "umum",
    source: "umum",
    active: "umum",
    version: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  output_entries: {
    id: "umum",
    target_id: "umum",
    day: "umum",
    village_code: "umum",
    amount: "umum",
    document: "umum",
    struck_at: "umum",
    struck_by: "umum",
    created_at: "umum",
    created_by: "umum",
  },
};
