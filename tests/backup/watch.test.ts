// The office makes backups by itself: each hour of use, at a lock and at the end; it gives way to whoever works, and drills once a month.
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BackupWatch, watchBackups } from "../../electron/backup/watch.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let watch: BackupWatch | undefined;
const SOON = { look: 40, rest: 0, patience: 0, fresh: 60_000 };
beforeEach(async () => {
  office = await newOffice();
});
afterEach(async () => {
  watch?.end();
  await office.close();
});

function start(pace: Partial<typeof SOON> = {}): void {
  watch = watchBackups(office.desk, (error) => expect.fail(String(error)), { ...SOON, ...pace });
}

const kinds = async () => (await office.api.backup.list()).rows.map((r) => r.kind);
const work = async () =>
  await office.api.areas.tie({ given: "3204052001", as: "32.04.05.2001" } as never).catch(() => {});

test("one an hour while something is done, none while nothing is", async () => {
  start();
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(["jam"]);
  await expect
    .poll(async () => (await office.api.backup.list()).drill.rows.length, { timeout: 20_000 })
    .toBe(1); // and the first drill of the month follows by itself
  office.setNow("2026-11-24T03:05:00Z");
  await sleep(300);
  expect(await kinds()).toEqual(["jam"]);
  await office.api.audit.list({});
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(["jam", "jam"]);
  const { rows } = await office.api.audit.list({});
  expect(rows.some((r) => r.call === "backup.make" && r.outcome === "berhasil")).toBe(true);
});

test("it waits for a rest, but not for ever", async () => {
  start({ rest: 3_600_000, patience: 3_600_000 });
  await sleep(300);
  expect(await kinds()).toEqual([]);
  office.setNow("2026-11-24T03:30:00Z");
  office.desk.lastActivity = office.desk.now().getTime();
  watch!.end();
  start({ rest: 3_600_000, patience: 0 });
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(["jam"]);
});

test("a task that somebody starts ends it, and the next look makes it again", async () => {
  const own = new AbortController();
  const quiet = await office.api.backup.make({ auto: "jam" }, { signal: own.signal });
  await quiet.next();
  expect(office.desk.quiet).toBeDefined();
  const ended = finish(Promise.resolve(quiet)).catch((e: { code: string }) => e.code);
  const { answer } = await finish(office.api.audit.verify({}));
  expect(answer.brokenAt).toBeNull();
  expect(await ended).toBe("dibatalkan");
  expect(office.desk.quiet).toBeUndefined();
  start();
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(["jam"]);
});

test("at a lock it goes on with its own keys; at the end it is waited for", async () => {
  start({ look: 3_600_000 });
  await office.api.accounts.lock();
  expect(office.desk.office).toBeUndefined();
  await watch!.beforeLeaving();
  expect(
    fs.readdirSync(office.desk.files.backups).filter((n) => n.startsWith("loket-")),
  ).toHaveLength(1);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect(await kinds()).toEqual(["keluar"]);
  office.setNow("2026-11-24T04:00:00Z");
  await watch!.beforeLeaving();
  expect(await kinds()).toEqual(["keluar"]); // nothing was done since
  await work();
  await office.api.audit.list({});
  await watch!.beforeLeaving();
  expect(await kinds()).toEqual(["keluar", "keluar"]);
});
