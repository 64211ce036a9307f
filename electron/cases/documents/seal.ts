// Documents of a case that became sensitive: their names at once, in the transaction of the change; their bytes after it, in the second file.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Documents } from "../../database/documents.ts";
import type { Db } from "../../database/tables.ts";
import { placeOf } from "../../documents/keep.ts";
import { isNamed } from "../../documents/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { namedIn } from "./queries.ts";

/** Call in the transaction that makes the case sensitive. */
export async function sealNames(db: Db, sensitive: SensitiveBox, caseId: string): Promise<void> {
  const rows = await db
    .selectFrom("attachments")
    .select(["id", "name"])
    .where("case_id", "=", caseId)
    .where("name_sealed", "is", null)
    .execute();
  for (const { id, name } of rows)
    await db
      .updateTable("attachments")
      .set(await namedIn(sensitive, true, id, name))
      .where("id", "=", id)
      .execute();
}

const unsealed = (db: Db) =>
  db
    .selectFrom("attachments")
    .innerJoin("cases", "cases.id", "attachments.case_id")
    .select(["attachments.id", "attachments.address", "attachments.thumb"])
    .where("cases.sensitive", "=", 1)
    .where("attachments.sealed", "=", 0)
    .where("attachments.body", "is", null)
    .orderBy("attachments.id");

/**
 * Seals the bytes of documents that still lie open though their case is sensitive, then removes the open bytes that nobody names any more.
 * Sealed bytes are on the disk before the row names them, and the open ones go after it: whatever moment the power fails at, each document
 * is whole, and the next call (or sign-in) ends the work. Bytes that were lost stay lost; their row is left as it is.
 * Only while no other task runs: one may just have put what it will name.
 * @returns how many were sealed, and how many could not be read
 */
export async function sealDocuments(
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ readonly sealed: number; readonly lost: number }> {
  const rows = await unsealed(db).execute();
  let sealed = 0;
  for (const [n, row] of rows.entries()) {
    progress(n, rows.length);
    if (await sealOne(db, documents, sensitive, row)) sealed += 1;
  }
  progress(rows.length, rows.length);
  if (documents.exists()) documents.tidy();
  // What stood open in the first file also leaves its log: without this it lies there until later changes overwrite it.
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return { sealed, lost: rows.length - sealed };
}

async function sealOne(
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
  row: { readonly id: string; readonly address: string | null; readonly thumb: string | null },
): Promise<boolean> {
  const body = row.address === null ? undefined : readable(documents, row.address);
  if (!body) return false;
  const thumb = row.thumb === null ? undefined : documents.find(row.thumb);
  const put = (part: "body" | "thumb", bytes: Buffer) =>
    documents.put(sensitive.sealBytes(bytes, placeOf("attachments", part, row.id)));
  await db
    .updateTable("attachments")
    .set({ sealed: 1, address: put("body", body), thumb: thumb ? put("thumb", thumb) : null })
    .where("id", "=", row.id)
    .where("sealed", "=", 0)
    .execute();
  for (const address of [row.address, row.thumb])
    if (address !== null && !(await isNamed(db, address))) documents.remove(address);
  return true;
}

function readable(documents: Documents, address: string): Buffer | undefined {
  try {
    return documents.get(address);
  } catch (error) {
    if (error instanceof DeskError && error.code === "lampiran_isi_hilang") return undefined;
    throw error;
  }
}
