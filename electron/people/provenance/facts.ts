// Facts behind the history of a person: changes with who made them, and the imports that brought the person or a change.
import type { Note } from "../../../shared/people/provenance/notes.ts";
import type { Db } from "../../database/tables.ts";

export interface ChangeFact {
  readonly id: string;
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly at: string;
  readonly by: string;
  readonly source: string;
}

const MOST = 500;

/** Oldest first; the newest 500. */
export async function changesOf(db: Db, personId: string): Promise<ChangeFact[]> {
  const rows = await db
    .selectFrom("person_changes as c")
    .leftJoin("accounts as a", "a.id", "c.changed_by")
    .select(["c.id", "c.field", "c.old_value", "c.new_value", "c.changed_at", "c.source", "a.name"])
    .where("c.person_id", "=", personId)
    .orderBy("c.changed_at", "desc")
    .orderBy("c.id", "desc")
    .limit(MOST)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.id,
    field: row.field,
    oldValue: row.old_value,
    newValue: row.new_value,
    at: row.changed_at,
    by: row.name ?? "",
    source: row.source,
  }));
}

export interface FileFact {
  readonly broughtBy: { importId: string; fileName: string; row: number | null };
  readonly notes: readonly Note[];
  readonly at: string;
  readonly by: string;
  readonly verdict: string | null;
  readonly undoneAt: string | null;
}

/** Imports that named this person, by id; those that were never finished are left out. */
export async function filesOf(db: Db, personId: string): Promise<Map<string, FileFact>> {
  const rows = await db
    .selectFrom("register_rows as r")
    .innerJoin("register_imports as i", "i.id", "r.import_id")
    .leftJoin("accounts as a", "a.id", "i.imported_by")
    .select(["i.id", "i.file_name", "i.imported_at", "i.undone_at", "a.name"])
    .select(["r.row_no", "r.notes", "r.verdict"])
    .where("r.person_id", "=", personId)
    .where("i.state", "<>", "sedang")
    .orderBy("i.imported_at")
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        broughtBy: { importId: row.id, fileName: row.file_name, row: row.row_no },
        notes: JSON.parse(row.notes) as Note[],
        at: row.imported_at,
        by: row.name ?? "",
        verdict: row.verdict,
        undoneAt: row.undone_at,
      },
    ]),
  );
}
