// Who can open a backup: its key is sealed to the administrators and the recovery code, as the encrypted database names them.
import { hkdfSync } from "node:crypto";
import * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import type { Account } from "../accounts/queries.ts";
import { listAccounts } from "../accounts/queries.ts";
import { decrypt, encrypt } from "../accounts/seal.ts";
import { isCurrent } from "../accounts/settle.ts";
import type { Slot } from "../accounts/slots.ts";
import { readSlots, RECOVERY_SLOT, sealKeys } from "../accounts/slots.ts";
import type { OfficeFiles } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import type { BackupHeader } from "./file-format.ts";
import { Holder } from "./file-format.ts";

/** Slots and public keys of one moment. */
export interface KeyHolders {
  readonly office: string;
  readonly recoveryPublic: Buffer;
  readonly accounts: readonly Account[];
  readonly slots: readonly Slot[];
}

/**
 * Reads slot file and public keys while holding the write lock: a password is only ever changed inside a write transaction,
 * so the two agree.
 */
export async function readHolders(db: Db, files: OfficeFiles): Promise<KeyHolders> {
  return await db.transaction().execute(async (trx) => {
    const office = await trx
      .selectFrom("office")
      .select(["id", "recovery_public"])
      .executeTakeFirstOrThrow();
    const accounts = await listAccounts(trx);
    return {
      office: office.id,
      recoveryPublic: office.recovery_public,
      accounts,
      slots: readSlots(files).slots,
    };
  });
}

/** True when no key was granted or taken away between the two moments. */
export function sameHolders(a: KeyHolders, b: KeyHolders): boolean {
  const text = (h: KeyHolders) =>
    JSON.stringify([
      h.recoveryPublic.toString("hex"),
      h.accounts.map((x) => [x.id, x.publicKey.toString("hex"), x.active, x.roles]),
      h.slots,
    ]);
  return text(a) === text(b);
}

/**
 * The part of the header that opens the backup.
 * @param key the fresh key of the copy
 * @throws DeskError 'kunci_rusak' when the slot file has lost the recovery slot
 */
export function sealBackupKey(
  found: KeyHolders,
  key: Buffer,
): Pick<BackupHeader, "holders" | "others"> {
  const { office, accounts, slots } = found;
  const sealed = (slot: Slot, publicKey: Buffer): Slot => ({
    ...slot,
    sealed: {
      ...sealKeys(office, slot.id, publicKey, { database: key, sensitive: null }),
      sensitive: slot.sealed.sensitive,
    },
  });
  const holders: Slot[] = [];
  const others: Slot[] = [];
  for (const account of accounts.filter((a) => a.active)) {
    const slot = slots.find((s) => s.id === account.id && isCurrent(s, account.publicKey));
    if (!slot) continue; // an account that was never given a password opens nothing anywhere
    if (account.roles.includes("admin")) holders.push(sealed(slot, account.publicKey));
    else others.push({ ...slot, sealed: { database: "", sensitive: slot.sealed.sensitive } });
  }
  const recovery = slots.find((s) => s.id === RECOVERY_SLOT && isCurrent(s, found.recoveryPublic));
  if (!recovery) throw new DeskError("kunci_rusak");
  holders.push(sealed(recovery, found.recoveryPublic));
  return {
    holders,
    others: encrypt(
      othersKey(key),
      Buffer.from(JSON.stringify(others), "utf8"),
      bound(office),
    ).toString("base64"),
  };
}

/** All slots of a backup whose key is known. @throws DeskError 'cadangan_rusak' */
export function slotsOfBackup(header: BackupHeader, key: Buffer): Slot[] {
  try {
    const text = decrypt(
      othersKey(key),
      Buffer.from(header.others, "base64"),
      bound(header.office),
    ).toString("utf8");
    return [...header.holders, ...z.array(Holder).max(2000).parse(JSON.parse(text))];
  } catch (error) {
    throw new DeskError("cadangan_rusak", {}, { cause: error });
  }
}

const bound = (office: string) => `loket-puskesos v1 ${office} cadangan akun`;

function othersKey(key: Buffer): Buffer {
  return Buffer.from(
    hkdfSync("sha256", key, Buffer.alloc(0), "loket-puskesos cadangan akun v1", 32),
  );
}
