// Brings the slot file in line with the encrypted database, which alone says whose key stands: run after every change and at every opening.
import { needsSensitiveKey } from "../../shared/accounts/rules.ts";
import type { OfficeFiles } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import { listAccounts } from "./queries.ts";
import { readSlots, RECOVERY_SLOT, type Slot, type SlotFile, writeSlots } from "./slots.ts";

interface Owner {
  readonly publicKey: Buffer;
  readonly sensitive: boolean;
}

/** By account id, and for the recovery code: the public half that counts, and whether it may hold the second key. */
export async function keyOwners(db: Db): Promise<ReadonlyMap<string, Owner>> {
  const { recovery_public } = await db
    .selectFrom("office")
    .select("recovery_public")
    .executeTakeFirstOrThrow();
  const accounts = (await listAccounts(db)).filter((a) => a.active);
  return new Map([
    [RECOVERY_SLOT, { publicKey: recovery_public, sensitive: true }],
    ...accounts.map(
      (a) => [a.id, { publicKey: a.publicKey, sensitive: needsSensitiveKey(a.roles) }] as const,
    ),
  ]);
}

/** True for the slot that the database means; slots of version 1 do not say whose they are, and stood alone. */
export function isCurrent(slot: Slot, publicKey: Buffer): boolean {
  return slot.public === undefined || Buffer.from(slot.public, "base64").equals(publicKey);
}

/**
 * The file as it should be: slots of nobody and slots left over from a change go, so does a second key that a role no longer needs.
 * An owner whose only slots belong to another key keeps them: dropping the last way in helps nobody.
 */
export function settled(file: SlotFile, owners: ReadonlyMap<string, Owner>): SlotFile {
  const slots = file.slots.flatMap((slot): Slot[] => {
    const owner = owners.get(slot.id);
    if (!owner) return [];
    const whole = file.slots.some((s) => s.id === slot.id && isCurrent(s, owner.publicKey));
    if (whole && !isCurrent(slot, owner.publicKey)) return [];
    const sensitive = owner.sensitive ? slot.sealed.sensitive : null;
    const known = whole ? owner.publicKey.toString("base64") : slot.public;
    return [
      {
        ...slot,
        sealed: { ...slot.sealed, sensitive },
        ...(known === undefined ? {} : { public: known }),
      },
    ];
  });
  return { ...file, version: 2, slots };
}

/** Writes the file only when something is to be changed. */
export async function settleSlots(db: Db, files: OfficeFiles): Promise<void> {
  const file = readSlots(files);
  const next = settled(file, await keyOwners(db));
  if (JSON.stringify(next) !== JSON.stringify(file))
    writeSlots(files, { ...next, counter: file.counter + 1 });
}
