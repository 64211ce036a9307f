// Reads and writes of the register of backups.
import type { BackupRow, DrillRow } from "../../shared/backup/contract.ts";
import type { DriveKind } from "../../shared/backup/places.ts";
import { keepBackups, type Zone } from "../../shared/backup/rules.ts";
import type { Db } from "../database/tables.ts";

export async function insertBackup(
  db: Db,
  id: string,
  row: BackupRow,
  auditSeq: number,
  by: string,
  key: Buffer | null,
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
      kind: row.kind,
      key,
      second_at: row.secondAt,
      second_failure: row.secondFailure,
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
    kind: r.kind,
    secondAt: r.second_at,
    secondFailure: r.second_failure,
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

/** Takes the oldest half of the backups beyond the newest `stay` off the register and answers their names. */
export async function pruneOldest(db: Db, stay: number): Promise<string[]> {
  const rows = await db
    .selectFrom("backups")
    .select(["id", "name"])
    .orderBy("made_at", "desc")
    .execute();
  const spare = rows.slice(stay);
  const gone = spare.slice(-Math.ceil(spare.length / 2));
  for (const { id } of gone) await db.deleteFrom("backups").where("id", "=", id).execute();
  return gone.map((r) => r.name);
}

export interface SecondPlace {
  readonly place: string;
  readonly drive: DriveKind;
}

export async function secondPlace(db: Db): Promise<SecondPlace | undefined> {
  return await db.selectFrom("backup_places").select(["place", "drive"]).executeTakeFirst();
}

export async function setSecondPlace(
  db: Db,
  chosen: SecondPlace | null,
  at: string,
  by: string,
): Promise<void> {
  await db.deleteFrom("backup_places").execute();
  if (chosen)
    await db
      .insertInto("backup_places")
      .values({ id: 1, ...chosen, set_at: at, set_by: by })
      .execute();
}

/** The newest backup whose key is known. */
export async function newestWithKey(
  db: Db,
): Promise<{ name: string; madeAt: string; key: Buffer; secondAt: string | null } | undefined> {
  const row = await db
    .selectFrom("backups")
    .select(["name", "made_at", "key", "second_at"])
    .where("key", "is not", null)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.key
    ? { name: row.name, madeAt: row.made_at, key: row.key, secondAt: row.second_at }
    : undefined;
}

export async function insertDrill(db: Db, id: string, row: DrillRow): Promise<void> {
  const { backupMadeAt, ...rest } = row;
  await db
    .insertInto("backup_drills")
    .values({ id, backup_made_at: backupMadeAt, ...rest })
    .execute();
}

/** Newest first. */
export async function listDrills(db: Db): Promise<DrillRow[]> {
  const rows = await db
    .selectFrom("backup_drills")
    .selectAll()
    .orderBy("at", "desc")
    .limit(24)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    backup: row.backup,
    backupMadeAt: row.backup_made_at,
    place: row.place,
    outcome: row.outcome,
    finding: row.finding,
    cases: row.cases,
    persons: row.persons,
    links: row.links,
    documents: row.documents,
    milliseconds: row.milliseconds,
  }));
}

/** True when the audit chain went on since the last backup by more than that backup's own row and the locks around it. */
export async function changedSince(db: Db): Promise<boolean> {
  const last = await db
    .selectFrom("backups")
    .select("audit_seq")
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return true;
  const quiet = [
    "backup.make",
    "backup.drill",
    "accounts.lock",
    "accounts.unlock",
    "accounts.signIn",
    "accounts.signOut",
  ];
  const row = await db
    .selectFrom("audit")
    .select("seq")
    .where("seq", ">", last.audit_seq)
    .where("call", "not in", quiet)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
