// The second database file: photos and PDFs by the hash of their bytes, each once. It knows no person and no case; the rows of the first file do.
import { createHash, createHmac, hkdfSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import { asDeskError, connect, type Connection } from "./connect.ts";
import { type OfficeFiles, syncFolder } from "./folder.ts";

const TABLE = `CREATE TABLE blobs (
  address TEXT PRIMARY KEY CHECK (length(address) = 64),
  body BLOB NOT NULL
) STRICT`;

/** sha256 of the bytes as they are kept, in hex. */
export function addressOf(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

/**
 * Keys of the documents come from the key of the audit chain, until a rotation gives their file a key of its own: random, made with the office, kept inside the first database, the same in
 * every backup. So whoever can open a backup can open its documents, and a document packed once fits all later backups.
 */
function derived(auditKey: Buffer, use: string): Buffer {
  return Buffer.from(
    hkdfSync("sha256", auditKey, Buffer.alloc(0), `loket-puskesos lampiran v1 ${use}`, 32),
  );
}

/** Keys for documents in backups. */
export interface PackingKeys {
  /** For AES-256-GCM. */
  readonly body: Buffer;
  /** The name of a document in the folder of backups; without the key nobody can tell whether a known document is there. */
  nameOf(address: string): string;
}

export function packingKeys(auditKey: Buffer): PackingKeys {
  const name = derived(auditKey, "nama cadangan");
  return {
    body: derived(auditKey, "isi cadangan"),
    nameOf: (address) => createHmac("sha256", name).update(address).digest("hex"),
  };
}

/** The documents of an office; the file is opened, or made, at the first use. */
export class Documents {
  readonly packing: PackingKeys;
  readonly #files: Pick<OfficeFiles, "documents">;
  readonly #derived: Buffer;
  #key: Buffer;
  #db: Connection | undefined;

  /** @param own key of the file from `key_state`; null before the first rotation of keys */
  constructor(files: Pick<OfficeFiles, "documents">, auditKey: Buffer, own: Buffer | null) {
    this.#files = files;
    this.#derived = derived(auditKey, "berkas");
    this.#key = this.keyOf(own);
    this.packing = packingKeys(auditKey);
  }

  /** What the file stands under when `key_state` says `own`. */
  keyOf(own: Buffer | null): Buffer {
    return own ?? this.#derived;
  }

  /** The key in use, for a rotation. */
  get key(): Buffer {
    return this.#key;
  }

  /** After a rotation was finished or taken back. */
  useKey(own: Buffer | null): void {
    this.close();
    this.#key = this.keyOf(own);
  }

  /**
   * Keeps bytes and answers their address. They are on the disk when this returns: the row that names them is written afterwards, so a
   * crash between the two leaves bytes that nobody names (swept at the next sign-in), never a row without bytes.
   * @throws DeskError 'disk_penuh' | 'folder_hanya_baca' | 'basis_data_rusak'
   */
  put(body: Uint8Array): string {
    const address = addressOf(body);
    this.#use((db) =>
      db.prepare("insert or ignore into blobs (address, body) values (?, ?)").run(address, body),
    );
    return address;
  }

  /** @throws DeskError 'lampiran_isi_hilang' when there are no such bytes, or they are no longer what they were */
  get(address: string): Buffer {
    const body = this.find(address);
    if (!body || addressOf(body) !== address) throw new DeskError("lampiran_isi_hilang");
    return body;
  }

  find(address: string): Buffer | undefined {
    return this.#use(
      (db) =>
        db
          .prepare<[string], { body: Buffer }>("select body from blobs where address = ?")
          .get(address)?.body,
    );
  }

  /** Bytes of a document without reading them, or undefined. */
  sizeOf(address: string): number | undefined {
    return this.#use(
      (db) =>
        db
          .prepare<[string], { size: number }>(
            "select length(body) as size from blobs where address = ?",
          )
          .get(address)?.size,
    );
  }

  addresses(): string[] {
    return this.#use((db) =>
      db.prepare<[], { address: string }>("select address from blobs").all(),
    ).map((row) => row.address);
  }

  /** Whether anything was ever kept. */
  exists(): boolean {
    return fs.existsSync(this.#files.documents);
  }

  /** Removes what is not in `named`, from the log too; answers how many went. Never while a task runs: it may just have put what it will name. */
  sweep(named: ReadonlySet<string>): number {
    if (!this.exists()) return 0;
    const gone = this.addresses().filter((address) => !named.has(address));
    this.#use((db) =>
      db.transaction(() => {
        for (const address of gone) db.prepare("delete from blobs where address = ?").run(address);
      })(),
    );
    if (gone.length > 0) this.tidy();
    return gone.length;
  }

  /**
   * Reads every page and every document. `broken`: documents whose bytes are no longer those that their address was made of.
   * @throws DeskError 'basis_data_rusak' when the file cannot be read at all
   */
  examine(each: (done: number, total: number) => void): {
    readonly whole: boolean;
    readonly addresses: readonly string[];
    readonly broken: readonly string[];
  } {
    const addresses = this.addresses();
    const whole = this.#use((db) => db.pragma("integrity_check", { simple: true }) === "ok");
    const broken = addresses.filter((address, done) => {
      each(done, addresses.length);
      const body = this.find(address);
      return !body || addressOf(body) !== address;
    });
    return { whole, addresses, broken };
  }

  /** Removes one document; the place it had is overwritten (secure_delete). Only what no row names, and never while another task runs. */
  remove(address: string): void {
    this.#use((db) => db.prepare("delete from blobs where address = ?").run(address));
  }

  /** Empties the log of the file, where removed bytes would lie until it is written over. */
  tidy(): void {
    this.#use((db) => db.pragma("wal_checkpoint(TRUNCATE)"));
  }

  close(): void {
    this.#db?.close();
    this.#db = undefined;
  }

  #use<T>(work: (db: Connection) => T): T {
    try {
      this.#db ??= openFile(this.#files.documents, this.#key);
      return work(this.#db);
    } catch (error) {
      throw asDeskError(error);
    }
  }
}

function openFile(file: string, key: Buffer): Connection {
  if (!fs.existsSync(file)) makeFile(file, key);
  return connect(file, key, { busyTimeout: 5000 });
}

/** Made under another name: a crash leaves no half-made file. */
function makeFile(file: string, key: Buffer): void {
  const draft = `${file}.baru`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`])
    fs.rmSync(leftover, { force: true });
  const db = connect(draft, key, { create: true });
  try {
    db.exec(TABLE);
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
  fs.renameSync(draft, file);
  syncFolder(path.dirname(file));
}
