// Tables of corrected values: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

/** formulir: the long form; kisi: the grid; lapangan: a field sheet typed back; berkas_kantor: the office's own form file; urung: undoes another. */
export type ActionKind = "formulir" | "kisi" | "lapangan" | "berkas_kantor" | "urung";

export interface PrelistActionsTable {
  id: string;
  prelist_id: string;
  kind: ActionKind;
  undoes: string | null;
  edit_count: number;
  done_at: string;
  done_by: string;
}

export interface PrelistEditsTable extends Provenance {
  id: string;
  action_id: string;
  entry_id: string;
  column_key: string;
  sender_value: string | null;
  old_value: string | null;
  new_value: string | null;
  superseded_by: string | null;
}

export interface PrelistEditedRowsTable {
  row_id: number;
  findings: string;
  nik_trusted: number;
}

export interface EditTables {
  prelist_actions: PrelistActionsTable;
  prelist_edits: PrelistEditsTable;
  prelist_edited_rows: PrelistEditedRowsTable;
}

export const editsClasses: Classes<EditTables> = {
  prelist_actions: {
    id: "umum",
    prelist_id: "umum",
    kind: "umum",
    undoes: "umum",
    edit_count: "umum",
    done_at: "umum",
    done_by: "umum",
  },
  prelist_edits: {
    id: "umum",
    action_id: "umum",
    entry_id: "umum",
    column_key: "umum",
    sender_value: "rahasia",
    old_value: "rahasia",
    new_value: "rahasia",
    superseded_by: "umum",
    ...provenanceClasses,
  },
  prelist_edited_rows: { row_id: "umum", findings: "umum", nik_trusted: "umum" },
};
