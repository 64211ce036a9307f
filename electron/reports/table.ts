// Tables of the room reports: what programmes should bring about in a year, what was counted by hand, and reports of the office's own.
import type { Generated } from "kysely";
import type { PreparedKind } from "../../shared/reports/prepared.ts";
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

export interface PreparedRecapsTable {
  id: string;
  kind: PreparedKind;
  from_day: string;
  to_day: string;
  /** JSON: Figures, of all cases. */
  figures: string;
  /** JSON: Figures, without sensitive cases. */
  open_figures: string;
  prepared_at: string;
  prepared_by: "sistem";
  settled_how: "dilihat" | "diabaikan" | null;
  settled_at: string | null;
  settled_by: string | null;
}

export interface ReportsTables {
  prepared_recaps: PreparedRecapsTable;
  own_reports: OwnReportsTable;
  output_targets: OutputTargetsTable;
  output_entries: OutputEntriesTable;
}

export const reportsClasses: Classes<ReportsTables> = {
  prepared_recaps: {
    id: "umum",
    kind: "umum",
    from_day: "umum",
    to_day: "umum",
    figures: "umum",
    open_figures: "umum",
    prepared_at: "umum",
    prepared_by: "umum",
    settled_how: "umum",
    settled_at: "umum",
    settled_by: "umum",
  },
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
