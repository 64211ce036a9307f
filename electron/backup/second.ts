// The second place of every backup: another disk, or a folder that outlives this PC. What fails there is told and stops nothing.
import fs from "node:fs";
import path from "node:path";
import { keepBackups, type Zone } from "../../shared/backup/rules.ts";
import { DeskError, type ErrorCode } from "../../shared/errors.ts";
import { asDeskError } from "../database/connect.ts";
import { makeFolder, renameFile, syncFolder } from "../database/folder.ts";
import { copyPacked, prunePacked, removeList, writeList } from "./documents.ts";
import { readBackup, readBody } from "./file-format.ts";
import { findBackupFiles } from "./folder.ts";

export const UNFINISHED = ".sementara";
/** Names that we give; a copy that somebody named by hand is never removed. */
const OURS = /^loket-\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?\.loketcadangan$/;

export interface Copying {
  /** The backup in the office's own folder. */
  readonly from: string;
  /** Names of its packed documents. */
  readonly documents: readonly string[];
  readonly checkCancelled: () => void;
  /** Lets a cancel arrive. */
  readonly pause: () => Promise<void>;
}

/** Copies a backup and the documents that the other folder lacks, flushed and read back before it gets its name. */
export async function copyBackup(copying: Copying, to: string): Promise<void> {
  const { from, documents, checkCancelled, pause } = copying;
  const folder = path.dirname(to);
  const unfinished = `${to}${UNFINISHED}`;
  try {
    await copyPacked(documents, path.dirname(from), folder, pause);
    copyFile(from, unfinished, checkCancelled);
    readBody(readBackup(unfinished), checkCancelled);
    renameFile(unfinished, to);
    syncFolder(folder);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * The same backup in the second place, and its retention there. Answers the code of what failed; a place that is not there is the usual
 * one (the disk is not plugged in).
 * @throws DeskError 'dibatalkan'
 */
export async function copyToSecond(
  copying: Copying,
  place: string,
  office: string,
  zone: Zone,
): Promise<ErrorCode | null> {
  const name = path.basename(copying.from);
  try {
    // A missing disk leaves its empty mount point or no folder at all: only the last step of the path is ever made.
    if (!fs.existsSync(path.dirname(place))) return "berkas_tidak_terbaca";
    makeFolder(place);
    sweepUnfinished(place);
    writeList(place, name, copying.documents);
    await copyBackup(copying, path.join(place, name));
    pruneSecond(place, office, zone);
    return null;
  } catch (error) {
    const told = asDeskError(error);
    if (!(told instanceof DeskError)) throw told;
    removeListQuietly(place, name);
    if (told.code === "dibatalkan") throw told;
    return told.code;
  }
}

function removeListQuietly(place: string, name: string): void {
  try {
    removeList(place, name);
  } catch {
    // the place that just failed: the next backup that reaches it sweeps the list
  }
}

/** Our own backups beyond the retention; the register does not know what lies there. */
function pruneSecond(place: string, office: string, zone: Zone): void {
  const ours = findBackupFiles(place).filter(
    (f) => f.header?.office === office && OURS.test(f.name),
  );
  const kept = keepBackups(
    ours.map((f) => f.madeAt),
    zone,
  );
  for (const file of ours.filter((f) => !kept.has(f.madeAt)))
    fs.rmSync(path.join(place, file.name), { force: true });
  prunePacked(place, findBackupFiles(place));
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

/** What a killed run left behind. */
export function sweepUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.endsWith(UNFINISHED) || name.endsWith(`${UNFINISHED}-journal`))
      fs.rmSync(path.join(folder, name), { force: true });
  }
}
