// The real figures of this office for its impact assessment and its record of processing.
import { sql } from "kysely";
import type { OfficeFigures } from "../../../shared/privacy/figures.ts";
import { columnClasses, type Db } from "../../database/tables.ts";
import { RETENTION } from "../../../shared/privacy/retention.ts";
import { carriesGround } from "../holdings/grounds.ts";
import { HOLDINGS } from "../holdings/holdings.ts";

async function count(db: Db, table: string, where = "1"): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.raw(where)}`.execute(db);
  return rows[0]!.n;
}

export async function figuresOf(db: Db): Promise<OfficeFigures> {
  const classes = Object.values(columnClasses as Record<string, Record<string, string>>).flatMap(
    (columns) => Object.values(columns),
  );
  const activities: OfficeFigures["activities"][number][] = [];
  for (const { table, label, inner } of HOLDINGS) {
    if (inner || !carriesGround(table)) continue;
    const { rows } = await sql<{ basis: string; purpose: string; n: number }>`
      SELECT legal_basis AS basis, purpose, count(*) AS n FROM ${sql.table(table)} GROUP BY 1, 2`.execute(
      db,
    );
    for (const { basis, purpose, n } of rows) activities.push({ label, basis, purpose, rows: n });
  }
  const receivers = await db
    .selectFrom("referrals")
    .select(({ fn }) => ["destination_name as name", fn.countAll<number>().as("n")])
    .groupBy("destination_name")
    .orderBy("n", "desc")
    .limit(15)
    .execute();
  const lastBackup = await db
    .selectFrom("backups")
    .select("made_at")
    .where("verified", "=", 1)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    persons: await count(db, "persons", "merged_into IS NULL AND source <> 'penghapusan'"),
    children: await count(
      db,
      "persons",
      "merged_into IS NULL AND birth_date > date('now', '-18 years')",
    ),
    disabled: await count(
      db,
      "persons",
      "merged_into IS NULL AND disability IS NOT NULL AND disability <> '00'",
    ),
    cases: await count(db, "cases"),
    sensitiveCases: await count(db, "cases", "sensitive = 1"),
    prelistRows: await count(db, "prelist_rows", "superseded_by IS NULL"),
    merges: await count(db, "person_merges", "undone_at IS NULL"),
    documents: await count(db, "attachments"),
    accounts: await count(db, "accounts", "disabled_at IS NULL"),
    auditRows: await count(db, "audit"),
    refused: await count(db, "audit", "outcome = 'ditolak'"),
    exports: await count(db, "prelist_exports"),
    incidents: await count(db, "incidents"),
    requests: await count(db, "subject_requests"),
    columns: {
      umum: classes.filter((one) => one === "umum").length,
      spesifik: classes.filter((one) => one === "spesifik").length,
      rahasia: classes.filter((one) => one === "rahasia").length,
    },
    activities,
    receivers,
    lastBackup: lastBackup?.made_at ?? null,
    retention: RETENTION.kinds,
  };
}
