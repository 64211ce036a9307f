// The anchor: a small file beside the database that remembers how far the audit chain and the numbers had come.
import fs from "node:fs";
import * as z from "zod";
import { replaceFile } from "../database/folder.ts";

const Anchor = z.object({
  version: z.literal(1),
  office: z.string(),
  epoch: z.number().int(),
  seq: z.number().int(),
  hash: z.string(), // hex
  numbering: z.record(z.string(), z.number().int()),
});
export type Anchor = z.infer<typeof Anchor>;

/** undefined when there is none or it is damaged: then nothing can be compared, and the next write makes a new one. */
export function readAnchor(file: string): Anchor | undefined {
  if (!fs.existsSync(file)) return undefined;
  const text = fs.readFileSync(file, "utf8");
  const read = Anchor.safeParse(tryJson(text));
  return read.success ? read.data : undefined;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a damaged anchor is told apart by its schema
  }
}

export function writeAnchor(file: string, anchor: Anchor): void {
  replaceFile(file, JSON.stringify(anchor));
}
