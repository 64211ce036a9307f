// Findings that are right as they are: kept with a note, away from the list until somebody lets them count again.
import type { CleaningKindName } from "../../../shared/people/cleaning-kinds.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";

export async function acceptFinding(
  db: Trx,
  author: Author,
  kind: CleaningKindName,
  subjectId: string,
  note: string,
): Promise<void> {
  await db
    .insertInto("cleaning_exceptions")
    .orReplace()
    .values({ kind, subject_id: subjectId, note, ...provenanceOf(author) })
    .execute();
}

export async function reopenFinding(
  db: Trx,
  kind: CleaningKindName,
  subjectId: string,
): Promise<void> {
  await db
    .deleteFrom("cleaning_exceptions")
    .where("kind", "=", kind)
    .where("subject_id", "=", subjectId)
    .execute();
}

/** The newest hundred of a kind. A family goes by its head's name. */
export async function listAccepted(db: Db, kind: CleaningKindName) {
  const rows = await db
    .selectFrom("cleaning_exceptions as e")
    .leftJoin("persons as p", "p.id", "e.subject_id")
    .leftJoin("memberships as m", (join) =>
      join
        .onRef("m.family_id", "=", "e.subject_id")
        .on("m.to_date", "is", null)
        .on("m.relation", "=", 1),
    )
    .leftJoin("persons as h", "h.id", "m.person_id")
    .leftJoin("accounts as a", "a.id", "e.created_by")
    .select([
      "e.subject_id",
      "e.note",
      "e.created_at",
      "p.name",
      "h.name as head_name",
      "a.name as by_name",
    ])
    .where("e.kind", "=", kind)
    .orderBy("e.created_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    name: row.name ?? row.head_name ?? "",
    note: row.note,
    at: row.created_at,
    by: row.by_name ?? "",
  }));
}
