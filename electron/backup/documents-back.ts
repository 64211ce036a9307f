// The documents of a restored office: each is looked for beside the backup, in this office's own backups, and in the file that is replaced.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { addressOf, Documents } from "../database/documents.ts";
import type { OfficeFiles } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import { namedAddresses } from "../documents/tables.ts";
import { DeskError } from "../../shared/errors.ts";
import { findPacked } from "./documents.ts";

/**
 * Fills the second file of the office that is being prepared; the present one is only read. A document that is nowhere does not stop the
 * restore: the cases matter more, and the number is told.
 * @param beside folder of the backup file
 * @returns how many were not found
 */
export async function restoreDocuments(
  db: Db,
  present: OfficeFiles,
  next: OfficeFiles,
  beside: string,
): Promise<number> {
  const { audit_key } = await db.selectFrom("office").select("audit_key").executeTakeFirstOrThrow();
  const named = await namedAddresses(db);
  // The restored file gets a key that nobody had before, as the database does.
  const documents_key = randomBytes(32);
  await db
    .updateTable("key_state")
    .set({ documents_key, documents_before: null, documents_unsettled: 0, due_since: null })
    .execute();
  const target = new Documents(next, audit_key, documents_key);
  const live = fs.existsSync(present.documents)
    ? new Documents(present, audit_key, null)
    : undefined;
  try {
    target.addresses(); // makes the file, also when nothing goes into it: the present one belongs to other rows
    let missing = 0;
    for (const address of named) {
      const body =
        findPacked([beside, present.backups], target.packing, address) ?? liveBody(live, address);
      if (body) target.put(body);
      else missing += 1;
    }
    return missing;
  } finally {
    target.close();
    live?.close();
  }
}

/** From the file that is replaced, where it is of the same office and whole. */
function liveBody(live: Documents | undefined, address: string): Buffer | undefined {
  try {
    const body = live?.find(address);
    return body && addressOf(body) === address ? body : undefined;
  } catch (error) {
    if (error instanceof DeskError && error.code === "basis_data_rusak") return undefined; // of another office, or damaged: why we restore
    throw error;
  }
}
