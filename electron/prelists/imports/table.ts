// Tables of undoing an import: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export interface PrelistSameRowsTable {
  batch_id: string;
  row_no: number;
  entry_id: string;
}

export interface PrelistUndosTable {
  batch_id: string;
  state: "berjalan" | "selesai";
  why: string;
  removed_count: number;
  restored_count: number;
  kept_count: number;
  undone_at: string;
  undone_by: string;
}

export interface PrelistUndoKeptTable {
  batch_id: string;
  entry_id: string;
  /** Codes of shared/prelists/imports/contract.ts. */
  reasons: string;
}

export interface PrelistLeftRowsTable {
  batch_id: string;
  from_row: number;
  to_row: number;
  reason: "baris" | "wilayah";
}

export interface ImportTables {
  prelist_same_rows: PrelistSameRowsTable;
  prelist_undos: PrelistUndosTable;
  prelist_undo_kept: PrelistUndoKeptTable;
  prelist_left_rows: PrelistLeftRowsTable;
}

export const importsClasses: Classes<ImportTables> = {
  prelist_same_rows: { batch_id: "umum", row_no: "umum", entry_id: "umum" },
  prelist_undos: {
    batch_id: "umum",
    state: "umum",
    why: "umum",
    removed_count: "umum",
    restored_count: "umum",
    kept_count: "umum",
    undone_at: "umum",
    undone_by: "umum",
  },
  prelist_undo_kept: { batch_id: "umum", entry_id: "umum", reasons: "umum" },
  prelist_left_rows: { batch_id: "umum", from_row: "umum", to_row: "umum", reason: "umum" },
};
