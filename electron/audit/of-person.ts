// One person's part of the chain: rows that name the person, whoever was merged into them, their cases or their referrals.
import { sql } from "kysely";
import type { PersonAuditRow } from "../../shared/audit/contract.ts";
import type { Db } from "../database/tables.ts";

export interface PersonPage {
  /** Only rows before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
  /** Of rows that name a sensitive case: none, those of this person's own cases alone (what the person may read), or all. */
  readonly sensitive: "tanpa" | "milik-sendiri" | "semua";
}

/** Newest first. Sensitive cases of others are never told of on the person's own paper: it may be the accused who asks. */
export async function auditOfPerson(
  db: Db,
  personId: string,
  { before, limit, sensitive }: PersonPage,
): Promise<{ rows: PersonAuditRow[]; more: boolean }> {
  const others =
    sensitive === "milik-sendiri" ? sql`AND c.person_id NOT IN (SELECT id FROM person)` : sql``;
  const open =
    sensitive === "semua"
      ? sql`1`
      : sql`NOT EXISTS (SELECT 1 FROM json_each(a.ids) j JOIN cases c ON c.id = j.value WHERE c.sensitive = 1 ${others})`;
  const { rows } = await sql<PersonAuditRow>`
    WITH RECURSIVE person(id) AS (
      SELECT ${personId} UNION SELECT p.id FROM persons p JOIN person ON p.merged_into = person.id
    ),
    subject(id, about) AS (
      SELECT id, 1 FROM person
      UNION ALL SELECT id, 2 FROM cases WHERE person_id IN (SELECT id FROM person)
      UNION ALL SELECT r.id, 3 FROM referrals r WHERE r.person_id IN (SELECT id FROM person)
    ),
    named(seq, about) AS (
      SELECT n.seq, min(s.about) FROM subject s JOIN audit_subjects n ON n.subject = s.id
      WHERE n.seq < ${before ?? Number.MAX_SAFE_INTEGER} GROUP BY n.seq
    )
    SELECT a.seq, a.at, a.actor, coalesce(o.name, 'sistem') AS actorName, a.roles, a.call, a.outcome,
      CASE named.about WHEN 1 THEN 'orang' WHEN 2 THEN 'kasus' ELSE 'rujukan' END AS about
    FROM named JOIN audit a ON a.seq = named.seq LEFT JOIN accounts o ON o.id = a.actor
    WHERE ${open} ORDER BY a.seq DESC LIMIT ${limit + 1}`.execute(db);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}
