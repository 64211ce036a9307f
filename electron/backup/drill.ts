// The drill: a backup is restored on a scratch copy, as if the PC had been lost, and what is found is written down.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { DrillRow } from "../../shared/backup/contract.ts";
import { DeskError, type ErrorCode } from "../../shared/errors.ts";
import { RECOVERY_SLOT } from "../accounts/slots.ts";
import { asDeskError } from "../database/connect.ts";
import { makeFolder } from "../database/folder.ts";
import { migrate } from "../database/migrate.ts";
import type { TaskContext } from "../serve/context.ts";
import { checkLinks, documentAddresses, examineCopy, openCopy } from "./copy.ts";
import { findPacked } from "./documents.ts";
import { type BackupHeader, readBackup, readBody } from "./file-format.ts";
import { slotsOfBackup } from "./holders.ts";
import { filesOf } from "../database/files-of.ts";
import { insertDrill, newestWithKey, secondPlace } from "./queries.ts";
import { compare } from "./restore.ts";
import { sweepUnfinished, UNFINISHED } from "./second.ts";

export type DrillPhase = { phase: "mengambil" | "memeriksa" | "lampiran" };
type Task = TaskContext<DrillPhase>;

/** Documents opened in one drill, spread over all of them: a year's photos would take minutes each month. */
const DOCUMENTS = 500;

type Found = Pick<DrillRow, "cases" | "persons" | "links" | "documents">;

/**
 * Tries the newest backup in each place. A backup that cannot be restored is a finding, not an error: the answer says so, and so does the page.
 * @throws DeskError 'tidak_ditemukan' when there is no backup to try, 'dibatalkan', 'disk_penuh'
 */
export async function runDrill(task: Task): Promise<DrillRow[]> {
  const files = await filesOf(task.db);
  const newest = await newestWithKey(task.db);
  if (!newest) throw new DeskError("tidak_ditemukan");
  makeFolder(files.backups);
  sweepUnfinished(files.backups);
  const second = await secondPlace(task.db);
  const places = [
    { place: "pertama" as const, folder: files.backups },
    ...(second && newest.secondAt ? [{ place: "kedua" as const, folder: second.place }] : []),
  ];
  const rows: DrillRow[] = [];
  for (const { place, folder } of places) {
    const begun = performance.now();
    const { found, finding } = await tryOne(task, folder, newest.name, newest.key, files.backups);
    rows.push({
      at: task.now().toISOString(),
      backup: newest.name,
      backupMadeAt: newest.madeAt,
      place,
      outcome: finding === null ? "berhasil" : "gagal",
      finding,
      ...found,
      milliseconds: Math.round(performance.now() - begun),
    });
  }
  newest.key.fill(0);
  return await task.publish(async (trx) => {
    for (const row of rows) await insertDrill(trx, task.newId(), row);
    return rows;
  });
}

async function tryOne(
  task: Task,
  folder: string,
  name: string,
  key: Buffer,
  room: string,
): Promise<{ found: Found; finding: ErrorCode | null }> {
  const scratch = path.join(room, `.${randomUUID()}${UNFINISHED}`);
  let found: Found = { cases: 0, persons: 0, links: 0, documents: 0 };
  try {
    task.progress({ phase: "mengambil" });
    const backup = readBackup(path.join(folder, name));
    checkHolders(backup.header, key);
    await pause(task);
    readBody(backup, task.checkCancelled, scratch);
    await pause(task);
    task.progress({ phase: "memeriksa" });
    const db = openCopy(scratch, key, "tulis");
    let addresses: string[];
    try {
      const facts = examineCopy(db);
      compare(backup.header, facts);
      await pause(task);
      migrate(db);
      const links = await checkLinks(db, facts.audit.seq, Infinity);
      found = { cases: facts.cases, persons: facts.persons, links, documents: 0 };
      addresses = documentAddresses(db);
    } finally {
      db.close();
    }
    task.progress({ phase: "lampiran" });
    const step = Math.max(1, Math.ceil(addresses.length / DOCUMENTS));
    let opened = 0;
    let lost = 0;
    for (let at = 0; at < addresses.length; at += step) {
      await pause(task);
      if (findPacked([folder], task.documents.packing, addresses[at]!)) opened += 1;
      else lost += 1;
    }
    found = { ...found, documents: opened };
    // What was lost before the backup was made is told by the backup itself.
    return { found, finding: lost > backup.header.documents.missing ? "cadangan_rusak" : null };
  } catch (error) {
    const told = asDeskError(error);
    if (!(told instanceof DeskError)) throw told;
    if (told.code === "dibatalkan" || told.code === "disk_penuh") throw told;
    return { found, finding: told.code };
  } finally {
    for (const file of [scratch, `${scratch}-journal`, `${scratch}-wal`, `${scratch}-shm`])
      fs.rmSync(file, { force: true });
  }
}

/** Somebody must be able to open it without this PC: the recovery code, and an administrator of that day. */
function checkHolders(header: BackupHeader, key: Buffer): void {
  const ids = header.holders.map((h) => h.id);
  if (!ids.includes(RECOVERY_SLOT) || ids.length < 2) throw new DeskError("cadangan_rusak");
  slotsOfBackup(header, key); // throws when the other accounts cannot be read
}

async function pause(task: Task): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  task.checkCancelled();
}
