// The look at an office's health finds what is broken, and the support file tells nobody's name.
import fs from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookInside } from "../../electron/health/inside.ts";
import { lookOutside } from "../../electron/health/outside.ts";
import type { Check } from "../../shared/shell/health.ts";
import { makePerson, walkIn } from "../cases/support.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());

const CANARY = "Kenari Tersembunyi";
const result = (checks: readonly Check[], what: string) =>
  checks.find((check) => check.what === what)?.result;
const inside = () =>
  lookInside(office.desk.office!.reader, office.desk.office!.documents, () => undefined);

describe("a whole office", () => {
  it("is found whole, by the task and from outside", async () => {
    const admin = await office.as("admin");
    const { progress, answer } = await finish(admin.shell.examine({}));
    expect(progress.length).toBeGreaterThan(0);
    // A new office has no second place yet and made no backup today.
    const rest = answer.checks.filter((check) => check.result !== "baik").map((c) => c.what);
    expect(rest).toEqual(["cadangan terakhir", "tempat kedua"]);
    const whats = [...lookOutside(office.desk.files), ...answer.checks].map((c) => c.what);
    expect(whats).toEqual([
      "folder",
      "tempat",
      "ruang disk",
      "basis data",
      "berkas kunci",
      "jangkar",
      "pemulihan",
      "cadangan",
      "skema",
      "isi basis data",
      "hubungan data",
      "jejak audit",
      "lampiran",
      "cadangan terakhir",
      "tempat kedua",
      "uji pemulihan",
    ]);
  });

  it("leaves a support file with versions and findings, and nobody's data", async () => {
    const petugas = await office.as("petugas");
    const personId = await makePerson(office, CANARY);
    await petugas.cases.register(walkIn(personId, { narrative: `${CANARY} datang.` }));
    const admin = await office.as("admin");
    const { checks, text } = await admin.shell.support({ checks: await inside() });
    expect(result(checks, "jangkar dan isi")).toBe("baik");
    expect(text).toMatch(/^LOKET PUSKESOS - BERKAS DUKUNGAN/);
    expect(text).toMatch(/^Node +2\d\./m);
    expect(text).toContain("Tidak ada.");
    for (const secret of [CANARY, personId, "Sukamaju", "kepala", "Rina", office.folder])
      expect(text).not.toContain(secret);
  });
});

describe("what is broken", () => {
  it("is found: a changed audit row, a dangling link, a lost copy of the slots", async () => {
    const writer = office.desk.office!.writer;
    fs.rmSync(office.desk.files.slotsCopy);
    expect(result(lookOutside(office.desk.files), "berkas kunci")).toBe("perhatian");
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'`.execute(writer);
    for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(writer);
    await sql`update audit set call = 'diubah' where seq = 3`.execute(writer);
    const found = await inside();
    expect(result(found, "jejak audit")).toBe("rusak");
    expect(found.find((c) => c.what === "jejak audit")!.detail).toBe("Putus pada baris 3.");
  });

  it("is found: a case whose person is gone", async () => {
    const writer = office.desk.office!.writer;
    await sql`pragma foreign_keys = off`.execute(writer);
    await sql`update cases set person_id = 'tidak-ada'`.execute(writer);
    await sql`pragma foreign_keys = on`.execute(writer);
    expect(result(await inside(), "hubungan data")).toBe("rusak");
  });
});
