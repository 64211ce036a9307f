// The second place of every backup, the drill that tries both, and the undo of a restore.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptOffices } from "../../electron/backup/kept.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { backedUp, filesUnder } from "./support.ts";

let office: TestOffice;
let other: string;
beforeEach(async () => {
  office = await newOffice();
  other = path.join(office.folder, "..", "disk-lain", "cadangan-loket");
  fs.mkdirSync(path.dirname(other));
});
afterEach(async () => {
  await office.close();
});

const token = (place: string) =>
  office.desk.tokens.give(place, "tempat-cadangan", "baca", office.desk.now()).file;
const choose = (place: string | null) =>
  office.api.backup.setSecond({ file: place === null ? null : token(place) });

test("every backup goes to both places, is kept alike in both, and the page says so", async () => {
  await choose(other);
  const first = await finish(office.api.backup.make({}));
  expect(first.answer.secondAt).not.toBeNull();
  expect(filesUnder(other)).toEqual([first.answer.name]);
  expect(
    fs
      .readFileSync(path.join(other, first.answer.name))
      .equals(fs.readFileSync(path.join(office.desk.files.backups, first.answer.name))),
  ).toBe(true);
  office.setNow("2026-11-24T02:30:00Z");
  const second = await finish(office.api.backup.make({}));
  // Both fall into one hour: the later one stays, here and there.
  expect(filesUnder(other)).toEqual([second.answer.name]);
  expect(filesUnder(office.desk.files.backups)).toEqual([second.answer.name]);
  const state = await office.api.backup.list();
  expect(state.second).toMatchObject({
    name: other,
    failure: null,
    lastAt: second.answer.secondAt,
  });
});

test("a second place that is gone is told, and the first is whole all the same", async () => {
  await choose(other);
  fs.rmSync(path.dirname(other), { recursive: true });
  const { answer } = await finish(office.api.backup.make({}));
  expect(answer).toMatchObject({
    verified: true,
    secondAt: null,
    secondFailure: "berkas_tidak_terbaca",
  });
  expect((await office.api.backup.list()).second?.failure).toBe("berkas_tidak_terbaca");
  expect(filesUnder(office.desk.files.backups)).toEqual([answer.name]);
  fs.mkdirSync(path.dirname(other));
  const next = await finish(office.api.backup.make({}));
  expect(next.answer.secondFailure).toBeNull();
  await choose(null);
  expect((await office.api.backup.list()).second).toBeNull();
  expect(filesUnder(other)).toEqual([next.answer.name]);
});

test("the office's own folder is no second place, and a colleague does not choose it", async () => {
  await expect(choose(path.join(office.folder, "cadangan"))).rejects.toMatchObject({
    code: "tempat_kedua_sama",
  });
  await office.as("petugas");
  await expect(choose(other)).rejects.toMatchObject({ code: "peran_tidak_cukup" });
});

test("what other people keep in the second place stays", async () => {
  await choose(other);
  fs.writeFileSync(path.join(other, "catatan.txt"), "bukan milik kita");
  fs.writeFileSync(path.join(other, "loket-2020-01-01-000000.loketcadangan"), "rusak");
  await backedUp(office);
  expect(filesUnder(other)).toEqual(
    expect.arrayContaining(["catatan.txt", "loket-2020-01-01-000000.loketcadangan"]),
  );
});

test("a drill restores both on a scratch copy, says so, and leaves nothing", async () => {
  await choose(other);
  await backedUp(office);
  const before = filesUnder(office.folder).filter((f) => f.startsWith("cadangan"));
  const { answer } = await finish(office.api.backup.drill({}));
  expect(answer.rows.map((r) => [r.place, r.outcome, r.finding])).toEqual([
    ["pertama", "berhasil", null],
    ["kedua", "berhasil", null],
  ]);
  expect(answer.rows[0]!.links).toBeGreaterThan(0);
  expect(filesUnder(office.folder).filter((f) => f.startsWith("cadangan"))).toEqual(before);
  const { drill } = await office.api.backup.list();
  expect(drill.due).toBe(false);
  expect(drill.rows).toHaveLength(2);
});

test("a backup that rotted is a finding, and the next drill is due at once", async () => {
  const file = await backedUp(office);
  const bytes = fs.readFileSync(file);
  bytes[bytes.length - 5000]! ^= 1;
  fs.writeFileSync(file, bytes);
  const { answer } = await finish(office.api.backup.drill({}));
  expect(answer.rows).toMatchObject([
    { place: "pertama", outcome: "gagal", finding: "cadangan_rusak" },
  ]);
  expect((await office.api.backup.list()).drill.due).toBe(true);
});

test("a restore is undone by one act, and the undo too", async () => {
  const file = await backedUp(office);
  await office.api.accounts.create({
    username: "wati",
    name: "Wati Lestari",
    roles: ["petugas"],
    password: "sekali pakai dulu",
  });
  await office.api.accounts.signOut();
  expect(await office.api.backup.replaced()).toBeNull();
  const opener = { username: "kepala", secret: PASSWORD };
  await office.api.backup.restore({ name: path.basename(file), ...opener });
  const names = async () => {
    await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
    const people = await office.api.accounts.list();
    const { answer } = await finish(office.api.audit.verify({}));
    expect(answer.brokenAt).toBeNull();
    expect(office.desk.status().finding).toBeNull();
    await office.api.accounts.signOut();
    return people.map((r) => r.username);
  };
  expect(await names()).toEqual(["kepala"]);
  expect(await office.api.backup.replaced()).not.toBeNull();

  await expect(
    office.api.backup.undoRestore({ username: "kepala", secret: "bukan sandinya" }),
  ).rejects.toMatchObject({ code: "kata_sandi_salah" });
  await expect(
    office.api.backup.undoRestore({ username: "wati", secret: "sekali pakai dulu" }),
  ).rejects.toMatchObject({ code: "peran_tidak_cukup" });
  expect(await names()).toEqual(["kepala"]);

  await office.api.backup.undoRestore(opener);
  expect(await names()).toEqual(["kepala", "wati"]);
  await office.api.backup.undoRestore({ secret: office.recoveryCode });
  expect(await names()).toEqual(["kepala"]);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const { rows } = await office.api.audit.list({});
  expect(rows.some((r) => r.call === "backup.undoRestore" && r.outcome === "berhasil")).toBe(true);

  const [kept] = keptOffices(office.desk.files);
  const days = (n: number) => new Date(office.desk.now().getTime() - n * 86_400_000);
  fs.utimesSync(kept!.folder, days(29), days(29));
  await backedUp(office);
  expect(await office.api.backup.replaced()).not.toBeNull();
  fs.utimesSync(kept!.folder, days(31), days(31));
  await backedUp(office);
  expect(await office.api.backup.replaced()).toBeNull();
});
