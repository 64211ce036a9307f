// Puts a restored office in the place of the present one so that a crash at any moment is finished, not half-done.
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError } from "../database/connect.ts";
import { type OfficeFiles, renameFile, syncFolder } from "../database/folder.ts";
import { takeOfficeLock } from "../database/office-lock.ts";

/**
 * Prepared in `draft`; renaming it to `ready` is the decision. From then on the move is only ever carried forward.
 * The name of the folder for the replaced data is written inside, so that a second try uses the same one.
 */
const KEEP_NAME = "simpan-di.txt";

export interface Staging {
  readonly draft: string;
  readonly ready: string;
  /** The restored office's files while they are prepared. */
  readonly files: OfficeFiles;
}

export function stagingOf(files: OfficeFiles, filesIn: (folder: string) => OfficeFiles): Staging {
  const draft = path.join(files.folder, "pulih-sementara");
  return { draft, ready: path.join(files.folder, "pulih-siap"), files: filesIn(draft) };
}

/** An empty private folder to prepare in; what a killed run left there goes. */
export function beginStaging(staging: Staging): void {
  fs.rmSync(staging.draft, { recursive: true, force: true });
  fs.mkdirSync(staging.draft, { mode: 0o700 });
}

/** Decides for the prepared office and moves it in. @param keep name of the folder that receives the replaced data */
export function commitStaging(files: OfficeFiles, staging: Staging, keep: string): void {
  const note = path.join(staging.draft, KEEP_NAME);
  fs.writeFileSync(note, freeName(files.folder, keep), { mode: 0o600 });
  for (const name of fs.readdirSync(staging.draft)) flush(path.join(staging.draft, name));
  syncFolder(staging.draft);
  renameFile(staging.draft, staging.ready);
  syncFolder(files.folder);
  moveIn(files, staging.ready);
}

/**
 * Finishes a restore that a crash interrupted; called before anybody may sign in. Does nothing when there is none, or when
 * another process is busy with it.
 */
export function resumeRestore(files: OfficeFiles, lock: "take" | "held" = "take"): void {
  const { draft, ready } = stagingOf(files, () => files);
  if (!fs.existsSync(ready) && !fs.existsSync(draft)) return;
  const finish = () => {
    if (fs.existsSync(ready)) moveIn(files, ready);
    fs.rmSync(draft, { recursive: true, force: true }); // prepared, but never decided for
  };
  if (lock === "held") return finish();
  try {
    const taken = takeOfficeLock(files.lock);
    try {
      finish();
    } finally {
      taken.release();
    }
  } catch (error) {
    if (error instanceof DeskError && error.code === "kantor_terbuka_di_tempat_lain") return;
    throw asDeskError(error);
  }
}

/** What was replaced a moment ago is not written over. */
function freeName(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}-${n}`;
    if (!fs.existsSync(path.join(folder, free))) return free;
  }
}

/** Each step can be repeated: a file still in `ready` has not been moved in yet. */
function moveIn(files: OfficeFiles, ready: string): void {
  const note = path.join(ready, KEEP_NAME);
  const keep = path.join(files.folder, path.basename(fs.readFileSync(note, "utf8")));
  fs.mkdirSync(keep, { recursive: true, mode: 0o700 });
  // A leftover -wal would be replayed into the restored file: it leaves before that file comes.
  for (const database of [files.database, files.documents])
    if (fs.existsSync(inside(ready, database)))
      for (const file of [`${database}-wal`, `${database}-shm`]) moveAway(file, keep);
  for (const file of [
    files.documents,
    files.database,
    files.slots,
    files.slotsCopy,
    files.anchor,
  ]) {
    const next = inside(ready, file);
    if (!fs.existsSync(next)) continue;
    moveAway(file, keep);
    renameFile(next, file);
  }
  syncFolder(keep);
  syncFolder(files.folder);
  fs.rmSync(ready, { recursive: true, force: true });
  if (fs.readdirSync(keep).length === 0) fs.rmdirSync(keep); // there was nothing to replace
}

function moveAway(file: string, keep: string): void {
  if (fs.existsSync(file)) renameFile(file, inside(keep, file));
}

const inside = (folder: string, file: string) => path.join(folder, path.basename(file));

function flush(file: string): void {
  const handle = fs.openSync(file, "r+");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
