// The backups that lie in the office's own folder.
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import { type BackupHeader, EXTENSION, readBackup } from "./file-format.ts";

export interface FoundBackup {
  readonly name: string;
  readonly bytes: number;
  /** undefined when the file is damaged or of a newer version; opening it says which. */
  readonly header: BackupHeader | undefined;
  readonly madeAt: string;
}

/** Newest first; none when the folder does not exist. */
export function findBackupFiles(folder: string): FoundBackup[] {
  if (!fs.existsSync(folder)) return [];
  const found = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION) && !name.startsWith("."));
  return found
    .map((name) => lookAt(path.join(folder, name)))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function lookAt(file: string): FoundBackup {
  const { size, mtime } = fs.statSync(file);
  const header = headerOf(file);
  return {
    name: path.basename(file),
    bytes: size,
    header,
    madeAt: header?.madeAt ?? mtime.toISOString(),
  };
}

function headerOf(file: string): BackupHeader | undefined {
  try {
    return readBackup(file).header;
  } catch (error) {
    if (error instanceof DeskError) return undefined; // stays in the list; whoever opens it is told what is wrong
    throw error;
  }
}
