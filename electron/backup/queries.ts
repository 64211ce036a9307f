// Reads and writes of the register of backups.
import type { BackupRow } from "../../shared/backup/contract.ts";
import { keepBackups, type Zone } from "../../shared/backup/rules.ts";
import type { Db } from "../database/tables.ts";

export async function insertBackup(
  db: Db,
  id: string,
  row: BackupRow,
  auditSeq: number,
  by: string,
): Promise<void> {
  await db
    .insertInto("backups")
    .values({
      id,
      name: row.name,
      made_at: row.madeAt,
      bytes: row.bytes,
      verified: row.verified ? 1 : 0,
      cases: row.cases,
      persons: row.persons,
      recovery_sheet: row.recoverySheet,
      elsewhere: row.elsewhere ? 1 : 0,
      audit_seq: auditSeq,
      made_by: by,
      documents: row.documents,
      documents_missing: row.documentsMissing,
    })
    .execute();
}

/** Newest first. */
export async function listBackups(db: Db): Promise<BackupRow[]> {
  const rows = await db
    .selectFrom("backups")
    .selectAll()
    .orderBy("made_at", "desc")
    .limit(200)
    .execute();
  return rows.map((r) => ({
    name: r.name,
    madeAt: r.made_at,
    bytes: r.bytes,
    verified: r.verified === 1,
    cases: r.cases,
    persons: r.persons,
    recoverySheet: r.recovery_sheet,
    elsewhere: r.elsewhere === 1,
    documents: r.documents,
    documentsMissing: r.documents_missing,
  }));
}

/** Takes backups beyond the retention off the register and answers the names of their files. */
export async function pruneBackups(db: Db, zone: Zone): Promise<string[]> {
  const rows = await db.selectFrom("backups").select(["id", "name", "made_at"]).execute();
  const kept = keepBackups(
    rows.map((r) => r.made_at),
    zone,
  );
  const gone = rows.filter((r) => !kept.has(r.made_at));
  for (const { id } of gone) await db.deleteFrom("backups").where("id", "=", id).execute();
  return gone.map((r) => r.name);
}
