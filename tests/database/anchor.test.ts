// The anchor beside a database: an older file is recognised, a forged anchor is told, numbers go on.
import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAnchor } from "../../electron/audit/anchor.ts";
import { examineChain } from "../../electron/audit/examine.ts";
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

/** What somebody with the key and a tool of his own could do. */
function tamper(sql: string): void {
  const db = openRaw(office);
  db.exec(`drop trigger audit_no_update; drop trigger audit_no_delete; ${sql}`);
  db.close();
}

describe("the anchor", () => {
  const matches = () => withOffice(office, async (open) => (await examineChain(open)) === null);

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
    expect((await apiOf(desk).shell.status()).finding?.kind).toBe("mundur");
    expect(await peekNumber(desk.office!.reader, "REG:2026")).toBe(8);
    const { rows } = await apiOf(desk).audit.list({});
    expect(rows.map((r) => r.reason)).toContain("mundur");
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
    const finding = desk.status().finding?.kind ?? null;
    const next = await peekNumber(desk.office!.reader, "REG:2026");
    await desk.signOut();
    return { finding, next };
  };

  test("burns no number and is told", async () => {
    await enter();
    forge({ numbering: { "REG:2026": 99_998 } });
    expect(await enter()).toEqual({ finding: "jangkar_asing", next: 1 });
    // Looking does not make it well: the anchor stays as it was found until somebody accepts.
    expect(await enter()).toEqual({ finding: "jangkar_asing", next: 1 });
  });

  test("that vouches for a database whose tail was cut is told", async () => {
    await enter();
    tamper("delete from audit where seq > 6");
    const db = openRaw(office);
    const { hash } = db.prepare("select hash from audit where seq = 6").get() as { hash: Buffer };
    db.close();
    forge({ seq: 6, hash: hash.toString("hex") });
    expect((await enter()).finding).toBe("jangkar_asing");
  });

  test("that was taken away is told", async () => {
    await enter();
    fs.rmSync(office.files.anchor);
    expect((await enter()).finding).toBe("jangkar_hilang");
  });
});
