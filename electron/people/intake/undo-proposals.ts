// Proposals of an import that is taken back: its own go, those that it overtook wait again.
import { sql } from "kysely";
import type { Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";

const AT_ONCE = 100;

/** What the import proposed and nobody decided waits no more. */
export async function withdrawProposals(trx: Trx, author: Author, importId: string): Promise<void> {
  await trx
    .updateTable("person_proposals")
    .set({ state: "usang", decided_at: author.at, decided_by: author.by, updated_at: author.at })
    .where("import_id", "=", importId)
    .where("state", "=", "terbuka")
    .execute();
}

/**
 * Where this import's proposal took the place of an older one whose file is in force, the older one waits again, unless somebody decided
 * about the field since. Answers how many, some at a time.
 */
export async function reopenOvertaken(trx: Trx, author: Author, importId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    UPDATE person_proposals SET state = 'terbuka', decided_at = NULL, decided_by = NULL, updated_at = ${author.at}
    WHERE id IN (
      SELECT p.id FROM (SELECT DISTINCT person_id, field FROM person_proposals WHERE import_id = ${importId}) x
      JOIN person_proposals p ON p.person_id = x.person_id AND p.field = x.field AND p.state = 'usang'
      JOIN register_imports i ON i.id = p.import_id AND i.state = 'terbit'
      WHERE NOT EXISTS (SELECT 1 FROM person_proposals o WHERE o.person_id = p.person_id AND o.field = p.field
          AND (o.state = 'terbuka' OR (o.state IN ('diterima', 'ditolak') AND o.decided_at > p.created_at)))
        AND NOT EXISTS (SELECT 1 FROM person_proposals n JOIN register_imports ni ON ni.id = n.import_id AND ni.state = 'terbit'
          WHERE n.person_id = p.person_id AND n.field = p.field AND n.state = 'usang' AND n.created_at > p.created_at)
      GROUP BY p.person_id, p.field LIMIT ${AT_ONCE})
    RETURNING id`.execute(trx);
  return rows.length;
}
