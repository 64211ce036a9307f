// Tables of the room drafts: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

export interface DraftsTable {
  account_id: string;
  form: string;
  /** JSON of the form; of a sensitive case it stands sealed in payload_sealed. */
  payload: string | null;
  payload_sealed: Buffer | null;
  legal_basis: string;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface DraftsTables {
  drafts: DraftsTable;
}

export const draftsClasses: Classes<DraftsTables> = {
  drafts: {
    account_id: "umum",
    form: "umum",
    payload: "spesifik",
    payload_sealed: "spesifik",
    legal_basis: "umum",
    purpose: "umum",
    source: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
};
