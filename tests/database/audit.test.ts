// The audit chain in a real database: rows stand, every tampering is found, an older file is recognised, numbers go on.
import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyChain } from "../../electron/audit/chain.ts";
import { readAnchor } from "../../electron/audit/anchor.ts";
import { peekNumber, takeNumber } from "../../electron/office/numbering.ts";
import { apiOf } from "../support/office.ts";
import { deskOf, openRaw, rawOffice, withOffice, type RawOffice } from "./support.ts";

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

describe("the anchor", () => {
  const matches = () => withOffice(office, (open) => open.matchesAnchor());

  test("remembers the head of the chain and the numbers", async () => {
    await withOffice(office, (open) =>
      open.writer.transaction().execute(async (trx) => {
        expect(await takeNumber(trx, "REG:2026")).toBe(1);
        expect(await takeNumber(trx, "REG:2026")).toBe(2);
      }),
    );
    expect(readAnchor(office.files.anchor)).toMatchObject({ seq: 9, numbering: { "REG:2026": 2 } });
    expect(await matches()).toBe(true);
  });

  test("does not match when the last rows were cut off", async () => {
    tamper("delete from audit where seq > 6");
    expect(await matches()).toBe(false);
  });

  test("does not match an older file that was put back, and its numbers go on above", async () => {
    fs.copyFileSync(office.files.database, `${office.files.database}.lama`);
    await withOffice(office, async (open) => {
      await open.writer.transaction().execute(async (trx) => {
        for (let n = 1; n <= 7; n++) await takeNumber(trx, "REG:2026");
      });
      const at = "2026-11-24T04:00:00.000Z";
      await open.record({ at, actor: null, roles: "sistem", call: "uji", outcome: "berhasil" });
    });
    for (const rest of ["-wal", "-shm"]) fs.rmSync(office.files.database + rest, { force: true });
    fs.renameSync(`${office.files.database}.lama`, office.files.database);

    const desk = deskOf(office);
    await desk.enter(office.accountId, office.keys());
    expect((await apiOf(desk).shell.status()).warning).toBe("jangkar_tidak_cocok");
    expect(await peekNumber(desk.office!.reader, "REG:2026")).toBe(8);
    const { rows } = await apiOf(desk).audit.list({});
    expect(rows.map((r) => r.reason)).toContain("jangkar_tidak_cocok");
    await desk.signOut();
  });
});

describe("a forged anchor", () => {
  const forge = (change: object) => {
    const anchor = JSON.parse(fs.readFileSync(office.files.anchor, "utf8")) as object;
    fs.writeFileSync(office.files.anchor, JSON.stringify({ ...anchor, ...change }));
  };
  const enter = async () => {
    const desk = deskOf(office);
    await desk.enter(office.accountId, office.keys());
    const { warning } = desk.status();
    const next = await peekNumber(desk.office!.reader, "REG:2026");
    await desk.signOut();
    return { warning, next };
  };

  test("burns no number and is told", async () => {
    await enter();
    forge({ numbering: { "REG:2026": 99_998 } });
    expect(await enter()).toEqual({ warning: "jangkar_tidak_cocok", next: 1 });
    expect(await enter()).toEqual({ warning: null, next: 1 });
  });

  test("that vouches for a database whose tail was cut is told", async () => {
    await enter();
    tamper("delete from audit where seq > 6");
    const db = openRaw(office);
    const { hash } = db.prepare("select hash from audit where seq = 6").get() as { hash: Buffer };
    db.close();
    forge({ seq: 6, hash: hash.toString("hex") });
    expect((await enter()).warning).toBe("jangkar_tidak_cocok");
  });

  test("that was taken away is told", async () => {
    await enter();
    fs.rmSync(office.files.anchor);
    expect((await enter()).warning).toBe("jangkar_tidak_cocok");
  });
});

describe("numbers", () => {
  test("are not burnt by a save that failed", async () => {
    await withOffice(office, async ({ writer, reader }) => {
      const save = writer.transaction().execute(async (trx) => {
        expect(await takeNumber(trx, "REG:2026")).toBe(1);
        throw new Error("the save failed");
      });
      await expect(save).rejects.toThrow("the save failed");
      expect(await peekNumber(reader, "REG:2026")).toBe(1);
    });
  });

  test("are given once, however many ask at the same time", async () => {
    await withOffice(office, async ({ writer }) => {
      const asked = Array.from({ length: 50 }, () =>
        writer.transaction().execute((trx) => takeNumber(trx, "REG:2026")),
      );
      const given = await Promise.all(asked);
      expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    });
  });
});
