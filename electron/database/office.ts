// One open office: its two connections, the keys and what signs its audit rows.
import fs from "node:fs";
import type { OfficeKeys } from "../accounts/slots.ts";
import { writeAnchor } from "../audit/anchor.ts";
import { appendAudit, type AuditEntry, type ChainKey, chainHead } from "../audit/chain.ts";
import { numberingMaxima } from "../office/numbering.ts";
import { keepErasedList } from "../privacy/erasure/kept-list.ts";
import { connect } from "./connect.ts";
import { kyselyOn } from "./dialect.ts";
import { Documents } from "./documents.ts";
import type { OfficeFiles } from "./folder.ts";
import { migrate } from "./migrate.ts";
import type { Db, Trx } from "./tables.ts";
import { goesFirst, newTurns } from "./turns.ts";

export class OpenOffice {
  readonly files: OfficeFiles;
  readonly keys: OfficeKeys;
  /** The one writer of this process; the worker has its own. */
  readonly writer: Db;
  readonly reader: Db;
  /** By which the worker of a task lets the writer go first. */
  readonly turns: SharedArrayBuffer;
  readonly id: string;
  readonly training: boolean;
  readonly sensitivePublic: Buffer;
  #chain: ChainKey;
  /** While the chain and its anchor disagree the anchor stays as it is: it is the evidence. */
  anchorHeld = false;
  /** The second file; opened when it is first needed. */
  readonly documents: Documents;
  #anchorDue: NodeJS.Timeout | undefined;

  private constructor(
    files: OfficeFiles,
    keys: OfficeKeys,
    writer: Db,
    reader: Db,
    turns: SharedArrayBuffer,
    row: {
      id: string;
      training: number;
      sensitive_public: Buffer;
      audit_key: Buffer;
      audit_epoch: number;
    },
    documentsKey: Buffer | null,
  ) {
    this.files = files;
    this.keys = keys;
    this.writer = writer;
    this.reader = reader;
    this.turns = turns;
    this.id = row.id;
    this.training = row.training === 1;
    this.sensitivePublic = row.sensitive_public;
    this.#chain = { key: row.audit_key, epoch: row.audit_epoch };
    this.documents = new Documents(files, row.audit_key, documentsKey);
  }

  /** Opens and, where needed, migrates. @throws DeskError of `connect` and `migrate` */
  static async open(files: OfficeFiles, keys: OfficeKeys): Promise<OpenOffice> {
    const writing = connect(files.database, keys.database);
    let writer: Db | undefined;
    let reader: Db | undefined;
    try {
      migrate(writing, files.backups);
      const turns = newTurns();
      writer = kyselyOn(writing, goesFirst(turns));
      reader = kyselyOn(connect(files.database, keys.database, { readonly: true }));
      const row = await writer
        .selectFrom("office")
        .select(["id", "training", "sensitive_public", "audit_key", "audit_epoch"])
        .executeTakeFirstOrThrow();
      const state = await writer
        .selectFrom("key_state")
        .select("documents_key")
        .executeTakeFirstOrThrow();
      return new OpenOffice(files, keys, writer, reader, turns, row, state.documents_key);
    } catch (error) {
      if (writer) await writer.destroy();
      else writing.close();
      await reader?.destroy();
      throw error;
    }
  }

  /** An audit row in a transaction of its own (reads, refusals, doors), or with what the office itself changes. */
  async record(entry: AuditEntry, work?: (trx: Trx) => Promise<void>): Promise<void> {
    await this.writer.transaction().execute(async (trx) => {
      await work?.(trx);
      await appendAudit(trx, this.chain, entry);
    });
    this.anchorLater();
  }

  /** The anchor follows the chain within two seconds; it is exact whenever the office is closed. */
  anchorLater(): void {
    // A full disk does not end the program here: closing writes the anchor again and tells.
    this.#anchorDue ??= setTimeout(
      () => void this.anchorNow().catch(() => undefined),
      2000,
    ).unref();
  }

  get chain(): ChainKey {
    return this.#chain;
  }

  async anchorNow(): Promise<void> {
    clearTimeout(this.#anchorDue);
    this.#anchorDue = undefined;
    if (this.anchorHeld) return;
    const head = await chainHead(this.reader);
    const numbering = await numberingMaxima(this.reader);
    await keepErasedList(this.files, this.reader, this.chain.key);
    writeAnchor(
      this.files.anchor,
      {
        version: 1,
        office: this.id,
        epoch: this.chain.epoch,
        seq: head.seq,
        hash: head.hash.toString("hex"),
        numbering,
      },
      this.chain.key,
    );
  }

  /** After somebody who may has accepted the file as it is: rows carry the new epoch, and the anchor follows the chain again. */
  goOn(epoch: number): void {
    this.#chain = { key: this.#chain.key, epoch };
    this.anchorHeld = false;
  }

  /** Writes the anchor, folds the WAL back into the file, closes both connections and wipes the keys. */
  async close(): Promise<void> {
    try {
      await this.anchorNow();
    } finally {
      this.documents.close();
      await this.reader.destroy();
      await this.writer.destroy();
      this.keys.database.fill(0);
      this.keys.sensitive?.fill(0);
    }
  }

  static exists(files: OfficeFiles): boolean {
    return fs.existsSync(files.database);
  }
}
