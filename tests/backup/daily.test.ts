// The daily backup makes itself, once, when the desk rests, and only for those who may.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchDailyBackup } from "../../electron/backup/daily.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let end: () => void;
beforeEach(async () => {
  office = await newOffice();
  end = () => {};
});
afterEach(async () => {
  end();
  await office.close();
});

const watch = (rest: number) => {
  end = watchDailyBackup(office.desk, (error) => expect.fail(String(error)), { look: 50, rest });
};

async function count(): Promise<number> {
  return (await office.api.backup.list()).rows.length;
}

test("one a day, and the next day one more", async () => {
  watch(0);
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  await sleep(300);
  expect(await count()).toBe(1);
  office.setNow("2026-11-25T02:00:00Z");
  await expect.poll(count, { timeout: 20_000 }).toBe(2);
});

test("none while somebody works, none for a role that may not, none when signed out", async () => {
  watch(3_600_000);
  await sleep(400);
  expect(await count()).toBe(0);
  end();
  await office.as("fasilitator");
  watch(0);
  await sleep(400);
  await office.api.accounts.signOut();
  await sleep(200);
  expect(await office.api.backup.found()).toEqual([]);
});
