// What whoever holds the key finds in a database file and its log, page by page: also in pages that no table uses any more.
import { createDecipheriv } from "node:crypto";
import fs from "node:fs";

const PAGE = 4096;
/** Behind each page: 16 bytes nonce, 16 bytes tag. */
const RESERVED = 32;
const WAL_HEAD = 32;
const FRAME_HEAD = 24;

/** ChaCha20 with the block counter and nonce as the cipher of the database keeps them (RFC 8439, 32-bit counter first). */
function chacha(key: Buffer, nonce: Buffer, counter: number, bytes: Buffer): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt32LE(counter >>> 0, 0);
  nonce.copy(start, 4, 0, 12);
  return createDecipheriv("chacha20", key, start).update(bytes);
}

/** One page on its own; the first 24 bytes of page 1 are not of the cipher. */
function plainPage(key: Buffer, page: Buffer, number: number): Buffer {
  const nonce = page.subarray(PAGE - RESERVED, PAGE - RESERVED + 16);
  const counter = nonce.readUInt32LE(12) ^ number;
  const pageKey = chacha(key, nonce, counter, Buffer.alloc(64)).subarray(32);
  return chacha(pageKey, nonce, counter + 1, page.subarray(number === 1 ? 24 : 0, PAGE - RESERVED));
}

/** Every page of `file` and every frame of its log, old frames behind the newest ones too. */
export function plainPages(file: string, key: Buffer): Buffer {
  const body = fs.readFileSync(file);
  const wal = fs.existsSync(`${file}-wal`) ? fs.readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const found: Buffer[] = [];
  for (let at = 0; at + PAGE <= body.length; at += PAGE)
    found.push(plainPage(key, body.subarray(at, at + PAGE), at / PAGE + 1));
  for (let at = WAL_HEAD; at + FRAME_HEAD + PAGE <= wal.length; at += FRAME_HEAD + PAGE) {
    const frame = wal.subarray(at, at + FRAME_HEAD + PAGE);
    found.push(plainPage(key, frame.subarray(FRAME_HEAD), frame.readUInt32BE(0)));
  }
  return Buffer.concat(found);
}

/** Pieces of `bytes` that no page can tear all apart; beginning and end, which all pictures share, are left out. */
export function piecesOf(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 16; at + 40 <= bytes.length; at += 16) pieces.push(bytes.subarray(at, at + 24));
  return pieces;
}
