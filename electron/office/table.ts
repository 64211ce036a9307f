// Tables of the room office: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../database/classes.ts";

export interface OfficeTable {
  id: string;
  only_one: Generated<number>;
  settings: string; // OfficeSettings as JSON
  training: number;
  version: number;
  sensitive_public: Buffer; // anyone may seal to it, holders of the second key open
  recovery_public: Buffer;
  recovery_sheet: number;
  audit_key: Buffer;
  audit_epoch: number; // raised by every restore
  created_at: string;
  updated_at: string;
}

export interface NumberingTable {
  series: string;
  last: number;
}

export interface OfficeTables {
  office: OfficeTable;
  numbering: NumberingTable;
}

export const officeClasses: Classes<OfficeTables> = {
  office: {
    id: "umum",
    only_one: "umum",
    settings: "umum",
    training: "umum",
    version: "umum",
    sensitive_public: "umum",
    recovery_public: "umum",
    recovery_sheet: "umum",
    audit_key: "rahasia",
    audit_epoch: "umum",
    created_at: "umum",
    updated_at: "umum",
  },
  numbering: { series: "umum", last: "umum" },
};
