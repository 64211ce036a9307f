// The time that a task will still take: honest, or not said.
import fc from "fast-check";
import { expect, test } from "vitest";
import { timeLeft } from "../../renderer/ui/time-left.ts";

test("half done in ten seconds takes ten more", () => {
  expect(timeLeft(10_000, 50, 100)).toBe(10);
  expect(timeLeft(30_000, 1, 61)).toBe(1800);
});

test("nothing is said too early, at the end, or where the end is not known", () => {
  for (const [elapsed, done, total] of [
    [1999, 50, 100],
    [10_000, 0, 100],
    [10_000, 100, 100],
    [10_000, undefined, 100],
    [10_000, 5, undefined],
  ] as const)
    expect(timeLeft(elapsed, done, total)).toBeUndefined();
});

test("the more is done, the less is left; never nothing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 10 ** 7 }),
      fc.integer({ min: 2, max: 10 ** 6 }),
      fc.integer({ min: 1, max: 10 ** 6 }),
      (elapsed, total, some) => {
        const done = 1 + (some % (total - 1));
        const left = timeLeft(elapsed, done, total);
        if (done >= total) return expect(left).toBeUndefined();
        expect(left).toBeGreaterThanOrEqual(1);
        if (done + 1 < total) expect(timeLeft(elapsed, done + 1, total)).toBeLessThanOrEqual(left!);
      },
    ),
  );
});
