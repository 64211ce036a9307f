// What every opening does for documents: bytes of rows older than schema 3 move to the second file, those of a case that became sensitive
// are sealed, and bytes that no row names go.
import { DeskError } from "../../../shared/errors.ts";
import type { Documents } from "../../database/documents.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { namedAddresses, namedIn, placeOf } from "./queries.ts";
import { sealDocuments } from "./seal.ts";

/**
 * One row after the other, bytes first: whatever moment the power fails at, each document is in the first file, in the second, or in both.
 * Old photos stay as they were taken: their EXIF says which side is up, and only a screen can turn them.
 */
export async function moveOldBodies(
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
): Promise<void> {
  for (;;) {
    const row = await db
      .selectFrom("attachments")
      .innerJoin("cases", "cases.id", "attachments.case_id")
      .select([
        "attachments.id",
        "attachments.name",
        "attachments.name_sealed",
        "attachments.body",
        "cases.sensitive",
      ])
      .where("attachments.body", "is not", null)
      .limit(1)
      .executeTakeFirst();
    if (!row?.body) return;
    const sealed = row.sensitive === 1;
    const body = sealed ? sensitive.sealBytes(row.body, placeOf("body", row.id)) : row.body;
    await db
      .updateTable("attachments")
      .set({
        body: null,
        address: documents.put(body),
        sealed: sealed ? 1 : 0,
        ...(row.name_sealed ? {} : await namedIn(sensitive, sealed, row.id, row.name)),
      })
      .where("id", "=", row.id)
      .execute();
  }
}

/** Removes bytes that a killed save, an erased case or a cancelled task left without a row. Only while no task runs. */
export async function sweepDocuments(db: Db, documents: Documents): Promise<number> {
  return documents.sweep(await namedAddresses(db));
}

/**
 * All of the above at sign-in. A second file that is lost, damaged or on a full disk keeps nobody out: whoever opens a document is told.
 * @returns the code of what went wrong, for the audit row
 */
export async function settleDocuments(
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
): Promise<string | undefined> {
  try {
    await moveOldBodies(db, documents, sensitive);
    await sealDocuments(db, documents, sensitive);
    await sweepDocuments(db, documents);
    return undefined;
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}
