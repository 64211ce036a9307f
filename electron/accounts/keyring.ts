// Gives and takes away keys: the slot file seen from an open office. Only a holder of a key can grant it.
import { needsSensitiveKey } from "../../shared/accounts/rules.ts";
import type { Role } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import { ARGON_COST, type ArgonCost } from "./argon.ts";
import type { OfficeFiles } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import { newRecoveryCode, readRecoveryCode } from "./recovery-code.ts";
import { newKeyPair } from "./seal.ts";
import { isCurrent, settleSlots } from "./settle.ts";
import {
  makeSlot,
  type OfficeKeys,
  openSlot,
  readSlots,
  RECOVERY_SLOT,
  sealKeys,
  type Slot,
  type SlotFile,
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

/**
 * Changes are made in two steps. A new slot is written beside the old one before the transaction commits, and `settle` lets the database
 * decide afterwards which of the two goes: a crash in between leaves the old password or the new one, never none and never both.
 */
export class Keyring {
  readonly #files: OfficeFiles;
  readonly #keys: OfficeKeys;
  readonly #cost: ArgonCost;
  #touched = false;

  /** @param cost of new slots; left out: what was measured at set-up, never below the floor of argon.ts */
  constructor(files: OfficeFiles, keys: OfficeKeys, cost?: ArgonCost) {
    this.#files = files;
    this.#keys = keys;
    this.#cost = cost ?? dearer(readSlots(files).cost, ARGON_COST);
  }

  /** After the transaction, whether it was kept or not. */
  async settle(db: Db): Promise<void> {
    if (this.#touched) await settleSlots(db, this.#files);
    this.#touched = false;
  }

  /** A new key pair and slot for an account; replaces the one it had (new account, reset or changed password) once that is kept. */
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
    this.#add(slot);
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
    const file = readSlots(this.#files);
    const slot = file.slots.find((s) => s.id === owner.id && isCurrent(s, owner.publicKey));
    if (!slot) return false;
    this.#touched = true; // taken away by settling, once the new roles are kept
    if (!needsSensitiveKey(owner.roles)) return false;
    if (slot.sealed.sensitive !== null) return true;
    if (!this.#keys.sensitive) return false;
    const fresh: Slot = {
      ...slot,
      sealed: sealKeys(file.office, owner.id, owner.publicKey, this.#keys),
    };
    this.#write(
      file,
      file.slots.map((s) => (s === slot ? fresh : s)),
    );
    return true;
  }

  /** True when `password` opens the account's slot. */
  async proves(accountId: string, password: string): Promise<boolean> {
    const file = readSlots(this.#files);
    for (const slot of file.slots.filter((s) => s.id === accountId))
      if (await openSlot(file.office, slot, password)) return true;
    return false;
  }

  /** Slots of accounts that the transaction disables go once it is kept; their passwords open nothing any more. */
  revoke(): void {
    this.#touched = true;
  }

  /** A new recovery code; the sheet before it opens nothing any more. */
  async renewRecovery(sheet: number): Promise<{ code: string; publicKey: Buffer }> {
    const made = await recoverySlot(this.#office(), sheet, this.#keys, this.#cost);
    this.#add(made.slot);
    return { code: made.code, publicKey: made.publicKey };
  }

  #office(): string {
    return readSlots(this.#files).office;
  }

  /** Beside what the owner has: which of the two counts is decided by the database. */
  #add(slot: Slot): void {
    const file = readSlots(this.#files);
    this.#write(file, [...file.slots, slot]);
  }

  #write(file: SlotFile, slots: readonly Slot[]): void {
    this.#touched = true;
    writeSlots(this.#files, { ...file, counter: file.counter + 1, slots: [...slots] });
  }
}

/** A slot file that somebody wrote a lower cost into makes no weaker slots. */
function dearer(stored: ArgonCost | undefined, floor: ArgonCost): ArgonCost {
  return {
    memory: Math.max(stored?.memory ?? 0, floor.memory),
    passes: Math.max(stored?.passes ?? 0, floor.passes),
  };
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
