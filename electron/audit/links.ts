// The sums of the chain, made for walking a million links: one-shot hashes over memory that is used again.
import { hash } from "node:crypto";
import type { AuditTable } from "./table.ts";

export type Unsigned = Omit<AuditTable, "hash" | "mac">;

const HASH = 32;
const BLOCK = 64; // of SHA-256
let room = Buffer.allocUnsafe(64 * 1024);

/** SHA-256 over the hash of the link before and the row as text. */
export function hashOf(before: Buffer, row: Unsigned): Buffer {
  const text = JSON.stringify([
    row.seq,
    row.at,
    row.actor,
    row.roles,
    row.call,
    row.outcome,
    row.reason,
    row.ids,
    row.fields,
    row.count,
    row.epoch,
  ]);
  if (room.length < HASH + text.length * 3) room = Buffer.allocUnsafe(HASH + text.length * 3);
  before.copy(room, 0);
  return hash("sha256", room.subarray(0, HASH + room.write(text, HASH)), "buffer");
}

/** HMAC-SHA-256 (RFC 2104) of hashes under one key, whose two padded blocks are made once. */
export function macUnder(key: Buffer): (link: Buffer) => Buffer {
  const block = Buffer.alloc(BLOCK);
  (key.length > BLOCK ? hash("sha256", key, "buffer") : key).copy(block);
  const inner = Buffer.concat([block.map((byte) => byte ^ 0x36), Buffer.alloc(HASH)]);
  const outer = Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(HASH)]);
  return (link) => {
    link.copy(inner, BLOCK);
    hash("sha256", inner, "buffer").copy(outer, BLOCK);
    return hash("sha256", outer, "buffer");
  };
}
