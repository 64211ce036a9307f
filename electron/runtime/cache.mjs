// The cache outside the repository: things built once per machine and shared by every clone.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Folder of this project in the user's cache: XDG_CACHE_HOME, else ~/.cache. */
export const cacheRoot = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"),
  "loket-puskesos",
);

/**
 * Builds `dir` once with `make(temporaryFolder)` and returns it. The folder is renamed into place only when
 * complete, so an interrupted build leaves nothing behind that looks finished, and two processes may race.
 */
export async function once(dir, make) {
  if (fs.existsSync(dir)) return dir;
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  const temporary = fs.mkdtempSync(`${dir}.tmp-`);
  fs.chmodSync(temporary, 0o755);
  try {
    await make(temporary);
    fs.renameSync(temporary, dir);
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(dir)) throw error; // else another process was first
  }
  return dir;
}
