// Tables of the room backup: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { DriveKind } from "../../shared/backup/places.ts";
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
  kind: Generated<"tangan" | "jam" | "keluar">;
  key: Buffer | null; // opens it, for the drill; null for one that was made before schema 6 or came back with a restore
  second_at: string | null; // when it was also written to the second place
  second_failure: string | null; // or the code of why not
}

/** The second place of every backup; one row at most. */
export interface BackupPlacesTable {
  id: number;
  place: string;
  drive: DriveKind;
  set_at: string;
  set_by: string;
}

export interface BackupDrillsTable {
  id: string;
  at: string;
  backup: string;
  backup_made_at: string;
  place: "pertama" | "kedua";
  outcome: "berhasil" | "gagal";
  finding: string | null;
  cases: number;
  persons: number;
  links: number;
  documents: number;
  milliseconds: number;
}

export interface MachineClockTable {
  id: number;
  trusted_at: string;
  doubt: "mundur" | "maju" | null;
  doubt_since: string | null;
}

export interface ClockDoubtsTable {
  id: string;
  kind: "mundur" | "maju";
  machine_at: string;
  trusted_at: string;
  from_seq: number;
  to_seq: number | null;
  ended: "jam_betul" | "dipastikan" | null;
}

export interface BackupTables {
  backups: BackupsTable;
  backup_places: BackupPlacesTable;
  backup_drills: BackupDrillsTable;
  machine_clock: MachineClockTable;
  clock_doubts: ClockDoubtsTable;
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
    kind: "umum",
    key: "rahasia",
    second_at: "umum",
    second_failure: "umum",
  },
  backup_places: { id: "umum", place: "umum", drive: "umum", set_at: "umum", set_by: "umum" },
  backup_drills: {
    id: "umum",
    at: "umum",
    backup: "umum",
    backup_made_at: "umum",
    place: "umum",
    outcome: "umum",
    finding: "umum",
    cases: "umum",
    persons: "umum",
    links: "umum",
    documents: "umum",
    milliseconds: "umum",
  },
  machine_clock: { id: "umum", trusted_at: "umum", doubt: "umum", doubt_since: "umum" },
  clock_doubts: {
    id: "umum",
    kind: "umum",
    machine_at: "umum",
    trusted_at: "umum",
    from_seq: "umum",
    to_seq: "umum",
    ended: "umum",
  },
};
