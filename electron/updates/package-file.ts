// The file *.loketpembaruan: a magic line, a signature, a header that it covers, then the installer whose sum the header names.
import { createHash, type KeyObject, sign, verify } from "node:crypto";
import fs from "node:fs";
import { DeskError } from "../../shared/errors.ts";
import { UpdateHeader } from "../../shared/updates/header.ts";

const MAGIC = Buffer.from("loketpembaruan 1\n", "latin1");
const SIGNATURE = 64; // Ed25519
/** Magic line, signature, length of the header. */
const FIXED = MAGIC.length + SIGNATURE + 4;
const LONGEST_HEADER = 64 * 1024;
const CHUNK = 1024 * 1024;
/** As much as is needed to know who signed what. */
export const HEAD_BYTES = FIXED + LONGEST_HEADER;

export interface Head {
  readonly header: UpdateHeader;
  /** Where the installer begins. */
  readonly start: number;
}

/** What is signed: the header under the name of its format, so that the signature is good for nothing else. */
const signed = (header: Buffer) => Buffer.concat([MAGIC, header]);

/** @returns the bytes that stand before the installer */
export function writeHead(header: UpdateHeader, key: KeyObject): Buffer {
  const text = Buffer.from(JSON.stringify(UpdateHeader.parse(header)), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([MAGIC, sign(null, signed(text), key), length, text]);
}

/**
 * Reads the head from the first bytes of an update; nothing in it is believed before the signature is.
 * @throws DeskError 'pembaruan_rusak' | 'pembaruan_tidak_dikenal' | 'pembaruan_tanpa_kunci'
 */
export function readHead(bytes: Buffer, keys: readonly KeyObject[]): Head {
  if (keys.length === 0) throw new DeskError("pembaruan_tanpa_kunci");
  if (bytes.length < FIXED || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
  const length = bytes.readUInt32BE(MAGIC.length + SIGNATURE);
  if (length === 0 || length > LONGEST_HEADER || bytes.length < FIXED + length) throw damaged();
  const signature = bytes.subarray(MAGIC.length, MAGIC.length + SIGNATURE);
  const text = bytes.subarray(FIXED, FIXED + length);
  if (!keys.some((key) => verify(null, signed(text), key, signature)))
    throw new DeskError("pembaruan_tidak_dikenal");
  const header = UpdateHeader.safeParse(parsed(text));
  if (!header.success) throw damaged(); // signed by us, for a later format
  return { header: header.data, start: FIXED + length };
}

/** The head of a file. @throws as readHead, and 'berkas_tidak_terbaca' */
export function readHeadOf(file: string, keys: readonly KeyObject[]): Head {
  const handle = openToRead(file);
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return readHead(bytes.subarray(0, fs.readSync(handle, bytes, 0, HEAD_BYTES, 0)), keys);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Reads the whole installer and compares it with the signed sum; with `target` also writes it there, flushed and private.
 * A target that proves wrong is removed.
 * @throws DeskError 'pembaruan_rusak', and what `onBytes` throws to stop it
 */
export function readInstaller(
  file: string,
  { header, start }: Head,
  onBytes: (done: number) => void,
  target?: string,
): void {
  const handle = openToRead(file);
  let out: number | undefined;
  let good = false;
  try {
    if (target !== undefined) out = fs.openSync(target, "w", 0o600);
    if (fs.fstatSync(handle).size !== start + header.body.bytes) throw damaged();
    const sum = createHash("sha256");
    const buffer = Buffer.alloc(CHUNK);
    for (let at = start; ;) {
      const got = fs.readSync(handle, buffer, 0, CHUNK, at);
      if (got === 0) break;
      const bytes = buffer.subarray(0, got);
      sum.update(bytes);
      if (out !== undefined) for (let w = 0; w < got;) w += fs.writeSync(out, bytes, w);
      at += got;
      onBytes(at - start);
    }
    if (sum.digest("hex") !== header.body.sha256) throw damaged();
    if (out !== undefined) fs.fsyncSync(out);
    good = true;
  } finally {
    fs.closeSync(handle);
    if (out !== undefined) fs.closeSync(out);
    if (target !== undefined && !good) fs.rmSync(target, { force: true });
  }
}

export function openToRead(file: string): number {
  try {
    return fs.openSync(file, "r");
  } catch (cause) {
    throw new DeskError("berkas_tidak_terbaca", {}, { cause });
  }
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch {
    return undefined; // refused by the schema
  }
}

const damaged = () => new DeskError("pembaruan_rusak");
