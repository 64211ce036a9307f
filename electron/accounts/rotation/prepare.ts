// The next generation, prepared beside the present one: copies under new keys, compared and on the disk before anything is decided.
import Database from "better-sqlite3";
import fs from "node:fs";
import { DeskError } from "../../../shared/errors.ts";
import {
  asDeskError,
  connect,
  type Connection,
  nativeBinding,
  unlock,
} from "../../database/connect.ts";
import { type OfficeFiles, syncFile } from "../../database/folder.ts";

export interface Preparation {
  readonly key: Uint8Array;
  readonly next: Uint8Array;
  /** Of the documents file, as it stands and as it will; null when there is no such file yet. */
  readonly documents: Uint8Array | null;
  readonly documentsNext: Uint8Array;
  readonly at: string;
}

/** Where a copy waits to take the place of `file`. */
export const waiting = (file: string) => `${file}.kunci-baru`;

/** Removes copies that were prepared and not decided for. */
export function dropPrepared(files: OfficeFiles): void {
  for (const file of [files.database, files.documents])
    for (const end of ["", "-journal", "-wal", "-shm"])
      fs.rmSync(`${waiting(file)}${end}`, { force: true });
}

/**
 * Nobody else may have the office open. The files in use are only read: never rekeyed in place.
 * @throws DeskError 'disk_penuh' | 'folder_hanya_baca' | 'basis_data_rusak'
 */
export function prepare(files: OfficeFiles, { at, ...keys }: Preparation): void {
  dropPrepared(files);
  const [key, next, documentsNext] = [keys.key, keys.next, keys.documentsNext].map((k) =>
    Buffer.from(k),
  ) as [Buffer, Buffer, Buffer];
  try {
    if (keys.documents)
      copyUnder(files.documents, Buffer.from(keys.documents), documentsNext, () => {});
    copyUnder(files.database, key, next, (copy) => {
      copy
        .prepare(
          `update key_state set generation = generation + 1, due_since = null, rotated_at = ?, documents_key = ?,
             documents_before = documents_key, documents_unsettled = 1`,
        )
        .run(at, documentsNext);
    });
  } catch (error) {
    dropPrepared(files);
    throw asDeskError(error);
  }
}

function copyUnder(
  file: string,
  key: Buffer,
  next: Buffer,
  change: (copy: Connection) => void,
): void {
  const target = waiting(file);
  fs.writeFileSync(target, "", { mode: 0o600, flag: "wx" }); // VACUUM INTO accepts an empty file and keeps its mode
  const present = connect(file, key, { busyTimeout: 5000 });
  let rows: string;
  try {
    rows = countsOf(present);
    present.prepare("vacuum into ?").run(target); // under the same key
  } finally {
    present.close();
  }
  const copy = openCopy(target, key);
  try {
    copy.pragma("journal_mode=memory");
    copy.pragma(`rekey="raw:${next.toString("hex")}"`);
    change(copy);
  } finally {
    copy.close();
  }
  const again = openCopy(target, next);
  try {
    const whole = again.pragma("integrity_check", { simple: true }) === "ok";
    if (!whole || countsOf(again) !== rows) throw new DeskError("basis_data_rusak");
  } finally {
    again.close();
  }
  syncFile(target);
}

function openCopy(file: string, key: Buffer): Connection {
  const db = new Database(file, { fileMustExist: true, ...nativeBinding() });
  unlock(db, key);
  db.pragma("temp_store=MEMORY");
  db.pragma("trusted_schema=OFF");
  return db;
}

/** Schema number and rows of every table: the copy must have them all. */
function countsOf(db: Connection): string {
  const tables = db
    .prepare<[], { name: string }>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all();
  const counts = tables.map(({ name }) => [
    name,
    db.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()!.n,
  ]);
  return JSON.stringify([db.pragma("user_version", { simple: true }), counts]);
}
