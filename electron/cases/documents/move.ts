// Bytes of rows older than schema 3 move to the second file, at the first opening after it.
import type { Documents } from "../../database/documents.ts";
import type { Db } from "../../database/tables.ts";
import { placeOf } from "../../documents/keep.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { namedIn } from "./queries.ts";

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
    const body = sealed
      ? sensitive.sealBytes(row.body, placeOf("attachments", "body", row.id))
      : row.body;
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
