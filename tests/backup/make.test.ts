// Backups of a real encrypted office: made, verified, listed, kept elsewhere, and nothing left behind when they fail.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBackup } from "../../electron/backup/file-format.ts";
import { insertBackup } from "../../electron/backup/queries.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { backedUp, filesUnder } from "./support.ts";
import { SCHEMA } from "../../electron/database/migrate.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice();
});
afterEach(async () => {
  await office.close();
});

test("one call copies, checks and stores; the register and the audit know it", async () => {
  expect((await office.api.backup.list()).dueToday).toBe(true);
  const { progress, answer } = await finish(office.api.backup.make({}));
  expect(progress.map((p) => p.phase)).toEqual(["menyalin", "memeriksa", "menyimpan"]);
  expect(answer).toMatchObject({
    verified: true,
    cases: 0,
    persons: 0,
    recoverySheet: 1,
    elsewhere: false,
    documents: 0,
    documentsMissing: 0,
    kind: "tangan",
    secondAt: null,
    secondFailure: null,
  });
  const list = await office.api.backup.list();
  expect(list).toMatchObject({ dueToday: false, lastAt: answer.madeAt });
  expect(list.rows).toEqual([answer]);
  expect(filesUnder(office.desk.files.backups)).toEqual([answer.name]);
  const { rows } = await office.api.audit.list({});
  expect(rows[0]).toMatchObject({ call: "backup.make", outcome: "berhasil" });
});

test("the file is private, names its sheet and holds no readable text of the office", async () => {
  const file = await backedUp(office);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const { header, start } = readBackup(file);
  expect(header.holders.map((h) => h.username)).toEqual(["kepala", ""]);
  expect(header).toMatchObject({
    officeName: "Puskesos Sukamaju",
    schema: SCHEMA,
    recoverySheet: 1,
    training: false,
  });
  const body = fs.readFileSync(file).subarray(start).toString("latin1");
  expect(body).not.toContain("SQLite format");
  expect(body).not.toContain("Sukamaju");
});

test("the live file keeps its key: the office goes on and opens again", async () => {
  await backedUp(office);
  await office.api.accounts.signOut();
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await office.api.backup.list()).rows).toHaveLength(1);
});

test("only administrators and the recovery sheet can open it; other accounts travel sealed inside", async () => {
  await office.api.accounts.create({
    username: "wati",
    name: "Wati Lestari",
    roles: ["petugas"],
    password: "sekali pakai dulu",
  });
  const file = await backedUp(office);
  expect(readBackup(file).header.holders.map((h) => h.username)).toEqual(["kepala", ""]);
  expect(fs.readFileSync(file).toString("latin1")).not.toContain("Wati");
});

test("a chosen place gets the same file", async () => {
  const stick = path.join(office.folder, "..", "stik.loketcadangan");
  const { answer } = await finish(office.api.backup.make({ file: office.writeToken(stick) }));
  expect(answer.elsewhere).toBe(true);
  expect(
    fs
      .readFileSync(stick)
      .equals(fs.readFileSync(path.join(office.desk.files.backups, answer.name))),
  ).toBe(true);
});

test("a place that cannot be written leaves nothing behind, here or there", async () => {
  const stick = path.join(office.folder, "..", "tidak-ada", "stik.loketcadangan");
  await expect(
    finish(office.api.backup.make({ file: office.writeToken(stick) })),
  ).rejects.toThrow();
  expect(filesUnder(office.desk.files.backups)).toEqual([]);
  expect((await office.api.backup.list()).rows).toEqual([]);
});

test("cancel leaves nothing behind; leftovers of a killed run go with the next one", async () => {
  const stop = new AbortController();
  const stream = await office.api.backup.make({}, { signal: stop.signal });
  await stream.next();
  stop.abort();
  await expect(finish(Promise.resolve(stream))).rejects.toMatchObject({ code: "dibatalkan" });
  expect(filesUnder(office.desk.files.backups)).toEqual([]);
  fs.writeFileSync(path.join(office.desk.files.backups, ".x.sementara"), "sisa");
  const file = await backedUp(office);
  expect(filesUnder(office.desk.files.backups)).toEqual([path.basename(file)]);
});

test("the sign-in screen finds backups and reads their headers", async () => {
  const file = await backedUp(office);
  await office.api.accounts.signOut();
  const found = await office.api.backup.found();
  expect(found.map((f) => f.name)).toEqual([path.basename(file)]);
  expect(await office.api.backup.peek({ name: found[0]!.name })).toMatchObject({
    officeName: "Puskesos Sukamaju",
    recoverySheet: 1,
  });
  await expect(office.api.backup.peek({ name: "../kunci.json" })).rejects.toMatchObject({
    code: "tidak_ditemukan",
  });
});

test("older backups go by the retention, register and files alike", async () => {
  const { backups } = office.desk.files;
  fs.mkdirSync(backups);
  for (let n = 0; n < 36; n++) {
    const madeAt = new Date(Date.UTC(2026, 9, 1 + Math.floor(n / 12), n % 12)).toISOString();
    const name = `loket-${n}.loketcadangan`;
    fs.writeFileSync(path.join(backups, name), "isi");
    await insertBackup(
      office.desk.office!.writer,
      `id-${n}`,
      {
        name,
        madeAt,
        bytes: 3,
        verified: true,
        cases: 0,
        persons: 0,
        recoverySheet: 1,
        elsewhere: false,
        documents: 0,
        documentsMissing: 0,
        kind: "tangan",
        secondAt: null,
        secondFailure: null,
      },
      1,
      "uji",
      null,
    );
  }
  await backedUp(office);
  const { rows } = await office.api.backup.list();
  expect(rows).toHaveLength(25); // the newest 24 (this one, day 3, 11 of day 2) and the last of day 1
  expect(rows.at(-1)!.name).toBe("loket-11.loketcadangan");
  expect(filesUnder(backups)).toEqual(rows.map((r) => r.name).sort());
});
