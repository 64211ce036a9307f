// The file *.loketcadangan: a magic line, a header that anyone may read, then the database under a key of its own.
import { createHash } from "node:crypto";
import fs from "node:fs";
import * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import type { Slot } from "../accounts/slots.ts";
import { asDeskError } from "../database/connect.ts";
import { SCHEMA } from "../database/migrate.ts";

export const EXTENSION = ".loketcadangan";
const FORMAT = 1;
const MAGIC = Buffer.from(`loketcadangan ${FORMAT}\n`, "latin1");
const MAGIC_ANY = Buffer.from("loketcadangan ", "latin1");
/** Magic line, length of the header, sha256 of the header. */
const FIXED = MAGIC.length + 4 + 32;
const LONGEST_HEADER = 4 * 1024 * 1024;
const CHUNK = 1024 * 1024;

const Base64 = z
  .string()
  .max(10_000)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().min(0);

/** A slot as in the slot file, but its database key is that of this backup. The bounds keep a hostile file from eating all memory. */
export const Holder: z.ZodType<Slot> = z.object({
  id: z.string().max(60),
  username: z.string().max(60),
  name: z.string().max(200),
  salt: Base64,
  cost: z.object({
    memory: z.number().int().min(19_456).max(262_144),
    passes: z.number().int().min(2).max(10),
  }),
  wrapped: Base64,
  sealed: z.object({ database: Base64, sensitive: Base64.nullable() }),
});

export const BackupHeader = z.object({
  format: z.literal(FORMAT),
  office: z.string().max(60),
  officeName: z.string().max(200),
  training: z.boolean(),
  schema: z.number().int().min(1),
  madeAt: z.string().max(40),
  cases: Count,
  persons: Count,
  audit: z.object({ seq: Count, hash: Sha256 }),
  epoch: z.number().int(),
  recoverySheet: z.number().int(),
  body: z.object({ bytes: Count, sha256: Sha256 }),
  /** Photos and PDFs that belong to it, in the folder beside it; backups older than schema 3 carry them inside. */
  documents: z.object({ count: Count, missing: Count }).default({ count: 0, missing: 0 }),
  /** The administrators and the recovery code of that day: each opens the backup alone. */
  holders: z.array(Holder).min(1).max(500),
  /** Slots of the other accounts, under the key of the backup: they keep their passwords, but open nothing here. */
  others: z.string().max(2_000_000),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export interface BackupFile {
  readonly file: string;
  readonly header: BackupHeader;
  /** Where the database begins. */
  readonly start: number;
}

/**
 * Reads and checks the header; the body is not touched.
 * @throws DeskError 'cadangan_rusak' | 'cadangan_versi_baru' | 'berkas_tidak_terbaca'
 */
export function readBackup(file: string): BackupFile {
  const handle = openToRead(file);
  try {
    const fixed = Buffer.alloc(FIXED);
    const got = fs.readSync(handle, fixed, 0, FIXED, 0);
    const magic = fixed.subarray(0, MAGIC.length);
    if (got < FIXED || !magic.subarray(0, MAGIC_ANY.length).equals(MAGIC_ANY)) throw damaged();
    if (!magic.equals(MAGIC)) throw newer(magic);
    const length = fixed.readUInt32BE(MAGIC.length);
    if (length === 0 || length > LONGEST_HEADER) throw damaged();
    const text = Buffer.alloc(length);
    if (fs.readSync(handle, text, 0, length, FIXED) < length) throw damaged();
    if (!sha256(text).equals(fixed.subarray(MAGIC.length + 4))) throw damaged();
    const header = BackupHeader.safeParse(JSON.parse(text.toString("utf8")));
    if (!header.success) throw damaged();
    if (fs.fstatSync(handle).size !== FIXED + length + header.data.body.bytes) throw damaged();
    if (header.data.schema > SCHEMA)
      throw new DeskError("cadangan_versi_baru", { schema: header.data.schema, known: SCHEMA });
    return { file, header: header.data, start: FIXED + length };
  } finally {
    fs.closeSync(handle);
  }
}

/** Writes header and body to `target`, which must not exist, private to this user, and flushes it to the disk. */
export function writeBackup(
  target: string,
  header: BackupHeader,
  body: string,
  checkCancelled: () => void,
): void {
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const out = fs.openSync(target, "wx", 0o600);
  try {
    fs.writeSync(out, Buffer.concat([MAGIC, length, sha256(text), text]));
    for (const bytes of chunks(body, 0)) {
      checkCancelled();
      writeAll(out, bytes);
    }
    fs.fsyncSync(out);
  } finally {
    fs.closeSync(out);
  }
}

/**
 * Reads the whole body again and compares it with the header's checksum; with `target` also writes it there, flushed.
 * @throws DeskError 'cadangan_rusak'
 */
export function readBody(backup: BackupFile, checkCancelled: () => void, target?: string): void {
  const out = target === undefined ? undefined : fs.openSync(target, "wx", 0o600);
  try {
    const sum = createHash("sha256");
    for (const bytes of chunks(backup.file, backup.start)) {
      checkCancelled();
      sum.update(bytes);
      if (out !== undefined) writeAll(out, bytes);
    }
    if (sum.digest("hex") !== backup.header.body.sha256) throw damaged();
    if (out !== undefined) fs.fsyncSync(out);
  } finally {
    if (out !== undefined) fs.closeSync(out);
  }
}

/** Size and sha256 of a whole file. */
export function measure(
  file: string,
  checkCancelled: () => void,
): { bytes: number; sha256: string } {
  const sum = createHash("sha256");
  let bytes = 0;
  for (const part of chunks(file, 0)) {
    checkCancelled();
    sum.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: sum.digest("hex") };
}

/** The file in pieces; each piece is valid until the next one is asked for. */
function* chunks(file: string, from: number): Generator<Buffer> {
  const handle = openToRead(file);
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = from; ;) {
      const got = fs.readSync(handle, buffer, 0, CHUNK, at);
      if (got === 0) return;
      yield buffer.subarray(0, got);
      at += got;
    }
  } finally {
    fs.closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(handle, bytes, done);
}

function openToRead(file: string): number {
  try {
    return fs.openSync(file, "r");
  } catch (error) {
    throw new DeskError("berkas_tidak_terbaca", {}, { cause: asDeskError(error) });
  }
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
const damaged = () => new DeskError("cadangan_rusak");

function newer(magic: Buffer): DeskError {
  const format = Number.parseInt(magic.toString("latin1").slice(MAGIC_ANY.length), 10);
  return format > FORMAT
    ? new DeskError("cadangan_versi_baru", { format, known: FORMAT })
    : damaged();
}
