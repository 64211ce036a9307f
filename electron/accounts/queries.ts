// Reads and writes of accounts.
import { ROLES, type Role } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { AccountsTable } from "./table.ts";

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: Role[];
  readonly publicKey: Buffer;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly holdsSensitive: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

function toAccount(row: AccountsTable): Account {
  const stored = JSON.parse(row.roles) as string[];
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    roles: ROLES.filter((r) => stored.includes(r)),
    publicKey: row.public_key,
    active: row.disabled_at === null,
    mustChangePassword: row.must_change === 1,
    holdsSensitive: row.holds_sensitive === 1,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
  };
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toAccount(row);
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getAccount(db: Db, id: string): Promise<Account> {
  const found = await findAccount(db, id);
  if (!found) throw new DeskError("tidak_ditemukan");
  return found;
}

export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db.selectFrom("accounts").selectAll().orderBy("name").execute();
  return rows.map(toAccount);
}

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly publicKey: Buffer;
  readonly holdsSensitive: boolean;
  readonly mustChange: boolean;
  readonly at: string;
  readonly by: string;
}

/** @throws DeskError 'nama_pengguna_dipakai' */
export async function insertAccount(db: Db, a: NewAccount): Promise<void> {
  const taken = await db
    .selectFrom("accounts")
    .select("id")
    .where("username", "=", a.username)
    .executeTakeFirst();
  if (taken) throw new DeskError("nama_pengguna_dipakai");
  await db
    .insertInto("accounts")
    .values({
      id: a.id,
      username: a.username,
      name: a.name,
      roles: JSON.stringify(a.roles),
      public_key: a.publicKey,
      holds_sensitive: a.holdsSensitive ? 1 : 0,
      must_change: a.mustChange ? 1 : 0,
      disabled_at: null,
      last_sign_in_at: null,
      legal_basis: "tugas_publik",
      purpose: "akun petugas",
      source: "loket",
      created_at: a.at,
      created_by: a.by,
      updated_at: a.at,
    })
    .execute();
}

export async function updateAccount(
  db: Db,
  id: string,
  change: Partial<Omit<AccountsTable, "id">>,
): Promise<void> {
  await db.updateTable("accounts").set(change).where("id", "=", id).execute();
}
