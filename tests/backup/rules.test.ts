// How many backups stay, and when one is due.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  drillDue,
  dueThisHour,
  dueToday,
  keepBackups,
  localTime,
} from "../../shared/backup/rules.ts";

const moment = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

test("keeps the newest hours and never more than 24 + 30 + 12", () => {
  fc.assert(
    fc.property(fc.uniqueArray(moment, { maxLength: 300 }), (times) => {
      const kept = keepBackups(times, "WIB");
      const newest = [...times].sort().reverse();
      if (newest[0]) expect(kept.has(newest[0])).toBe(true);
      const hours = [...new Set(newest.map((t) => localTime(t, "WIB").slice(0, 13)))].slice(0, 24);
      for (const hour of hours)
        expect(kept.has(newest.find((t) => localTime(t, "WIB").startsWith(hour))!)).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(66);
      expect([...kept].every((t) => times.includes(t))).toBe(true);
    }),
  );
});

test("pruning again takes nothing more away", () => {
  fc.assert(
    fc.property(fc.uniqueArray(moment, { maxLength: 200 }), (times) => {
      const kept = keepBackups(times, "WIT");
      expect(keepBackups([...kept], "WIT")).toEqual(kept);
    }),
  );
});

test("of a year of daily backups the last of each month stays", () => {
  const days = Array.from({ length: 365 }, (_, n) =>
    new Date(Date.UTC(2026, 0, 1 + n, 2)).toISOString(),
  );
  const kept = keepBackups(days, "WIB");
  expect(kept.has("2026-03-31T02:00:00.000Z")).toBe(true);
  expect(kept.has("2026-03-30T02:00:00.000Z")).toBe(false);
  expect([...kept].filter((t) => t > "2026-12-02").length).toBe(30);
});

test("a day begins at local midnight", () => {
  expect(localTime("2026-11-24T17:30:00Z", "WIB")).toBe("2026-11-25T00:30:00");
  expect(dueToday(null, "2026-11-24T02:00:00Z", "WIB")).toBe(true);
  expect(dueToday("2026-11-24T16:59:00Z", "2026-11-24T17:01:00Z", "WIB")).toBe(true);
  expect(dueToday("2026-11-24T15:59:00Z", "2026-11-24T16:58:00Z", "WIB")).toBe(false);
  expect(dueToday("2026-11-24T15:59:00Z", "2026-11-24T16:58:00Z", "WITA")).toBe(true);
});

test("an hour is an hour, a clock set back hides nothing, a drill counts thirty days", () => {
  expect(dueThisHour(null, "2026-11-24T02:00:00Z")).toBe(true);
  expect(dueThisHour("2026-11-24T02:00:00Z", "2026-11-24T02:59:59Z")).toBe(false);
  expect(dueThisHour("2026-11-24T02:00:00Z", "2026-11-24T03:00:00Z")).toBe(true);
  expect(dueThisHour("2026-11-24T02:00:00Z", "2026-11-23T02:00:00Z")).toBe(true);
  expect(drillDue(null, "2026-11-24T02:00:00Z")).toBe(true);
  expect(drillDue("2026-10-26T02:00:00Z", "2026-11-24T02:00:00Z")).toBe(false);
  expect(drillDue("2026-10-25T02:00:00Z", "2026-11-24T02:00:00Z")).toBe(true);
});
