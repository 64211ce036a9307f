// The way back in when passwords are forgotten: the recovery code, used once and replaced.
import { passwordProblems } from "../../shared/accounts/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { OpenOffice } from "../database/office.ts";
import { RECOVERY_TRIES } from "../serve/delay.ts";
import type { Desk } from "../serve/desk.ts";
import { codeSecret, Keyring } from "./keyring.ts";
import { markRotationDue } from "./key-state.ts";
import { listAccounts, updateAccount } from "./queries.ts";
import { finishDocuments, standingKeys } from "./rotation/finish.ts";
import { openSlot, type OpenedSlot, readSlots, RECOVERY_SLOT } from "./slots.ts";

/**
 * Gives an active administrator a new password by the recovery code, and answers the code that replaces it.
 * @throws DeskError 'kode_pemulihan_salah' | 'kata_sandi_lemah' | 'tunggu_sebelum_mencoba'
 */
export async function recover(
  desk: Desk,
  code: string,
  username: string,
  newPassword: string,
  now: Date,
) {
  desk.delay.check(now, RECOVERY_TRIES);
  const secret = codeSecret(code);
  const file = readSlots(desk.files);
  let keys: OpenedSlot | undefined;
  for (const slot of file.slots.filter((s) => s.id === RECOVERY_SLOT))
    keys ??= await openSlot(file.office, slot, secret);
  if (!keys)
    throw new DeskError("kode_pemulihan_salah", {
      waitSeconds: desk.delay.fail(now, RECOVERY_TRIES),
    });
  desk.delay.clear(RECOVERY_TRIES);
  await desk.signOut();
  desk.holdOffice();
  const office = await OpenOffice.open(desk.files, await standingKeys(desk.files, keys));
  try {
    await finishDocuments(office);
    const { recovery_public } = await office.reader
      .selectFrom("office")
      .select("recovery_public")
      .executeTakeFirstOrThrow();
    // A used code opens an old slot file that somebody kept; here it opens nothing any more.
    if (file.version > 1 && !recovery_public.equals(keys.publicKey))
      throw new DeskError("kode_pemulihan_salah");
    const account = (await listAccounts(office.reader)).find(
      (a) => a.username === username && a.active && a.roles.includes("admin"),
    );
    if (!account) throw new DeskError("tidak_ditemukan");
    const problems = passwordProblems(newPassword, [account.username, account.name]);
    if (problems.length > 0) throw new DeskError("kata_sandi_lemah", { problems });
    const keyring = new Keyring(desk.files, office.keys, desk.options.passwordCost);
    const made = await office.writer.transaction().execute(async (trx) => {
      const at = now.toISOString();
      const { recovery_sheet } = await trx
        .selectFrom("office")
        .select("recovery_sheet")
        .executeTakeFirstOrThrow();
      const granted = await keyring.grant(account, newPassword);
      const renewed = await keyring.renewRecovery(recovery_sheet + 1);
      await updateAccount(trx, account.id, {
        public_key: granted.publicKey,
        holds_sensitive: granted.holdsSensitive ? 1 : 0,
        must_change: 0,
        updated_at: at,
      });
      await trx
        .updateTable("office")
        .set({
          recovery_sheet: recovery_sheet + 1,
          recovery_public: renewed.publicKey,
          updated_at: at,
        })
        .execute();
      await markRotationDue(trx, now);
      return {
        accountId: account.id,
        recoveryCode: renewed.code,
        recoverySheet: recovery_sheet + 1,
      };
    });
    await keyring.settle(office.reader);
    return made;
  } finally {
    await office.close();
    await desk.signOut();
  }
}
