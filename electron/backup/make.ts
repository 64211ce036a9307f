// Makes a backup: copy, check the copy, pack it, put it in place; nothing is left behind when it fails or is cancelled.
import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { BackupRow } from "../../shared/backup/contract.ts";
import { localTime } from "../../shared/backup/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError } from "../database/connect.ts";
import { makeFolder, type OfficeFiles, renameFile, syncFolder } from "../database/folder.ts";
import { filesOf } from "../database/files-of.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { TaskContext } from "../serve/context.ts";
import { checkLinks, copyDatabase, documentAddresses, examineCopy, openCopy } from "./copy.ts";
import {
  packDocuments,
  type PackedDocuments,
  prunePacked,
  removeList,
  writeList,
} from "./documents.ts";
import {
  type BackupHeader,
  EXTENSION,
  measure,
  readBackup,
  readBody,
  writeBackup,
} from "./file-format.ts";
import { findBackupFiles } from "./folder.ts";
import { readHolders, sameHolders, sealBackupKey } from "./holders.ts";
import { sweepKept } from "./kept.ts";
import { insertBackup, pruneBackups, pruneOldest, secondPlace } from "./queries.ts";
import { copyBackup, copyToSecond, sweepUnfinished, UNFINISHED } from "./second.ts";

export type MakePhase = { phase: "menyalin" | "memeriksa" | "menyimpan" };
type Task = TaskContext<MakePhase>;

/**
 * @param elsewhere path of a copy on a stick; it is read back and compared too
 * @throws DeskError 'cadangan_rusak' | 'disk_penuh' | 'folder_hanya_baca' | 'dibatalkan'
 */
export async function makeBackup(
  task: Task,
  elsewhere?: string,
  kind: BackupRow["kind"] = "tangan",
): Promise<BackupRow> {
  try {
    return await makeOnce(task, elsewhere, kind);
  } catch (error) {
    // The oldest backups make room for the newest; nothing else is ever thrown away for it.
    const full = error instanceof DeskError && error.code === "disk_penuh";
    if (!full || !(await makeRoom(task))) throw error;
    return await makeOnce(task, elsewhere, kind);
  }
}

async function makeOnce(
  task: Task,
  elsewhere: string | undefined,
  kind: BackupRow["kind"],
): Promise<BackupRow> {
  const files = await filesOf(task.db);
  makeFolder(files.backups);
  sweepUnfinished(files.backups);
  const office = await getOffice(task.db);
  const name = freeName(files.backups, localTime(task.now().toISOString(), office.timeZone));
  const final = path.join(files.backups, name);
  const placed: string[] = [];
  const key = randomBytes(32);
  try {
    const { header, packed } = await pack(task, files, `${final}${UNFINISHED}`, office.name, key);
    writeList(files.backups, name, packed.names);
    place(`${final}${UNFINISHED}`, final, placed);
    const copying = {
      from: final,
      documents: packed.names,
      checkCancelled: task.checkCancelled,
      pause: () => pause(task),
    };
    if (elsewhere) {
      await copyBackup(copying, elsewhere);
      placed.push(elsewhere);
    }
    await pause(task);
    const second = await secondPlace(task.db);
    const failure = second
      ? await copyToSecond(copying, second.place, header.office, office.timeZone)
      : null;
    const row: BackupRow = {
      name,
      madeAt: header.madeAt,
      bytes: fs.statSync(final).size,
      verified: true,
      cases: header.cases,
      persons: header.persons,
      recoverySheet: header.recoverySheet,
      elsewhere: elsewhere !== undefined,
      documents: header.documents.count,
      documentsMissing: header.documents.missing,
      kind,
      secondAt: second && failure === null ? task.now().toISOString() : null,
      secondFailure: failure,
    };
    const by = kind === "tangan" ? task.session.accountId : "sistem";
    const old = await task.publish(async (trx) => {
      await insertBackup(trx, task.newId(), row, header.audit.seq, by, key);
      return await pruneBackups(trx, office.timeZone);
    });
    for (const gone of old) fs.rmSync(path.join(files.backups, gone), { force: true });
    prunePacked(files.backups, findBackupFiles(files.backups));
    sweepKept(files, task.now());
    return row;
  } catch (error) {
    fs.rmSync(`${final}${UNFINISHED}`, { force: true });
    for (const file of placed) fs.rmSync(file, { force: true });
    removeList(files.backups, name);
    throw asDeskError(error);
  } finally {
    key.fill(0);
  }
}

/** Takes away the oldest half of the backups beyond the newest three; false when there are none to take. */
async function makeRoom(task: Task): Promise<boolean> {
  const files = await filesOf(task.db);
  const gone = await task.db.transaction().execute((trx) => pruneOldest(trx, 3));
  for (const name of gone) {
    fs.rmSync(path.join(files.backups, name), { force: true });
    removeList(files.backups, name);
  }
  prunePacked(files.backups, findBackupFiles(files.backups));
  return gone.length > 0;
}

/** Copy and checks, packed into `target`. */
async function pack(
  task: Task,
  files: OfficeFiles,
  target: string,
  officeName: string,
  key: Buffer,
): Promise<{ header: BackupHeader; packed: PackedDocuments }> {
  const copy = path.join(files.backups, `.${randomUUID()}${UNFINISHED}`);
  const madeAt = task.now().toISOString();
  try {
    task.progress({ phase: "menyalin" });
    let holders = await readHolders(task.db, files);
    for (;;) {
      await pause(task);
      await copyDatabase(task.db, copy, key);
      const after = await readHolders(task.db, files);
      if (sameHolders(holders, after)) break;
      holders = after; // a password was changed meanwhile: the copy would not be opened by it
      fs.rmSync(copy);
    }
    await pause(task);
    task.progress({ phase: "memeriksa" });
    const opened = openCopy(copy, key, "baca");
    let facts;
    let addresses;
    try {
      facts = examineCopy(opened);
      addresses = documentAddresses(opened);
      await checkLinks(opened, facts.audit.seq);
    } finally {
      opened.close();
    }
    await compareHead(task.db, facts.audit);
    const packed = await packDocuments(task.documents, addresses, files.backups, () => pause(task));
    await pause(task);
    task.progress({ phase: "menyimpan" });
    const header: BackupHeader = {
      format: 1,
      officeName,
      madeAt,
      ...facts,
      body: measure(copy, task.checkCancelled),
      documents: { count: packed.names.length, missing: packed.missing },
      ...sealBackupKey(holders, key),
    };
    await pause(task);
    writeBackup(target, header, copy, task.checkCancelled);
    await pause(task);
    return { header, packed };
  } finally {
    for (const file of [copy, `${copy}-journal`]) fs.rmSync(file, { force: true });
  }
}

/** Lets a cancel that is under way arrive: every step here is one long native statement or a run over a file. */
async function pause(task: Task): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  task.checkCancelled();
}

/** Reads the written file back, then gives it its name. */
function place(unfinished: string, final: string, placed: string[]): void {
  readBody(readBackup(unfinished), () => {});
  renameFile(unfinished, final);
  placed.push(final);
  syncFolder(path.dirname(final));
}

/** The copy ends where the living chain was at that moment. @throws DeskError 'cadangan_rusak' */
async function compareHead(db: Db, head: { seq: number; hash: string }): Promise<void> {
  const link = await db
    .selectFrom("audit")
    .select("hash")
    .where("seq", "=", head.seq)
    .executeTakeFirst();
  if (head.seq > 0 && link?.hash.toString("hex") !== head.hash)
    throw new DeskError("cadangan_rusak");
}

/** loket-2026-11-24-090512.loketcadangan, with a counter when two fall into one second. */
function freeName(folder: string, local: string): string {
  const stem = `loket-${local.slice(0, 10)}-${local.slice(11).replaceAll(":", "")}`;
  for (let n = 1; ; n++) {
    const name = `${stem}${n === 1 ? "" : `-${n}`}${EXTENSION}`;
    if (!fs.existsSync(path.join(folder, name))) return name;
  }
}
