// The anchor: a small file beside the database that remembers how far the audit chain and the numbers had come.
import { createHmac, timingSafeEqual } from "node:crypto";
import fs from "node:fs";
import * as z from "zod";
import { replaceFile } from "../database/folder.ts";

const Anchor = z.object({
  version: z.literal(1),
  office: z.string(),
  epoch: z.number().int(),
  seq: z.number().int(),
  hash: z.string(), // hex
  numbering: z.record(z.string(), z.number().int().min(0)),
});
export type Anchor = z.infer<typeof Anchor>;
const Signed = Anchor.extend({ mac: z.string() }); // hex, by the office's audit key

/** As it stands in the file, whoever wrote it; undefined when there is none or it is damaged. */
export function readAnchor(file: string): Anchor | undefined {
  if (!fs.existsSync(file)) return undefined;
  const text = fs.readFileSync(file, "utf8");
  const read = Anchor.safeParse(tryJson(text));
  return read.success ? read.data : undefined;
}

/**
 * The anchor that this office wrote; undefined when there is none, it is damaged or somebody else wrote it. Numbers are raised only by it.
 * @param key the audit key, from inside the encrypted database
 */
export function trustedAnchor(file: string, key: Buffer): Anchor | undefined {
  if (!fs.existsSync(file)) return undefined;
  const read = Signed.safeParse(tryJson(fs.readFileSync(file, "utf8")));
  if (!read.success) return undefined;
  const { mac, ...anchor } = read.data;
  const found = Buffer.from(mac, "hex");
  const right = macOf(anchor, key);
  return found.length === right.length && timingSafeEqual(found, right) ? anchor : undefined;
}

function macOf(anchor: Anchor, key: Buffer): Buffer {
  const { version, office, epoch, seq, hash, numbering } = anchor;
  const series = Object.entries(numbering).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", key)
    .update(JSON.stringify(["jangkar", version, office, epoch, seq, hash, series]))
    .digest();
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a damaged anchor is told apart by its schema
  }
}

export function writeAnchor(file: string, anchor: Anchor, key: Buffer): void {
  replaceFile(file, JSON.stringify({ ...anchor, mac: macOf(anchor, key).toString("hex") }));
}
