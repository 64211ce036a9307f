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

export interface AuditTables {
  audit: AuditTable;
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
};
