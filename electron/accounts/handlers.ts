// Handlers of the room accounts: one function per call of shared/accounts/contract.ts.
import { accounts as contract } from "../../shared/accounts/contract.ts";
import { passwordProblems } from "../../shared/accounts/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { getAccount, insertAccount, listAccounts, updateAccount } from "./queries.ts";
import { keyStateOf, markRotationDue } from "./key-state.ts";
import { recover } from "./recover.ts";
import { readSlots } from "./slots.ts";
import { OpenOffice } from "../database/office.ts";

function requireStrong(password: string, names: readonly string[]): void {
  const problems = passwordProblems(password, names);
  if (problems.length > 0) throw new DeskError("kata_sandi_lemah", { problems });
}

/** An office without an administrator could never be repaired from inside. */
async function requireAnotherAdmin(db: Db, exceptId: string): Promise<void> {
  const others = (await listAccounts(db)).filter(
    (a) => a.active && a.roles.includes("admin") && a.id !== exceptId,
  );
  if (others.length === 0) throw new DeskError("admin_terakhir");
}

export const accounts: HandlersOf<typeof contract> = {
  signInNames({ desk }) {
    if (!OpenOffice.exists(desk.files)) return [];
    const { slots } = readSlots(desk.files);
    const named = new Map(slots.filter((s) => s.username !== "").map((s) => [s.username, s.name]));
    return [...named].map(([username, name]) => ({ username, name }));
  },

  async signIn({ desk }, { username, password }) {
    return await desk.signIn(username, password);
  },

  async lock({ desk }) {
    await desk.lock();
  },

  async prove({ desk }, { password }) {
    await desk.prove(password);
  },

  async signOut({ desk }) {
    await desk.signOut();
  },

  async recover({ desk, now }, { code, username, newPassword }) {
    return await recover(desk, code, username, newPassword, now());
  },

  async list({ db }) {
    return await listAccounts(db);
  },

  async keyState({ db }) {
    const { generation, rotated_at, due_since } = await keyStateOf(db);
    return { generation, rotatedAt: rotated_at, dueSince: due_since };
  },

  async colleagues({ db }) {
    return await listAccounts(db);
  },

  async create({ db, keyring, session, now, newId }, { username, name, roles, password }) {
    requireStrong(password, [username, name]);
    const id = newId();
    const at = now().toISOString();
    const taken = (await listAccounts(db)).some((a) => a.username === username);
    if (taken) throw new DeskError("nama_pengguna_dipakai");
    const granted = await keyring.grant({ id, username, name, roles }, password);
    await insertAccount(db, {
      id,
      username,
      name,
      roles,
      ...granted,
      mustChange: true,
      at,
      by: session.accountId,
    });
    return { id };
  },

  async setRoles({ db, keyring, now }, { accountId, roles, name }) {
    const account = await getAccount(db, accountId);
    if (!roles.includes("admin")) await requireAnotherAdmin(db, accountId);
    const holds = keyring.setSensitive({ ...account, roles });
    await updateAccount(db, accountId, {
      roles: JSON.stringify(roles),
      name,
      holds_sensitive: holds ? 1 : 0,
      updated_at: now().toISOString(),
    });
  },

  async disable({ db, keyring, now }, { accountId }) {
    await getAccount(db, accountId);
    await requireAnotherAdmin(db, accountId);
    await updateAccount(db, accountId, {
      disabled_at: now().toISOString(),
      updated_at: now().toISOString(),
    });
    keyring.revoke();
    await markRotationDue(db, now());
  },

  async resetPassword({ db, keyring, now }, { accountId, password }) {
    const account = await getAccount(db, accountId);
    if (!account.active) throw new DeskError("akun_nonaktif");
    requireStrong(password, [account.username, account.name]);
    const granted = await keyring.grant(account, password);
    await updateAccount(db, accountId, {
      public_key: granted.publicKey,
      holds_sensitive: granted.holdsSensitive ? 1 : 0,
      must_change: 1,
      updated_at: now().toISOString(),
    });
  },

  async changePassword({ db, keyring, session, now }, { oldPassword, newPassword }) {
    const account = await getAccount(db, session.accountId);
    if (!(await keyring.proves(account.id, oldPassword))) throw new DeskError("kata_sandi_salah");
    requireStrong(newPassword, [account.username, account.name]);
    const granted = await keyring.grant(account, newPassword);
    await updateAccount(db, account.id, {
      public_key: granted.publicKey,
      holds_sensitive: granted.holdsSensitive ? 1 : 0,
      must_change: 0,
      updated_at: now().toISOString(),
    });
  },

  async renewRecovery({ db, keyring, now }) {
    const { recovery_sheet } = await db
      .selectFrom("office")
      .select("recovery_sheet")
      .executeTakeFirstOrThrow();
    const sheet = recovery_sheet + 1;
    const made = await keyring.renewRecovery(sheet);
    await db
      .updateTable("office")
      .set({
        recovery_sheet: sheet,
        recovery_public: made.publicKey,
        updated_at: now().toISOString(),
      })
      .execute();
    await markRotationDue(db, now());
    return { recoveryCode: made.code, recoverySheet: sheet };
  },
};
