// Tables of the room audit: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

export interface AuditTable {
  seq: number;
  at: string;
  actor: string | null;
  roles: string;
  call: string;
  outcome: "berhasil" | "ditolak" | "gagal";
  reason: string | null;
  ids: string;
  fields: string;
  count: number | null;
  epoch: number;
  hash: Buffer;
  mac: Buffer;
}

/** Where a record is named in the chain; follows from `ids` by a trigger. */
export interface AuditSubjectsTable {
  subject: string;
  seq: number;
}

export interface AuditTables {
  audit: AuditTable;
  audit_subjects: AuditSubjectsTable;
}

export const auditClasses: Classes<AuditTables> = {
  audit: {
    seq: "umum",
    at: "umum",
    actor: "umum",
    roles: "umum",
    call: "umum",
    outcome: "umum",
    reason: "umum",
    ids: "umum",
    fields: "umum",
    count: "umum",
    epoch: "umum",
    hash: "umum",
    mac: "umum",
  },
  audit_subjects: { subject: "umum", seq: "umum" },
};
