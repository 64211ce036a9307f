// The office that a restore replaced: kept beside the living one for a while, so that the restore can be undone.
import fs from "node:fs";
import path from "node:path";
import { type OfficeFiles, officeFiles } from "../database/folder.ts";

const KEPT = /^sebelum-(pulih|urung)-/;
/** How long the replaced data stays: long enough to notice, short enough that erased people do not stay for ever. */
const KEPT_DAYS = 30;

interface Kept {
  readonly folder: string;
  readonly replacedAt: string;
}

/** What the last restore replaced and is still there; newest first. */
export function keptOffices(files: OfficeFiles): Kept[] {
  if (!fs.existsSync(files.folder)) return [];
  return fs
    .readdirSync(files.folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && KEPT.test(entry.name))
    .map((entry) => path.join(files.folder, entry.name))
    .filter((folder) => fs.existsSync(officeFiles(folder).database))
    .map((folder) => ({ folder, replacedAt: fs.statSync(folder).mtime.toISOString() }))
    .sort((a, b) => b.replacedAt.localeCompare(a.replacedAt));
}

/** Removes replaced data that nobody asked back for 30 days. */
export function sweepKept(files: OfficeFiles, now: Date): number {
  const old = keptOffices(files).filter(
    ({ replacedAt }) => now.getTime() - Date.parse(replacedAt) > KEPT_DAYS * 86_400_000,
  );
  for (const { folder } of old) fs.rmSync(folder, { recursive: true, force: true });
  return old.length;
}
