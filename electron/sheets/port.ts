// The port behind which every file format looks alike: sheets by name, rows in batches.
import type { SheetRow } from "../../shared/sheets/cells.ts";

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
}

export interface WorkbookInfo {
  readonly format: "xlsx" | "ods" | "xls" | "csv";
  readonly sheets: readonly SheetInfo[];
  /** CSV only. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** An opened file; read one sheet, then close. */
export interface OpenSheets {
  readonly info: WorkbookInfo;
  /** Rows that hold a value, in file order. Batches are bounded by rows and by characters. */
  rows(sheet: number): AsyncGenerator<SheetRow[]>;
  /** Columns that the sheet being read does not show, from 0; known from its first batch on. */
  hiddenColumns?(): readonly number[];
  close(): Promise<void>;
}
