// T10: the audit chain against somebody who holds the database key and a tool of his own: seven kinds of attack, each at many places.
import fs from "node:fs";
import path from "node:path";
import { appendAudit, verifyChain } from "../../electron/audit/chain.ts";
import { examineChain } from "../../electron/audit/examine.ts";
import { connect, type Connection } from "../../electron/database/connect.ts";
import { kyselyOn } from "../../electron/database/dialect.ts";
import { officeFiles } from "../../electron/database/folder.ts";
import { openRaw, rawOffice, type RawOffice, withOffice } from "../database/support.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "attacks on the audit chain";

type Attack = (db: Connection, place: number) => void;

const swap = (db: Connection, a: number, b: number) => {
  db.prepare("update audit set seq = -1 where seq = ?").run(a);
  db.prepare("update audit set seq = ? where seq = ?").run(a, b);
  db.prepare("update audit set seq = ? where seq = -1").run(b);
};

const ATTACKS: Readonly<Record<string, Attack>> = {
  "a row is edited": (db, p) =>
    db.prepare("update audit set actor = 'orang lain' where seq = ?").run(p),
  "a row is deleted": (db, p) => db.prepare("delete from audit where seq = ?").run(p),
  "a row is put in": (db, p) => {
    db.prepare("update audit set seq = -seq - 1 where seq > ?").run(p);
    db.prepare("update audit set seq = -seq where seq < 0").run();
    db.prepare(
      `insert into audit select seq + 1, at, actor, roles, call, outcome, reason, ids, fields, count, epoch, hash, mac
         from audit where seq = ?`,
    ).run(p);
  },
  "two rows change places": (db, p) => swap(db, p, p + 1),
  "the tail is cut off": (db, p) => db.prepare("delete from audit where seq > ?").run(p),
  "a time is changed": (db, p) =>
    db.prepare("update audit set at = '2020-01-01T00:00:00.000Z' where seq = ?").run(p),
};

/** True when opening the copy, or the check on demand, finds something. */
async function isFound(files: ReturnType<typeof officeFiles>, office: RawOffice): Promise<boolean> {
  const db = kyselyOn(connect(files.database, office.keys().database));
  try {
    const row = await db
      .selectFrom("office")
      .select(["id", "audit_key", "audit_epoch"])
      .executeTakeFirstOrThrow();
    const chain = { key: row.audit_key, epoch: row.audit_epoch };
    if (await examineChain({ id: row.id, files, reader: db, chain })) return true;
    return (await verifyChain(db, row.audit_key, 1, () => {})).brokenAt !== null;
  } finally {
    await db.destroy();
  }
}

/** Rows in as many steps as there are places; a copy of the file is kept after each. Answers the copies and the last row. */
async function fill(office: RawOffice, places: number): Promise<{ old: string[]; last: number }> {
  const old: string[] = [];
  let last = 0;
  for (let step = 0; step <= places; step++) {
    await withOffice(office, (open) =>
      open.writer.transaction().execute(async (trx) => {
        for (let n = 0; n < 3; n++) {
          const head = await appendAudit(trx, open.chain, {
            at: new Date(Date.UTC(2026, 10, 24, 2, step, n)).toISOString(),
            actor: office.accountId,
            roles: "petugas",
            call: "cases.get",
            outcome: "berhasil",
            ids: [`kasus-${step}-${n}`],
          });
          last = head.seq;
        }
      }),
    );
    if (step === places) break;
    old.push(`${office.files.database}.langkah-${step}`);
    fs.copyFileSync(office.files.database, old.at(-1)!);
  }
  return { old, last };
}

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const places = full ? 100 : 4;
  const office = await rawOffice();
  const copy = officeFiles(path.join(office.files.folder, "salinan"));
  fs.mkdirSync(copy.folder);
  const lay = (database: string) => {
    for (const end of ["", "-wal", "-shm"]) fs.rmSync(copy.database + end, { force: true });
    fs.copyFileSync(database, copy.database);
    fs.copyFileSync(office.files.anchor, copy.anchor);
  };
  try {
    const { old, last } = await fill(office, places);
    const at = (n: number) =>
      1 + ((seed * 31 + n * Math.max(1, Math.floor((last - 2) / places))) % (last - 1));
    const outcomes: Outcome[] = [];
    const report = (promise: string, found: number, tried: number) => {
      say(`${promise}: ${found} of ${tried}`);
      outcomes.push({
        promise: `found: ${promise}`,
        figure: `${found} of ${tried}`,
        target: "100%",
        ok: found === tried && tried > 0,
      });
    };
    for (const [promise, attack] of Object.entries(ATTACKS)) {
      let found = 0;
      for (let n = 0; n < places; n++) {
        lay(office.files.database);
        const db = openRaw({ ...office, files: copy });
        db.pragma("foreign_keys=OFF");
        db.exec(
          "drop trigger audit_no_update; drop trigger audit_no_delete; drop trigger audit_names",
        );
        attack(db, at(n));
        db.close();
        if (await isFound(copy, office)) found++;
      }
      report(promise, found, places);
    }
    let found = 0;
    for (const file of old) {
      lay(file);
      if (await isFound(copy, office)) found++;
    }
    report("an older file is put back", found, old.length);
    lay(office.files.database);
    const alarm = await isFound(copy, office);
    outcomes.push({
      promise: "an untouched office raises no alarm",
      figure: alarm ? "1 false alarm" : "0 false alarms",
      target: "0",
      ok: !alarm,
    });
    return outcomes;
  } finally {
    office.remove();
  }
}
