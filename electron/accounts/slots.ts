// The slot file: for each account and for the recovery code, a wrapped private key and the office keys sealed to its public half.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import { type OfficeFiles, replaceFile } from "../database/folder.ts";
import { type ArgonCost, deriveKey } from "./argon.ts";
import { decrypt, encrypt, type KeyPair, openSealed, publicOf, sealTo } from "./seal.ts";

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const Cost = z.object({
  memory: z.number().int().min(19_456), // KiB
  passes: z.number().int().min(2),
});
const Slot = z.object({
  id: z.string(), // account id, or 'pemulihan'
  username: z.string(), // '' for the recovery slot
  name: z.string(), // shown on the sign-in screen; for the recovery slot the number of its sheet
  salt: Base64,
  /** How the secret becomes a key; left out by schema 5 and before, which knew only this one. */
  kdf: z.literal("argon2id").optional(),
  cost: Cost,
  wrapped: Base64, // private half under the key derived from the password
  /** Public half; tells which of two slots of an account the encrypted database means. Left out by version 1. */
  public: Base64.optional(),
  sealed: z.object({ database: Base64, sensitive: Base64.nullable() }),
  /** The database key of the next generation, while a rotation is under way. */
  next: Base64.optional(),
});
export type Slot = z.infer<typeof Slot>;

/**
 * Version 2 adds the generation, the cost that was measured at set-up, and may hold two slots of one account: the one before a change and
 * the one after it, until the database says which stands.
 */
const SlotFile = z.object({
  version: z.union([z.literal(1), z.literal(2)]),
  office: z.string(),
  counter: z.number().int(),
  /** Which key the database stands under; raised by each rotation. */
  generation: z.number().int().min(1).default(1),
  /** For new slots; the floor when left out. */
  cost: Cost.optional(),
  slots: z.array(Slot),
});
export type SlotFile = z.infer<typeof SlotFile>;

export const RECOVERY_SLOT = "pemulihan";

/** The keys of an open office. `sensitive` is the private half of the second key; null when this account does not hold it. */
export interface OfficeKeys {
  readonly database: Buffer;
  readonly sensitive: Buffer | null;
}

/** What a secret opened: the keys, and whose slot it was. */
export interface OpenedSlot extends OfficeKeys {
  readonly publicKey: Buffer;
  /** Set while a rotation is under way: the key the database has, or is about to have. */
  readonly next: Buffer | null;
}

const place = (office: string, id: string, what: string) =>
  `loket-puskesos v1 ${office} ${id} ${what}`;

/** Wraps a new private half under `secret` and seals the keys to its public half. */
export async function makeSlot(
  office: string,
  who: { id: string; username: string; name: string },
  secret: string,
  pair: KeyPair,
  keys: OfficeKeys,
  cost: ArgonCost,
): Promise<Slot> {
  const salt = randomBytes(16);
  const kek = await deriveKey(secret, salt, cost);
  const slot: Slot = {
    ...who,
    kdf: "argon2id",
    salt: salt.toString("base64"),
    cost: { ...cost },
    public: pair.publicKey.toString("base64"),
    wrapped: encrypt(kek, pair.privateKey, place(office, who.id, "kunci")).toString("base64"),
    sealed: sealKeys(office, who.id, pair.publicKey, keys),
  };
  kek.fill(0);
  return slot;
}

/** The office keys sealed to one account's public half, as read from the encrypted database. */
export function sealKeys(
  office: string,
  id: string,
  publicKey: Buffer,
  keys: OfficeKeys,
): Slot["sealed"] {
  return {
    database: sealTo(publicKey, keys.database, place(office, id, "database")).toString("base64"),
    sensitive: keys.sensitive
      ? sealTo(publicKey, keys.sensitive, place(office, id, "sensitive")).toString("base64")
      : null,
  };
}

/** Opens a slot with a password or recovery code; undefined when the secret is wrong. */
export async function openSlot(
  office: string,
  slot: Slot,
  secret: string,
): Promise<OpenedSlot | undefined> {
  const kek = await deriveKey(secret, Buffer.from(slot.salt, "base64"), slot.cost);
  let privateKey: Buffer;
  try {
    privateKey = decrypt(kek, Buffer.from(slot.wrapped, "base64"), place(office, slot.id, "kunci"));
  } catch {
    return undefined; // authenticated decryption failed: a wrong secret is an answer, not a fault
  } finally {
    kek.fill(0);
  }
  const open = (sealed: string, what: string) =>
    openSealed(privateKey, Buffer.from(sealed, "base64"), place(office, slot.id, what));
  try {
    return {
      database: open(slot.sealed.database, "database"),
      sensitive: slot.sealed.sensitive ? open(slot.sealed.sensitive, "sensitive") : null,
      publicKey: publicOf(privateKey),
      next: slot.next ? open(slot.next, "database") : null,
    };
  } catch (error) {
    throw new DeskError("kunci_rusak", {}, { cause: error });
  } finally {
    privateKey.fill(0);
  }
}

const checksum = (body: string) => createHash("sha256").update(body).digest("hex");

/** Writes both copies, one after the other, so that at every moment one of them is whole. */
export function writeSlots(files: OfficeFiles, next: z.input<typeof SlotFile>): void {
  const body = JSON.stringify(next);
  const text = JSON.stringify({ checksum: checksum(body), body });
  replaceFile(files.slotsCopy, text);
  replaceFile(files.slots, text);
}

/** The newest whole copy. @throws DeskError 'kunci_rusak' when neither copy is whole, 'kantor_belum_ada' when there is none */
export function readSlots(files: OfficeFiles): SlotFile {
  const copies = [files.slots, files.slotsCopy].filter((f) => fs.existsSync(f));
  if (copies.length === 0) throw new DeskError("kantor_belum_ada");
  const whole = copies.map(readCopy).filter((c): c is SlotFile => c !== undefined);
  if (whole.length === 0) throw new DeskError("kunci_rusak");
  return whole.sort((a, b) => b.counter - a.counter)[0]!;
}

function readCopy(file: string): SlotFile | undefined {
  try {
    const { checksum: sum, body } = z
      .object({ checksum: z.string(), body: z.string() })
      .parse(JSON.parse(fs.readFileSync(file, "utf8")));
    return sum === checksum(body) ? SlotFile.parse(JSON.parse(body)) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined; // a damaged copy: the other one is asked
    throw error;
  }
}
