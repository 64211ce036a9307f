// An office with work in it, closed, for the suites that damage it: its files, its keys, and what it holds as one hash.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { OfficeKeys } from "../../../electron/accounts/slots.ts";
import { trustedAnchor } from "../../../electron/audit/anchor.ts";
import { connect, type Connection } from "../../../electron/database/connect.ts";
import { type OfficeFiles, officeFiles } from "../../../electron/database/folder.ts";
import { makePerson, walkIn } from "../../cases/support.ts";
import { newOffice, type TestOffice } from "../../support/office.ts";

export interface WorkedOffice {
  readonly office: TestOffice;
  readonly personId: string;
  keys(): OfficeKeys;
}

/** A real office with one citizen and `cases` walk-ins. */
export async function workedOffice(cases: number): Promise<WorkedOffice> {
  const office = await newOffice();
  const personId = await makePerson(office);
  for (let n = 0; n < cases; n++) await office.api.cases.register(walkIn(personId));
  const { database, sensitive } = office.desk.office!.keys;
  const kept = { database: Buffer.from(database), sensitive: sensitive && Buffer.from(sensitive) };
  return {
    office,
    personId,
    keys: () => ({
      database: Buffer.from(kept.database),
      sensitive: kept.sensitive && Buffer.from(kept.sensitive),
    }),
  };
}

/** Everything that every table holds, as one hash; reading it all is what finds a damaged page. */
export function hashOfAll(db: Connection): string {
  const sum = createHash("sha256");
  const tables = db
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%' order by name",
    )
    .all();
  for (const { name } of tables) {
    sum.update(name);
    for (const row of db.prepare(`select * from "${name}"`).raw().iterate())
      for (const cell of row as unknown[])
        sum.update(Buffer.isBuffer(cell) ? cell : String(cell)).update("\0");
  }
  return sum.digest("hex");
}

export type Seen = "sama" | "ketahuan" | "SALAH";

/** Opens as the program does, reads all, and compares: the same, noticed (refused, or the anchor is ahead), or wrong values shown. */
export function look(folder: string, key: Buffer, right: string): Seen {
  const files = officeFiles(folder);
  let db: Connection | undefined;
  try {
    db = connect(files.database, key);
    if (hashOfAll(db) === right) return "sama";
    return anchorNotices(db, files) ? "ketahuan" : "SALAH";
  } catch {
    return "ketahuan";
  } finally {
    db?.close();
  }
}

/** The link that the anchor remembers is not in the chain. */
export function anchorNotices(db: Connection, files: OfficeFiles): boolean {
  const { audit_key } = db
    .prepare<[], { audit_key: Buffer }>("select audit_key from office")
    .get()!;
  const anchor = trustedAnchor(files.anchor, audit_key);
  if (!anchor) return true; // an office that worked has one: it was taken away or damaged
  const link = db
    .prepare<[number], { hash: Buffer }>("select hash from audit where seq = ?")
    .get(anchor.seq);
  return link?.hash.toString("hex") !== anchor.hash;
}

/** The files of a closed office in a folder of their own. */
export function copyOffice(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from))
    if (/^(loket\.db(-wal)?|kunci.*\.json|jangkar.*\.json)$/.test(name))
      fs.copyFileSync(path.join(from, name), path.join(to, name));
}

export const junk = (bytes: number): Buffer => randomBytes(bytes);
