// Opens one encrypted SQLite connection. Kept apart from Kysely so that the workers load little.
import Database from "better-sqlite3";
import fs from "node:fs";
import { DeskError } from "../../shared/errors.ts";

/** Words of triggers that are the code of a sentence. */
const PRIVACY_GUARDS = ["data_dibatasi", "persetujuan_tidak_ada"] as const;
type PrivacyGuard = (typeof PRIVACY_GUARDS)[number];
const isPrivacyGuard = (message: string): message is PrivacyGuard =>
  PRIVACY_GUARDS.some((guard) => guard === message);

export type Connection = Database.Database;

export interface ConnectOptions {
  readonly readonly?: boolean;
  /** Create the file when it is missing; otherwise a missing file is an error. */
  readonly create?: boolean;
  /** Milliseconds a write waits for another connection's short transaction. */
  readonly busyTimeout?: number;
}

/** Set only where Electron runs on the development runtime; the packaged app removes it before anything is opened. */
export function nativeBinding(): { nativeBinding?: string } {
  const file = process.env.LOKET_NATIVE_BINDING;
  return file && process.versions.electron ? { nativeBinding: file } : {};
}

/**
 * Opens `file` with the raw 256-bit key and sets, then reads back, what the promises rest on.
 * WAL alone silently means synchronous=NORMAL, which loses acknowledged rows in a power cut: hence FULL on every open.
 * temp_store=MEMORY keeps sorted rows from reaching the disk in plaintext.
 * @throws DeskError 'basis_data_rusak' | 'folder_hanya_baca' | 'disk_penuh'; the file is not modified by a failed open.
 */
export function connect(file: string, key: Buffer, options: ConnectOptions = {}): Connection {
  if (key.length !== 32) throw new Error("the database key has 32 bytes");
  if (!options.create && !fs.existsSync(file)) throw new DeskError("kantor_belum_ada");
  let db: Connection | undefined;
  try {
    if (!options.create) probe(file, key);
    db = new Database(file, {
      readonly: options.readonly ?? false,
      timeout: options.busyTimeout ?? 250,
      ...nativeBinding(),
    });
    if (options.create) fs.chmodSync(file, 0o600); // its -wal and -shm take the same rights
    unlock(db, key);
    if (!options.readonly) {
      db.pragma("journal_mode=WAL");
      db.pragma("secure_delete=ON");
    }
    db.pragma("synchronous=FULL");
    db.pragma("temp_store=MEMORY");
    db.pragma("foreign_keys=ON");
    db.pragma("trusted_schema=OFF");
    db.pragma("cache_size=-32000");
    const found = ["journal_mode", "synchronous", "temp_store", "foreign_keys"].map((p) =>
      String(db!.pragma(p, { simple: true })),
    );
    if (found.join() !== "wal,2,2,1")
      throw new Error(`the database did not take its settings: ${found.join()}`);
    return db;
  } catch (error) {
    db?.close();
    throw asDeskError(error);
  }
}

/** Reads the schema through a read-only connection first: a wrong key or a damaged file is found before anything may write. */
function probe(file: string, key: Buffer): void {
  const db = new Database(file, {
    readonly: true,
    fileMustExist: true,
    timeout: 250,
    ...nativeBinding(),
  });
  try {
    unlock(db, key);
    const { things } = db.prepare("select count(*) as things from sqlite_master").get() as {
      things: number;
    };
    // SQLite takes a file of 0 bytes for a new database; an office that was emptied must not be filled anew.
    if (things === 0)
      throw Object.assign(new Error("the database file is empty"), { code: "SQLITE_NOTADB" });
  } catch (error) {
    // Not encrypted, so never ours: somebody put another program's database here.
    if ((error as { code?: string }).code === "SQLITE_NOTADB" && isPlain(file))
      throw new DeskError("basis_data_asing", {}, { cause: error });
    throw error;
  } finally {
    db.close();
  }
}

/** An unencrypted database says so in its first bytes. */
function isPlain(file: string): boolean {
  const first = Buffer.alloc(16);
  const handle = fs.openSync(file, "r");
  try {
    fs.readSync(handle, first, 0, 16, 0);
  } finally {
    fs.closeSync(handle);
  }
  return first.toString("latin1") === "SQLite format 3\0";
}

/** Whether `key` opens the file; nothing is written. @throws DeskError when the file cannot be read at all */
export function opens(file: string, key: Buffer): boolean {
  try {
    probe(file, key);
    return true;
  } catch (error) {
    const known = asDeskError(error);
    if (known instanceof DeskError && known.code === "basis_data_rusak") return false;
    throw known;
  }
}

/** Hands a connection the raw key; nothing is read yet. */
export function unlock(db: Connection, key: Buffer): void {
  db.pragma("cipher='chacha20'");
  db.pragma(`key="raw:${key.toString("hex")}"`);
}

/** SQLite and file system failures as sentences the officer can act on; anything else passes unchanged. */
export function asDeskError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string" || error instanceof DeskError) return error;
  // Guards of the data protection law stand in the database itself (migration 6, privacy) and answer with the code of the sentence.
  if (code === "SQLITE_CONSTRAINT_TRIGGER" && isPrivacyGuard((error as Error).message))
    return new DeskError((error as Error).message as PrivacyGuard, {}, { cause: error });
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC" || code === "EDQUOT")
    return new DeskError("disk_penuh", {}, { cause: error });
  if (
    code.startsWith("SQLITE_READONLY") ||
    code.startsWith("SQLITE_CANTOPEN") ||
    code === "EROFS" ||
    code === "EACCES" ||
    code === "EPERM"
  )
    return new DeskError("folder_hanya_baca", {}, { cause: error });
  // A short read is a file that lost its end; every other fault of reading or writing is the disk's, and what was being saved is unknown.
  if (
    code.startsWith("SQLITE_NOTADB") ||
    code.startsWith("SQLITE_CORRUPT") ||
    code === "SQLITE_IOERR_SHORT_READ"
  )
    return new DeskError("basis_data_rusak", {}, { cause: error });
  if (code.startsWith("SQLITE_IOERR") || code === "EIO")
    return new DeskError("penyimpanan_gagal", {}, { cause: error });
  return error;
}
