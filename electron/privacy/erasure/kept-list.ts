// The list of erased references beside the database: a restored older backup does not know what was erased after it was made, this file does.
import { createHmac, timingSafeEqual } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type OfficeFiles, replaceFile } from "../../database/folder.ts";
import type { Db } from "../../database/tables.ts";

const FILE = "penghapusan.json";
const Kept = z.object({
  version: z.literal(1),
  erased: z.array(
    z.object({ reference: z.string().length(64), number: z.string(), erased_on: z.string() }),
  ),
  mac: z.string(), // hex, by the office's audit key
});
type Erased = z.infer<typeof Kept>["erased"];

function macOf(erased: Erased, key: Buffer): Buffer {
  const rows = erased.map(({ reference, number, erased_on }) => [reference, number, erased_on]);
  return createHmac("sha256", key)
    .update(JSON.stringify(["penghapusan", 1, rows]))
    .digest();
}

/** In the data folder and beside the backups. */
const places = (files: Pick<OfficeFiles, "folder" | "backups">) =>
  [files.folder, files.backups].map((folder) => path.join(folder, FILE));

/** Writes what the database knows, where it is not written yet. Folders that are not there are left out. */
export async function keepErasedList(
  files: Pick<OfficeFiles, "folder" | "backups">,
  db: Db,
  key: Buffer,
): Promise<void> {
  const erased = await db
    .selectFrom("erased_references")
    .selectAll()
    .orderBy("reference")
    .execute();
  if (erased.length === 0) return;
  const text = JSON.stringify({ version: 1, erased, mac: macOf(erased, key).toString("hex") });
  for (const file of places(files)) {
    if (!fs.existsSync(path.dirname(file))) continue;
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
    replaceFile(file, text);
  }
}

/** What lists of this office say and the database does not know is taken up. A list that somebody else wrote, or a damaged one, is not. */
export async function takeErasedList(
  files: Pick<OfficeFiles, "folder" | "backups">,
  db: Db,
  key: Buffer,
): Promise<void> {
  for (const file of places(files)) {
    const erased = readList(file, key);
    for (const row of erased)
      await db
        .insertInto("erased_references")
        .values(row)
        .onConflict((c) => c.doNothing())
        .execute();
  }
}

function readList(file: string, key: Buffer): Erased {
  if (!fs.existsSync(file)) return [];
  let found: unknown;
  try {
    found = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return []; // damaged: the other place, or the next erasure, tells
  }
  const read = Kept.safeParse(found);
  if (!read.success) return [];
  const mac = Buffer.from(read.data.mac, "hex");
  const right = macOf(read.data.erased, key);
  return mac.length === right.length && timingSafeEqual(mac, right) ? read.data.erased : [];
}
