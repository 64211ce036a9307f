// The data folder of an office: which file is what, and how a small file is replaced without ever being half-written.
import fs from "node:fs";
import path from "node:path";
import { asDeskError } from "./connect.ts";

export interface OfficeFiles {
  readonly folder: string;
  readonly database: string;
  /** Photos and PDFs of all cases, by their hash. */
  readonly documents: string;
  readonly slots: string;
  readonly slotsCopy: string;
  readonly anchor: string;
  readonly lock: string;
  readonly journal: string;
  readonly backups: string;
}

export function officeFiles(folder: string): OfficeFiles {
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    database: at("loket.db"),
    documents: at("berkas.db"),
    slots: at("kunci.json"),
    slotsCopy: at("kunci.salinan.json"),
    anchor: at("jangkar.json"),
    lock: at("kantor.lock"),
    journal: at("jurnal.jsonl"),
    backups: at("cadangan"),
  };
}

/** Makes the folder, private to this user. @throws DeskError 'folder_hanya_baca' | 'disk_penuh' */
export function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw asDeskError(error);
  }
}

/** Replaces `file` whole: temporary file, fsync, rename, fsync of the folder. A crash leaves the old or the new one. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.baru`;
  try {
    const handle = fs.openSync(temporary, "w", 0o600);
    try {
      fs.writeFileSync(handle, content);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    renameFile(temporary, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw asDeskError(error);
  }
}

/** Flushes a file that something else wrote. */
export function syncFile(file: string): void {
  const handle = fs.openSync(file, "r+");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Puts a finished file in the place of another, for good. @throws DeskError 'folder_hanya_baca' | 'disk_penuh' */
export function moveOver(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
    syncFolder(path.dirname(to));
  } catch (error) {
    throw asDeskError(error);
  }
}

/** Makes a rename durable. Windows has no handle on folders; there NTFS journals the rename itself. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** What a virus scanner or an indexer that has just opened the file makes Windows answer. */
const HELD = new Set(["EPERM", "EBUSY", "EACCES"]);
const TRIES = 10;
/** Milliseconds of all waits together: 2 + 4 + ... doubles up to 400. */
const LONGEST_WAIT = 400;

/**
 * Renames over; tries ten times within two seconds while another program holds the file.
 * @throws the last error of the file system
 */
export function renameFile(from: string, to: string): void {
  stubbornly(() => fs.renameSync(from, to));
}

/** Repeats `step` while the system says that another program holds the file: ten tries within two seconds. */
export function stubbornly(step: () => void): void {
  for (let tries = 1; ; tries++) {
    try {
      return step();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (!HELD.has(code) || tries === TRIES) throw error;
      Atomics.wait(NAP, 0, 0, Math.min(LONGEST_WAIT, 2 ** tries));
    }
  }
}

/** Nobody wakes it: waiting on it is a pause of this thread alone. */
const NAP = new Int32Array(new SharedArrayBuffer(4));
