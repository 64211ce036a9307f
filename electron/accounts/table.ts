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

export interface AccountsTables {
  accounts: AccountsTable;
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
};
