// Tables of the room office: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { TemplateKind } from "../../shared/papers/templates/fields.ts";
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

/** The prose of letters by versions: append-only. */
export interface LetterTemplatesTable {
  id: string;
  kind: TemplateKind;
  version: number; // of this kind in this office
  origin: "bawaan" | "kantor";
  shipped: number; // the shipped version it is, or was changed from
  body: string;
  note: string;
  created_at: string;
  created_by: string;
}

export interface OfficeTables {
  letter_templates: LetterTemplatesTable;
  office: OfficeTable;
  numbering: NumberingTable;
}

export const officeClasses: Classes<OfficeTables> = {
  letter_templates: {
    id: "umum",
    kind: "umum",
    version: "umum",
    origin: "umum",
    shipped: "umum",
    body: "umum",
    note: "umum",
    created_at: "umum",
    created_by: "umum",
  },
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
