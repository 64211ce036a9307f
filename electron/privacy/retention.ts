// What is past its time by the schedule: counts, and the people of whom nothing else is left. Nothing is done with it here.
import { sql } from "kysely";
import type { RetentionRow } from "../../shared/privacy/schemas.ts";
import { cutoff, RETENTION, type RetentionKind } from "../../shared/privacy/retention.ts";
import type { Db } from "../database/tables.ts";

/** Rows by kind: all that are kept, and those whose clock began on or before `last`. */
const COUNTS: Readonly<Record<RetentionKind, (last: string) => ReturnType<typeof counted>>> = {
  kasus: (last) => counted("cases", "closed_on", last),
  kunjungan: (last) => counted("visits", "day", last),
  prelist: (last) => counted("prelist_batches", "imported_at", last),
  usulan: (last) => counted("proposals", "created_at", last),
  orang: (last) =>
    sql<Counted>`SELECT (SELECT count(*) FROM persons WHERE merged_into IS NULL AND source <> 'penghapusan') AS kept,
      (SELECT count(*) FROM (${idle(last)})) AS due`,
  surat: (last) => counted("letters", "dated_on", last),
  pelindungan: (last) => counted("subject_requests", "answered_at", last),
  audit: (last) => counted("audit", "at", last),
};
interface Counted {
  readonly kept: number;
  readonly due: number;
}

function counted(table: string, column: string, last: string) {
  return sql<Counted>`SELECT count(*) AS kept, count(*) FILTER (WHERE substr(${sql.ref(column)}, 1, 10) <= ${last}) AS due
    FROM ${sql.table(table)}`;
}

/** Nobody's case is open or closed since, no visit, no programme that runs, no change. */
function idle(last: string) {
  return sql<{ personId: string; name: string; lastOn: string }>`
    SELECT p.id AS personId, p.name, substr(p.updated_at, 1, 10) AS lastOn FROM persons p
    WHERE p.merged_into IS NULL AND p.source <> 'penghapusan' AND substr(p.updated_at, 1, 10) <= ${last}
      AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person_id = p.id AND (c.open = 1 OR c.closed_on > ${last}))
      AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.applicant_id = p.id AND (c.open = 1 OR c.closed_on > ${last}))
      AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id AND v.day > ${last})
      AND NOT EXISTS (SELECT 1 FROM participations x WHERE x.person_id = p.id AND (x.to_date IS NULL OR x.to_date > ${last}))
    ORDER BY p.updated_at`;
}

export async function retentionOf(db: Db, today: string): Promise<RetentionRow[]> {
  const rows: RetentionRow[] = [];
  for (const { kind, label, years, starts, after, source } of RETENTION.kinds) {
    const last = cutoff(today, years);
    const found = (await COUNTS[kind](last).execute(db)).rows[0]!;
    const people =
      kind === "orang" ? (await sql<never>`${idle(last)} LIMIT 200`.execute(db)).rows : [];
    rows.push({ kind, label, years, starts, after, source, ...found, people });
  }
  return rows;
}
