// The audit chain in a real database: rows stand, and every tampering is found.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyChain } from "../../electron/audit/chain.ts";
import { openRaw, rawOffice, withOffice, type RawOffice } from "./support.ts";

let office: RawOffice;
beforeEach(async () => {
  office = await rawOffice();
  await withOffice(office, async (open) => {
    for (let n = 1; n <= 9; n++)
      await open.record({
        at: `2026-11-24T02:00:0${n}.000Z`,
        actor: office.accountId,
        roles: "petugas",
        call: "cases.get",
        outcome: "berhasil",
        ids: [`kasus-${n}`],
      });
  });
});
afterEach(() => office.remove());

const brokenAt = () =>
  withOffice(office, async (open) => {
    const { brokenAt: at } = await verifyChain(open.reader, open.chain.key, 1, () => {});
    return at;
  });

/** What somebody with the key and a tool of his own could do. */
function tamper(sql: string): void {
  const db = openRaw(office);
  db.exec(`drop trigger audit_no_update; drop trigger audit_no_delete; ${sql}`);
  db.close();
}

describe("audit rows", () => {
  test.each([
    ["changed", "update audit set call = 'x' where seq = 3"],
    ["deleted", "delete from audit where seq = 3"],
    ["replaced", "insert or replace into audit select * from audit where seq = 3"],
  ])("cannot be %s", (_, sql) => {
    const db = openRaw(office);
    const count = () => db.prepare("select count(*) n, sum(length(call)) c from audit").get();
    const before = count();
    let refused = false;
    try {
      db.exec(sql);
    } catch {
      refused = true; // by trigger or by key
    }
    expect(refused || JSON.stringify(count()) === JSON.stringify(before)).toBe(true);
    expect(count()).toEqual(before);
    db.close();
  });

  test("make a whole chain", async () => expect(await brokenAt()).toBeNull());

  test.each([
    ["a changed actor", "update audit set actor = 'lain' where seq = 4", 4],
    ["a changed time", "update audit set at = '2026-11-24T03:00:00.000Z' where seq = 4", 4],
    ["a changed outcome", "update audit set outcome = 'gagal' where seq = 4", 4],
    ["changed ids", "update audit set ids = '[]' where seq = 4", 4],
    ["a changed count", "update audit set count = 1 where seq = 4", 4],
    ["a changed hash", "update audit set hash = zeroblob(32) where seq = 4", 4],
    ["a changed MAC", "update audit set mac = zeroblob(32) where seq = 4", 4],
    ["a deleted row", "delete from audit where seq = 4", 4],
    ["a deleted first row", "delete from audit where seq = 1", 1],
    [
      "a deleted row with the rest moved up",
      "delete from audit where seq = 4; update audit set seq = -(seq - 1) where seq > 4; update audit set seq = -seq where seq < 0",
      4,
    ],
    [
      "two rows exchanged",
      "update audit set seq = 99 where seq = 4; update audit set seq = 4 where seq = 5; update audit set seq = 5 where seq = 99",
      4,
    ],
    [
      "an added row",
      "insert into audit select 99, at, actor, roles, call, outcome, reason, ids, fields, count, epoch, hash, mac from audit where seq = 4; update audit set seq = (select max(seq) + 1 from audit where seq < 99) where seq = 99",
      10,
    ],
  ])("show %s", async (_, sql, at) => {
    tamper(sql);
    expect(await brokenAt()).toBe(at);
  });
});
