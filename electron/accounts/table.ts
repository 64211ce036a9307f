// Tables of the room accounts: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

export interface AccountsTable {
  id: string;
  username: string;
  name: string;
  roles: string; // JSON array of Role
  public_key: Buffer;
  holds_sensitive: number;
  must_change: number; // the first password is one-time
  disabled_at: string | null;
  last_sign_in_at: string | null;
  legal_basis: string;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

/** One row: the generation of keys the office stands in, and the keys of the documents file. */
export interface KeyStateTable {
  id: number;
  generation: number;
  /** Since when a rotation is due; null when none is. */
  due_since: string | null;
  rotated_at: string | null;
  /** Null: derived from the audit key, as before the first rotation. */
  documents_key: Buffer | null;
  documents_before: Buffer | null;
  /** 1 while the documents file may still stand under the key before. */
  documents_unsettled: number;
}

export interface AccountsTables {
  accounts: AccountsTable;
  key_state: KeyStateTable;
}

export const accountsClasses: Classes<AccountsTables> = {
  accounts: {
    id: "umum",
    username: "umum",
    name: "umum",
    roles: "umum",
    public_key: "umum",
    holds_sensitive: "umum",
    must_change: "umum",
    disabled_at: "umum",
    last_sign_in_at: "umum",
    legal_basis: "umum",
    purpose: "umum",
    source: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
  key_state: {
    id: "umum",
    generation: "umum",
    due_since: "umum",
    rotated_at: "umum",
    documents_key: "rahasia",
    documents_before: "rahasia",
    documents_unsettled: "umum",
  },
};
