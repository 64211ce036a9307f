// Makes a backup: copy, check the copy, pack it, put it in place; nothing is left behind when it fails or is cancelled.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { BackupRow } from "../../shared/backup/contract.ts";
import { localTime } from "../../shared/backup/rules.ts";
import { asDeskError } from "../database/connect.ts";
import { makeFolder, type OfficeFiles, officeFiles, syncFolder } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { TaskContext } from "../serve/context.ts";
import { copyDatabase, documentAddresses, examineCopy, openCopy } from "./copy.ts";
import {
  copyPacked,
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
import { insertBackup, pruneBackups } from "./queries.ts";

export type MakePhase = { phase: "menyalin" | "memeriksa" | "menyimpan" };
type Task = TaskContext<MakePhase>;

const UNFINISHED = ".sementara";

/**
 * @param elsewhere path of a second copy (a stick); it is read back and compared too
 * @throws DeskError 'cadangan_rusak' | 'disk_penuh' | 'folder_hanya_baca' | 'dibatalkan'
 */
export async function makeBackup(task: Task, elsewhere?: string): Promise<BackupRow> {
  const files = await filesOf(task.db);
  makeFolder(files.backups);
  sweepUnfinished(files.backups);
  const office = await getOffice(task.db);
  const name = freeName(files.backups, localTime(task.now().toISOString(), office.timeZone));
  const final = path.join(files.backups, name);
  const placed: string[] = [];
  try {
    const { header, packed } = await pack(task, files, `${final}${UNFINISHED}`, office.name);
    writeList(files.backups, name, packed.names);
    place(`${final}${UNFINISHED}`, final, placed);
    if (elsewhere) {
      await copyPacked(packed.names, files.backups, path.dirname(elsewhere), () => pause(task));
      copyFile(final, `${elsewhere}${UNFINISHED}`, task.checkCancelled);
      place(`${elsewhere}${UNFINISHED}`, elsewhere, placed);
    }
    await pause(task);
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
    };
    const old = await task.publish(async (trx) => {
      await insertBackup(trx, task.newId(), row, header.audit.seq, task.session.accountId);
      return await pruneBackups(trx, office.timeZone);
    });
    for (const gone of old) fs.rmSync(path.join(files.backups, gone), { force: true });
    prunePacked(files.backups, findBackupFiles(files.backups));
    return row;
  } catch (error) {
    for (const file of [final, elsewhere].filter((f) => f !== undefined))
      fs.rmSync(`${file}${UNFINISHED}`, { force: true });
    for (const file of placed) fs.rmSync(file, { force: true });
    removeList(files.backups, name);
    throw asDeskError(error);
  }
}

/** Copy and checks, packed into `target`. */
async function pack(
  task: Task,
  files: OfficeFiles,
  target: string,
  officeName: string,
): Promise<{ header: BackupHeader; packed: PackedDocuments }> {
  const copy = path.join(files.backups, `.${randomUUID()}${UNFINISHED}`);
  const madeAt = task.now().toISOString();
  let key: Buffer | undefined;
  try {
    task.progress({ phase: "menyalin" });
    let holders = await readHolders(task.db, files);
    for (;;) {
      await pause(task);
      key = await copyDatabase(task.db, copy);
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
    } finally {
      opened.close();
    }
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
    key?.fill(0);
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
  fs.renameSync(unfinished, final);
  placed.push(final);
  syncFolder(path.dirname(final));
}

function copyFile(from: string, to: string, checkCancelled: () => void): void {
  const { header, start } = readBackup(from);
  checkCancelled();
  fs.rmSync(to, { force: true });
  fs.copyFileSync(from, to);
  const handle = fs.openSync(to, "r+");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (fs.statSync(to).size !== start + header.body.bytes)
    throw new Error("the second copy is short");
}

/** The task is handed a connection, not a folder; SQLite knows where the file lies. */
async function filesOf(db: Db): Promise<OfficeFiles> {
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db);
  return officeFiles(path.dirname(rows.find((r) => r.name === "main")!.file));
}

/** What a killed run left behind. */
function sweepUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.endsWith(UNFINISHED) || name.endsWith(`${UNFINISHED}-journal`))
      fs.rmSync(path.join(folder, name), { force: true });
  }
}

/** loket-2026-11-24-090512.loketcadangan, with a counter when two fall into one second. */
function freeName(folder: string, local: string): string {
  const stem = `loket-${local.slice(0, 10)}-${local.slice(11).replaceAll(":", "")}`;
  for (let n = 1; ; n++) {
    const name = `${stem}${n === 1 ? "" : `-${n}`}${EXTENSION}`;
    if (!fs.existsSync(path.join(folder, name))) return name;
  }
}
