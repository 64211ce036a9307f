// Findings that are right as they are: kept with a note, away from the list until somebody lets them count again.
import type { CleaningKindName } from "../../../shared/people/cleaning-kinds.ts";
import { isSensitiveKind } from "../../../shared/people/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";

/** Of these persons, those who have or had a sensitive PPKS kind: what is said of their kinds is hidden below need. */
async function withSensitiveKinds(db: Db, personIds: readonly string[]): Promise<Set<string>> {
  const rows =
    personIds.length === 0
      ? []
      : await db
          .selectFrom("person_ppks")
          .select(["person_id", "kind"])
          .where("person_id", "in", [...personIds])
          .execute();
  return new Set(rows.filter((row) => isSensitiveKind(row.kind)).map((row) => row.person_id));
}

/** @throws DeskError 'tidak_ditemukan' for a finding about kinds that this session may not see */
async function mustSee(
  db: Db,
  kind: CleaningKindName,
  subjectId: string,
  seesSensitive: boolean,
): Promise<void> {
  if (kind !== "ppks_umur" || seesSensitive) return;
  if ((await withSensitiveKinds(db, [subjectId])).size > 0) throw new DeskError("tidak_ditemukan");
}

export async function acceptFinding(
  db: Trx,
  author: Author,
  kind: CleaningKindName,
  subjectId: string,
  note: string,
  seesSensitive: boolean,
): Promise<void> {
  await mustSee(db, kind, subjectId, seesSensitive);
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
  seesSensitive: boolean,
): Promise<void> {
  await mustSee(db, kind, subjectId, seesSensitive);
  await db
    .deleteFrom("cleaning_exceptions")
    .where("kind", "=", kind)
    .where("subject_id", "=", subjectId)
    .execute();
}

/** The newest hundred of a kind. A family goes by its head's name. */
export async function listAccepted(db: Db, kind: CleaningKindName, seesSensitive: boolean) {
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
  const hidden =
    kind === "ppks_umur" && !seesSensitive
      ? await withSensitiveKinds(
          db,
          rows.map((row) => row.subject_id),
        )
      : new Set<string>();
  const seen = rows.filter((row) => !hidden.has(row.subject_id));
  return seen.map((row) => ({
    subjectId: row.subject_id,
    name: row.name ?? row.head_name ?? "",
    note: row.note,
    at: row.created_at,
    by: row.by_name ?? "",
  }));
}
