// Tables of the room backup: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../database/classes.ts";

export interface BackupsTable {
  id: string;
  name: string; // file name without folder
  made_at: string;
  bytes: number;
  verified: number;
  cases: number;
  persons: number;
  recovery_sheet: number; // number of the recovery sheet that opens it
  elsewhere: number; // also written to a chosen place (a stick)
  audit_seq: number; // head of the audit chain inside the copy
  made_by: string;
  documents: Generated<number>; // photos and PDFs that belong to it
  documents_missing: Generated<number>; // of these, whose bytes were already lost when it was made
}

export interface BackupTables {
  backups: BackupsTable;
}

export const backupClasses: Classes<BackupTables> = {
  backups: {
    id: "umum",
    name: "umum",
    made_at: "umum",
    bytes: "umum",
    verified: "umum",
    cases: "umum",
    persons: "umum",
    recovery_sheet: "umum",
    elsewhere: "umum",
    audit_seq: "umum",
    made_by: "umum",
    documents: "umum",
    documents_missing: "umum",
  },
};
