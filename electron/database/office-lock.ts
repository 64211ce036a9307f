// Keeps a second window, or the CLI, out of an office that is open: a tiny SQLite file held in BEGIN EXCLUSIVE.
import Database from "better-sqlite3";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError } from "./connect.ts";

export interface OfficeLock {
  release(): void;
}

/**
 * Held until released or until the process dies, whatever way it dies.
 * @throws DeskError 'kantor_terbuka_di_tempat_lain' | 'folder_hanya_baca' | 'disk_penuh'
 */
export function takeOfficeLock(file: string): OfficeLock {
  const binding = process.versions.electron ? process.env.LOKET_NATIVE_BINDING : undefined;
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { timeout: 0, ...(binding ? { nativeBinding: binding } : {}) });
    db.pragma("journal_mode=DELETE");
    db.exec(
      "begin exclusive; create table if not exists pemegang (pid integer); delete from pemegang; insert into pemegang values (" +
        process.pid +
        ")",
    );
    const held = db;
    return { release: () => held.close() };
  } catch (error) {
    db?.close();
    if (String((error as { code?: string }).code).startsWith("SQLITE_BUSY"))
      throw new DeskError("kantor_terbuka_di_tempat_lain", {}, { cause: error });
    throw asDeskError(error);
  }
}
