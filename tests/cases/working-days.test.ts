// Working days: weekends and holidays count for nothing, in both directions.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FIVE_DAYS,
  SIX_DAYS,
  addWorkingDays,
  dueState,
  isWorkingDay,
  workingDaysBetween,
} from "../../shared/values/working-days.ts";
import { addDays } from "../../shared/values/date.ts";

const file = JSON.parse(readFileSync("resources/holidays/nasional.json", "utf8")) as {
  days: { day: string; name: string; kind: string; status: string }[];
};
const calendar = { holidays: new Set(file.days.map(({ day }) => day)), week: FIVE_DAYS };
const day = fc.integer({ min: 0, max: 1300 }).map((n) => addDays("2024-01-01", n));

describe("working days", () => {
  test("Idulfitri 2026 is skipped", () => {
    expect(addWorkingDays("2026-03-17", 1, calendar)).toBe("2026-03-25");
    expect(addWorkingDays("2026-11-20", 1, calendar)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-20", 1, { ...calendar, week: SIX_DAYS })).toBe("2026-11-21");
    expect(addWorkingDays("2026-11-21", 0, calendar)).toBe("2026-11-23");
  });

  test("a due day is a working day, and as many working days away as asked", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const due = addWorkingDays(from, days, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(workingDaysBetween(from, due, calendar)).toBe(days);
      }),
    );
  });

  test("near and over", () => {
    expect(dueState("2026-11-23", "2026-11-24", calendar)).toBe("lewat");
    expect(dueState("2026-11-24", "2026-11-24", calendar)).toBe("dekat");
    expect(dueState("2026-11-25", "2026-11-24", calendar)).toBe("dekat");
    expect(dueState("2026-11-26", "2026-11-24", calendar)).toBe("aman");
    expect(dueState("2026-11-30", "2026-11-27", calendar)).toBe("dekat"); // Monday, seen on Friday
  });

  test("a calendar without working days is refused, not looped over", () => {
    expect(() => addWorkingDays("2026-01-01", 1, { holidays: new Set(), week: [] })).toThrow(
      RangeError,
    );
  });
});

test("the holiday file covers 2024-2027, each day once, and marks what is not yet decreed", () => {
  const days = file.days.map(({ day: on }) => on);
  expect(new Set(days).size).toBe(days.length);
  expect(days.every((on) => new Date(`${on}T00:00:00Z`).toISOString().startsWith(on))).toBe(true);
  expect(new Set(days.map((on) => on.slice(0, 4)))).toEqual(
    new Set(["2024", "2025", "2026", "2027"]),
  );
  const moon2027 = file.days.filter(
    ({ day: on, name }) => on.startsWith("2027") && name.includes("Hijriah"),
  );
  expect(moon2027.every(({ status }) => status === "perkiraan")).toBe(true);
});
