// Who a person is for this room: the record that stands for them, all records that were merged into it, and their name.
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";

export interface Who {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  /** The record itself and every one that was merged into it. */
  readonly records: readonly string[];
}

/** @throws DeskError 'tidak_ditemukan' */
export async function whoIs(db: Db, personId: string): Promise<Who> {
  const root = await sql<{ id: string; name: string; birth_date: string | null }>`
    WITH RECURSIVE up(id, next) AS (
      SELECT id, merged_into FROM persons WHERE id = ${personId}
      UNION ALL SELECT p.id, p.merged_into FROM persons p JOIN up ON p.id = up.next)
    SELECT p.id, p.name, p.birth_date FROM up JOIN persons p ON p.id = up.id WHERE up.next IS NULL`.execute(
    db,
  );
  const found = root.rows[0];
  if (!found) throw new DeskError("tidak_ditemukan");
  const all = await sql<{ id: string }>`
    WITH RECURSIVE down(id) AS (
      SELECT ${found.id} UNION SELECT p.id FROM persons p JOIN down ON p.merged_into = down.id)
    SELECT id FROM down`.execute(db);
  return {
    id: found.id,
    name: found.name,
    birthDate: found.birth_date,
    records: all.rows.map((row) => row.id),
  };
}

/** Names of accounts; '' where there is none any more. */
export async function accountNames(db: Db): Promise<(id: string | null) => string> {
  const rows = await db.selectFrom("accounts").select(["id", "name"]).execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => names.get(id ?? "") ?? "";
}
