// First run: makes the office, its keys, its first account and the recovery code; all of it or nothing.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { passwordProblems } from "../../shared/accounts/rules.ts";
import { ROLES } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import type { FirstRun } from "../../shared/office/contract.ts";
import { type ArgonCost, measuredCost } from "../accounts/argon.ts";
import { recoverySlot } from "../accounts/keyring.ts";
import { insertAccount } from "../accounts/queries.ts";
import { newKeyPair } from "../accounts/seal.ts";
import { makeSlot, type OfficeKeys, writeSlots } from "../accounts/slots.ts";
import { connect } from "../database/connect.ts";
import { kyselyOn } from "../database/dialect.ts";
import { type OfficeFiles, syncFolder } from "../database/folder.ts";
import { newId } from "../database/ids.ts";
import { migrate } from "../database/migrate.ts";
import { seedOffice } from "../seeds.ts";

export interface MadeOffice {
  readonly accountId: string;
  readonly keys: OfficeKeys;
  readonly recoveryCode: string;
  readonly recoverySheet: number;
}

/**
 * Makes a new office in an empty data folder. The database gets its name last: a crash before that leaves no office.
 * The first account holds every role; an administrator takes roles away once there are colleagues.
 * @throws DeskError 'kantor_sudah_ada' | 'kata_sandi_lemah'
 */
export async function makeOffice(
  files: OfficeFiles,
  first: FirstRun,
  training: boolean,
  now: Date,
  given?: ArgonCost,
): Promise<MadeOffice> {
  if (fs.existsSync(files.database)) throw new DeskError("kantor_sudah_ada");
  const problems = passwordProblems(first.account.password, [
    first.account.username,
    first.account.name,
  ]);
  if (problems.length > 0) throw new DeskError("kata_sandi_lemah", { problems });

  const cost = given ?? (await measuredCost());
  const id = newId(now);
  const accountId = newId(now);
  const at = now.toISOString();
  const second = newKeyPair();
  const keys: OfficeKeys = { database: randomBytes(32), sensitive: second.privateKey };
  const own = newKeyPair();
  const slot = await makeSlot(
    id,
    { id: accountId, username: first.account.username, name: first.account.name },
    first.account.password,
    own,
    keys,
    cost,
  );
  const recovery = await recoverySlot(id, 1, keys, cost);

  const draft = `${files.database}.baru`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`])
    fs.rmSync(leftover, { force: true });
  const raw = connect(draft, keys.database, { create: true });
  migrate(raw);
  const db = kyselyOn(raw);
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("office")
        .values({
          id,
          settings: JSON.stringify(first.office),
          training: training ? 1 : 0,
          version: 1,
          sensitive_public: second.publicKey,
          recovery_public: recovery.publicKey,
          recovery_sheet: 1,
          audit_key: randomBytes(32),
          audit_epoch: 1,
          created_at: at,
          updated_at: at,
        })
        .execute();
      const { username, name } = first.account;
      await insertAccount(trx, {
        id: accountId,
        username,
        name,
        roles: ROLES,
        publicKey: own.publicKey,
        holdsSensitive: true,
        mustChange: false,
        at,
        by: accountId,
      });
      await seedOffice(trx, at);
    });
    raw.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    await db.destroy();
  }
  writeSlots(files, {
    version: 2,
    office: id,
    counter: 1,
    cost,
    slots: [slot, recovery.slot],
  });
  fs.rmSync(files.anchor, { force: true });
  fs.renameSync(draft, files.database);
  syncFolder(files.folder);
  return { accountId, keys, recoveryCode: recovery.code, recoverySheet: 1 };
}
