// A PC's clock that jumps: the time the office counts with never does, and what was written meanwhile is marked.
import fc from "fast-check";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { Desk } from "../../electron/serve/desk.ts";
import { BACK_MS, FORWARD_MS, TrustedClock } from "../../electron/database/trusted-clock.ts";
import { apiOf, firstRun, PASSWORD } from "../support/office.ts";

const START = Date.UTC(2026, 10, 24, 2);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test("whatever the PC says, time never goes back by more than its small corrections, nor leaps a day", () => {
  const step = fc.record({
    passes: fc.integer({ min: 0, max: 2 * HOUR }),
    jump: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -27 * 365 * DAY, max: 80 * 365 * DAY }) },
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let steady = 0;
      let wall = START;
      const clock = new TrustedClock({ wall: () => wall, steady: () => steady }, () => {});
      clock.open(undefined);
      let before = clock.now().getTime();
      for (const { passes, jump } of steps) {
        steady += passes;
        wall += passes + jump;
        const now = clock.now().getTime();
        expect(now - before).toBeGreaterThanOrEqual(passes - BACK_MS);
        expect(now - before).toBeLessThanOrEqual(passes + FORWARD_MS);
        before = now;
      }
    }),
  );
});

test.each([
  ["six minutes back while open", -6 * 60_000, "mundur"],
  ["four minutes back while open", -4 * 60_000, null],
  ["a day and a minute forward while open", DAY + 60_000, "maju"],
  ["twenty hours forward while open", 20 * HOUR, null],
  ["a dead battery: the year 2000", Date.UTC(2000, 0, 1) - START, "mundur"],
] as const)("%s", (_, jump, doubt) => {
  let wall = START;
  const told: unknown[] = [];
  const clock = new TrustedClock({ wall: () => wall, steady: () => 0 }, (d) => told.push(d));
  clock.open(undefined);
  wall += jump;
  expect(clock.now().getTime()).toBe(doubt ? START : START + jump);
  expect(clock.doubt).toBe(doubt);
  expect(told).toEqual(doubt ? [doubt] : []);
  wall = START; // set right: believed again, unless the wrong time was believed before
  const believed = doubt === null && jump > 0 ? START + jump : START;
  expect(clock.now().getTime()).toBe(believed);
  expect(clock.doubt).toBe(believed === START ? null : "mundur");
});

test.each([
  ["a weekend", 3 * DAY, null, null],
  ["two weeks of Lebaran", 16 * DAY, null, null],
  ["two months", 62 * DAY, null, "maju"],
  ["an hour back", -HOUR, null, "mundur"],
  ["a minute back", -60_000, null, null],
  ["still two days ahead after a doubt", 2 * DAY, "maju", "maju"],
  ["right again after a doubt", HOUR, "maju", null],
] as const)("an office opened after %s", (_, gap, before, doubt) => {
  const clock = new TrustedClock({ wall: () => START + gap, steady: () => 0 }, () => {});
  expect(clock.open({ trustedAt: START, doubt: before, doubtSince: before ? START : null })).toBe(
    doubt,
  );
  expect(clock.now().getTime()).toBe(doubt ? START : START + gap);
});

test("an office under a dead battery warns, marks, counts on, and trusts again when told", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-jam-"));
  let wall = START;
  let steady = 0;
  const desk = new Desk({
    folder: path.join(folder, "data"),
    training: false,
    version: "uji",
    passwordCost: { memory: 19_456, passes: 2 },
    machine: { wall: () => wall, steady: () => steady },
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
  const api = apiOf(desk);
  await api.office.setup(firstRun());
  wall += HOUR;
  steady += HOUR;
  await api.accounts.signOut();

  wall = Date.UTC(2000, 0, 1);
  await api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect(desk.status().warning).toBe("jam_diragukan");
  expect(desk.now().toISOString()).toBe("2026-11-24T03:00:00.000Z");
  steady += 10 * 60_000;
  wall += 10 * 60_000;
  expect(desk.now().toISOString()).toBe("2026-11-24T03:10:00.000Z");
  const rows = await desk
    .office!.reader.selectFrom("audit")
    .select(["at", "reason"])
    .orderBy("seq")
    .execute();
  expect(rows.map((r) => r.at)).toEqual(rows.map((r) => r.at).sort()); // the order is that of the numbers
  expect(rows.some((r) => r.reason === "jam_diragukan")).toBe(true);
  const doubts = () => desk.office!.reader.selectFrom("clock_doubts").selectAll().execute();
  expect(await doubts()).toMatchObject([
    { kind: "mundur", machine_at: "2000-01-01T00:00:00.000Z", to_seq: null },
  ]);

  wall = START + 40 * DAY; // it was a long holiday, and somebody set the clock right
  await api.backup.trustClock();
  expect(desk.status().warning).toBeNull();
  expect(desk.now().getTime()).toBe(wall);
  expect((await doubts())[0]).toMatchObject({ ended: "dipastikan" });
  await desk.signOut();
  fs.rmSync(folder, { recursive: true, force: true });
});
