// Tables of files on the way out: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

export interface PrelistFilesTable extends Provenance {
  batch_id: string;
  /** Bytes of the file itself. */
  size: number;
  sha256: string;
}

export interface PrelistFilePartsTable {
  batch_id: string;
  seq: number;
  /** Deflated by itself. */
  bytes: Buffer;
}

export interface PrelistCardTicksTable {
  entry_id: string;
  column_key: string;
  ticked_at: string;
  ticked_by: string;
}

export interface OutTables {
  prelist_files: PrelistFilesTable;
  prelist_file_parts: PrelistFilePartsTable;
  prelist_card_ticks: PrelistCardTicksTable;
}

export const outClasses: Classes<OutTables> = {
  prelist_files: {
    batch_id: "umum",
    size: "umum",
    sha256: "umum",
    ...provenanceClasses,
  },
  prelist_file_parts: { batch_id: "umum", seq: "umum", bytes: "spesifik" },
  prelist_card_ticks: {
    entry_id: "umum",
    column_key: "umum",
    ticked_at: "umum",
    ticked_by: "umum",
  },
};
