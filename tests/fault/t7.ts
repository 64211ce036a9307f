// T7: an office of every released schema is migrated and killed at every statement: what is left opens with the old or a newer schema, and all rows.
// A kill leaves what the system had been handed: the copies of database and log taken in front of each statement are those files.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { openSlot, readSlots } from "../../electron/accounts/slots.ts";
import { connect, type Connection, unlock } from "../../electron/database/connect.ts";
import { officeFiles } from "../../electron/database/folder.ts";
import { migrate, SCHEMA, schemaOf } from "../../electron/database/migrate.ts";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { diceOf } from "./parts/dice.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "any old version upgrades";

const FIXTURES = path.resolve(import.meta.dirname, "../fixtures");
/** Kills in the small share, for each schema. */
const SHARE = 6;

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "loket-t7-"));
  const dice = diceOf(seed);
  let kills = 0;
  let statements = 0;
  let refused = 0;
  const wrong: string[] = [];
  const schemas = fs.readdirSync(FIXTURES).flatMap((n) => /^skema-(\d+)$/.exec(n)?.[1] ?? []);
  try {
    for (const schema of schemas.map(Number).sort((a, b) => a - b)) {
      const folder = path.join(home, String(schema));
      fs.cpSync(path.join(FIXTURES, `skema-${schema}`), folder, { recursive: true });
      const key = await keyOf(folder);
      const before = peopleOf(folder, key);
      const plain = path.join(home, `${schema}-hitung`);
      fs.cpSync(folder, plain, { recursive: true });
      let total = 0;
      upgrade(plain, key, () => total++);
      statements += total;
      const want = full
        ? undefined
        : new Set(Array.from({ length: SHARE }, () => 1 + dice.below(total)));
      const shot = path.join(home, `${schema}-terbunuh`);
      let at = 0;
      upgrade(folder, key, () => {
        at += 1;
        if (want && !want.has(at)) return;
        kills += 1;
        const fault = checkKilled(folder, shot, key, schema, before);
        if (fault) wrong.push(`schema ${schema}, statement ${at}: ${fault}`);
      });
      if (peopleOf(folder, key) !== before) wrong.push(`schema ${schema}: people changed`);
      refused += futureRefused(folder, key) ? 1 : 0;
      say(`schema ${schema}: ${total} statements, ${kills} kills so far, ${wrong.length} faults`);
    }
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
  for (const one of wrong.slice(0, 9)) say(one);
  return [
    {
      promise: "an office of every released schema upgrades, killed at every statement",
      figure: `schemas ${schemas.join(", ")}; ${kills} kills (of ${statements} statements), ${wrong.length} faults`,
      target: full ? "every statement, 0 faults" : `${SHARE} a schema, 0 faults`,
      ok: wrong.length === 0 && kills > 0 && (!full || kills === statements),
    },
    {
      promise: "a future schema is refused and not touched",
      figure: `${refused} of ${schemas.length}`,
      target: "all",
      ok: refused === schemas.length,
    },
  ];
}

async function keyOf(folder: string): Promise<Buffer> {
  const file = readSlots(officeFiles(folder));
  const name = TRAINING_ACCOUNTS.find((a) => a.role === "supervisor")!.username;
  const slot = file.slots.find((s) => s.username === name)!;
  return (await openSlot(file.office, slot, TRAINING_PASSWORD))!.database;
}

/** Migrates as an opening does; `each` is called in front of every statement. */
function upgrade(folder: string, key: Buffer, each: () => void): void {
  const { database, backups } = officeFiles(folder);
  let counting = false;
  const db = new Database(database, { verbose: () => counting && each() });
  try {
    unlock(db, key);
    db.pragma("journal_mode=WAL");
    db.pragma("synchronous=FULL");
    db.pragma("temp_store=MEMORY");
    db.pragma("foreign_keys=ON");
    counting = true;
    migrate(db, backups);
    counting = false;
  } finally {
    db.close();
  }
}

/** What a kill at this moment would leave, opened again; undefined when all is well. */
function checkKilled(
  folder: string,
  shot: string,
  key: Buffer,
  from: number,
  before: string,
): string | undefined {
  fs.rmSync(shot, { recursive: true, force: true });
  fs.mkdirSync(shot);
  for (const name of ["loket.db", "loket.db-wal"])
    if (fs.existsSync(path.join(folder, name)))
      fs.copyFileSync(path.join(folder, name), path.join(shot, name));
  try {
    const db = connect(officeFiles(shot).database, key);
    try {
      const schema = schemaOf(db);
      if (schema < from || schema > SCHEMA) return `schema ${schema}`;
      if (db.pragma("integrity_check", { simple: true }) !== "ok") return "damaged";
      if (hashOfPeople(db) !== before) return "people changed";
      return undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    return `does not open: ${(error as Error).message}`;
  }
}

function peopleOf(folder: string, key: Buffer): string {
  const db = connect(officeFiles(folder).database, key);
  try {
    return hashOfPeople(db);
  } finally {
    db.close();
  }
}

/** What must never change on the way: who is there, and which cases with their states. */
function hashOfPeople(db: Connection): string {
  const rows = [
    db.prepare("select id, name, nik from persons order by id").all(),
    db.prepare("select id, number from cases order by id").all(),
    db.prepare("select seq, hash from audit order by seq").all(),
  ];
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

function futureRefused(folder: string, key: Buffer): boolean {
  const { database } = officeFiles(folder);
  const db = connect(database, key);
  try {
    db.pragma(`user_version=${SCHEMA + 1}`);
    const before = db.prepare("select count(*) as n from sqlite_master").get();
    try {
      migrate(db);
      return false;
    } catch (error) {
      const after = db.prepare("select count(*) as n from sqlite_master").get();
      return (
        (error as { code?: string }).code === "basis_data_versi_baru" &&
        JSON.stringify(before) === JSON.stringify(after)
      );
    }
  } finally {
    db.close();
  }
}
