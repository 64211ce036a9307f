// Gives and takes away keys: the slot file seen from an open office. Only a holder of a key can grant it.
import { needsSensitiveKey } from "../../shared/accounts/rules.ts";
import type { Role } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import { ARGON_COST, type ArgonCost } from "./argon.ts";
import type { OfficeFiles } from "../database/folder.ts";
import { newRecoveryCode, readRecoveryCode } from "./recovery-code.ts";
import { newKeyPair } from "./seal.ts";
import {
  makeSlot,
  type OfficeKeys,
  openSlot,
  readSlots,
  RECOVERY_SLOT,
  sealKeys,
  type Slot,
  writeSlots,
} from "./slots.ts";

export interface SlotOwner {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface GrantedKey {
  readonly publicKey: Buffer;
  readonly holdsSensitive: boolean;
}

export class Keyring {
  readonly #files: OfficeFiles;
  readonly #keys: OfficeKeys;
  readonly #cost: ArgonCost;

  constructor(files: OfficeFiles, keys: OfficeKeys, cost: ArgonCost = ARGON_COST) {
    this.#files = files;
    this.#keys = keys;
    this.#cost = cost;
  }

  /** A new key pair and slot for an account; replaces the one it had (new account, reset or changed password). */
  async grant(owner: SlotOwner, password: string): Promise<GrantedKey> {
    const sensitive = needsSensitiveKey(owner.roles) ? this.#keys.sensitive : null;
    const pair = newKeyPair();
    const who = { id: owner.id, username: owner.username, name: owner.name };
    const slot = await makeSlot(
      this.#office(),
      who,
      password,
      pair,
      { database: this.#keys.database, sensitive },
      this.#cost,
    );
    pair.privateKey.fill(0);
    this.#put(slot);
    return { publicKey: pair.publicKey, holdsSensitive: sensitive !== null };
  }

  /**
   * Gives or takes the second key as the account's roles now ask; nobody's password is needed, since keys are sealed to its public half.
   * Answers whether it holds the key afterwards; an account that does not hold it cannot give it.
   */
  setSensitive(owner: {
    readonly id: string;
    readonly publicKey: Buffer;
    readonly roles: readonly Role[];
  }): boolean {
    const slot = readSlots(this.#files).slots.find((s) => s.id === owner.id);
    if (!slot) return false;
    const due = needsSensitiveKey(owner.roles);
    if (due === (slot.sealed.sensitive !== null)) return due;
    if (due && !this.#keys.sensitive) return false;
    const fresh = sealKeys(this.#office(), owner.id, owner.publicKey, {
      database: this.#keys.database,
      sensitive: due ? this.#keys.sensitive : null,
    });
    this.#put({ ...slot, sealed: fresh });
    return due;
  }

  /** True when `password` opens the account's slot. */
  async proves(accountId: string, password: string): Promise<boolean> {
    const file = readSlots(this.#files);
    const slot = file.slots.find((s) => s.id === accountId);
    return slot !== undefined && (await openSlot(file.office, slot, password)) !== undefined;
  }

  /** The account's slot goes; its password opens nothing any more. */
  revoke(accountId: string): void {
    const file = readSlots(this.#files);
    writeSlots(this.#files, {
      ...file,
      counter: file.counter + 1,
      slots: file.slots.filter((s) => s.id !== accountId),
    });
  }

  /** A new recovery code; the sheet before it opens nothing any more. */
  async renewRecovery(sheet: number): Promise<{ code: string; publicKey: Buffer }> {
    const made = await recoverySlot(this.#office(), sheet, this.#keys, this.#cost);
    this.#put(made.slot);
    return { code: made.code, publicKey: made.publicKey };
  }

  #office(): string {
    return readSlots(this.#files).office;
  }

  #put(slot: Slot): void {
    const file = readSlots(this.#files);
    writeSlots(this.#files, {
      ...file,
      counter: file.counter + 1,
      slots: [...file.slots.filter((s) => s.id !== slot.id), slot],
    });
  }
}

/** A fresh recovery code and the slot it opens. The code is shown once and kept nowhere. */
export async function recoverySlot(
  office: string,
  sheet: number,
  keys: OfficeKeys,
  cost: ArgonCost = ARGON_COST,
): Promise<{ code: string; slot: Slot; publicKey: Buffer }> {
  const code = newRecoveryCode();
  const pair = newKeyPair();
  const slot = await makeSlot(
    office,
    { id: RECOVERY_SLOT, username: "", name: String(sheet) },
    codeSecret(code),
    pair,
    keys,
    cost,
  );
  pair.privateKey.fill(0);
  return { code, slot, publicKey: pair.publicKey };
}

/** What the key is derived from, however the code was typed. @throws DeskError 'kode_pemulihan_salah' */
export function codeSecret(typed: string): string {
  const code = readRecoveryCode(typed);
  if (!code) throw new DeskError("kode_pemulihan_salah");
  return code;
}
