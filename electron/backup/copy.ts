// A copy of an encrypted database under a key of its own, and what can be said about such a copy.
import fs from "node:fs";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import { verifyChain } from "../audit/chain.ts";
import type { Connection } from "../database/connect.ts";
import { asDeskError, nativeBinding, unlock } from "../database/connect.ts";
import { kyselyOn } from "../database/dialect.ts";
import { schemaOf } from "../database/migrate.ts";
import type { Db } from "../database/tables.ts";
import { NAMED_ADDRESSES } from "../documents/tables.ts";

/** What a backup says of itself and what is compared with the opened copy. */
export interface CopyFacts {
  readonly office: string;
  readonly schema: number;
  readonly epoch: number;
  readonly recoverySheet: number;
  readonly training: boolean;
  readonly cases: number;
  readonly persons: number;
  readonly audit: { readonly seq: number; readonly hash: string };
}

/**
 * Copies the open database to `target` (VACUUM INTO: one consistent moment, no half of a transaction) and gives the copy
 * the key of the backup. The live file keeps its own; the copy is in DELETE journal mode, so it opens from read-only media.
 */
export async function copyDatabase(db: Db, target: string, key: Buffer): Promise<void> {
  fs.writeFileSync(target, "", { mode: 0o600, flag: "wx" }); // VACUUM INTO accepts an empty file and keeps its mode
  await sql`vacuum into ${target}`.execute(db);
  // An attached database takes the key of the main one, so the copy can be given its own without handing that key around.
  await sql`attach database ${target} as salinan`.execute(db);
  try {
    await sql`select count(*) from salinan.sqlite_master`.execute(db);
    await sql.raw("pragma salinan.journal_mode=memory").execute(db);
    await sql.raw(`pragma salinan.rekey="raw:${key.toString("hex")}"`).execute(db);
  } finally {
    await sql`detach database salinan`.execute(db);
  }
}

/** Opens a copy that nothing else has open. @throws DeskError 'basis_data_rusak' when the key does not fit or a page was changed */
export function openCopy(file: string, key: Buffer, mode: "baca" | "tulis"): Connection {
  const db = new Database(file, {
    readonly: mode === "baca",
    fileMustExist: true,
    ...nativeBinding(),
  });
  try {
    unlock(db, key);
    db.pragma("temp_store=MEMORY");
    db.pragma("foreign_keys=ON");
    db.pragma("trusted_schema=OFF");
    db.prepare("select count(*) from sqlite_master").get();
    return db;
  } catch (error) {
    db.close();
    throw asDeskError(error);
  }
}

/**
 * Checks every page and every reference of a copy, then reads what it holds.
 * @throws DeskError 'cadangan_rusak'
 */
export function examineCopy(db: Connection): CopyFacts {
  try {
    const found = db.pragma("integrity_check", { simple: true });
    const orphans = db.pragma("foreign_key_check") as unknown[];
    if (found !== "ok" || orphans.length > 0) throw new DeskError("cadangan_rusak");
    const office = db
      .prepare<[], { id: string; training: number; audit_epoch: number; recovery_sheet: number }>(
        "select id, training, audit_epoch, recovery_sheet from office",
      )
      .get();
    if (!office) throw new DeskError("cadangan_rusak");
    const head = db
      .prepare<[], { seq: number; hash: Buffer }>(
        "select seq, hash from audit order by seq desc limit 1",
      )
      .get();
    return {
      office: office.id,
      schema: schemaOf(db),
      epoch: office.audit_epoch,
      recoverySheet: office.recovery_sheet,
      training: office.training === 1,
      cases: countOf(db, "cases"),
      persons: countOf(db, "persons"),
      audit: { seq: head?.seq ?? 0, hash: head?.hash.toString("hex") ?? "0".repeat(64) },
    };
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError("cadangan_rusak", {}, { cause: error });
  }
}

/** How many links at the end of the chain are walked when a backup is made; the drill walks all. */
const LINKS = 1000;

/**
 * Walks the end of the audit chain inside a copy, by the key inside it.
 * @returns how many links were walked
 * @throws DeskError 'cadangan_rusak'
 */
export async function checkLinks(db: Connection, head: number, most = LINKS): Promise<number> {
  const { audit_key } = db
    .prepare<[], { audit_key: Buffer }>("select audit_key from office")
    .get()!;
  const from = Math.max(1, head - most + 1);
  const { checked, brokenAt } = await verifyChain(kyselyOn(db), audit_key, from, () => {});
  if (brokenAt !== null) throw new DeskError("cadangan_rusak");
  return checked;
}

/** Addresses of the documents that the rows of a copy name. */
export function documentAddresses(db: Connection): string[] {
  return db
    .prepare<[], { address: string }>(NAMED_ADDRESSES)
    .all()
    .map((row) => row.address);
}

function countOf(db: Connection, table: "cases" | "persons"): number {
  return db.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get()!.n;
}

/** Gives a copy another key, in place. Only ever for a copy: the live file is never rekeyed. */
export function rekeyCopy(db: Connection, key: Buffer): void {
  db.pragma("journal_mode=memory");
  db.pragma(`rekey="raw:${key.toString("hex")}"`);
}
