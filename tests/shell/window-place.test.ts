// Where the window opens again: where it stood, unless that is on no screen any more; a spoiled file changes nothing.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlace, usablePlace } from "../../electron/shell/window-place.ts";

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };
const BESIDE = { x: 1366, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1000, height: 600, maximized: false };

test("a window on a screen that is there opens as it stood, also maximized", () => {
  expect(usablePlace(place, [SCREEN])).toEqual(place);
  expect(usablePlace({ ...place, maximized: true }, [SCREEN])?.maximized).toBe(true);
});

test("on a screen that was taken away, or with its title out of reach, it opens as at first", () => {
  const there = { ...place, x: 2000 };
  expect(usablePlace(there, [SCREEN, BESIDE])).toEqual(there);
  expect(usablePlace(there, [SCREEN])).toBeUndefined();
  expect(usablePlace({ ...place, y: 720 }, [SCREEN])).toBeUndefined();
  expect(usablePlace({ ...place, y: -200 }, [SCREEN])).toBeUndefined();
});

test("whatever the file says, the window can be taken by the mouse and is no larger than its screen", () => {
  const number = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(number, number, number, number, (x, y, width, height) => {
      const found = usablePlace({ x, y, width, height, maximized: false }, [SCREEN]);
      if (!found) return;
      expect(found.width).toBeLessThanOrEqual(SCREEN.width);
      expect(found.height).toBeLessThanOrEqual(SCREEN.height);
      expect(found.y).toBeGreaterThanOrEqual(0);
      expect(found.y).toBeLessThan(SCREEN.height);
      expect(found.x).toBeLessThan(SCREEN.width);
    }),
  );
});

test("a file that is missing or spoiled is no place", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "jendela-"));
  const file = path.join(folder, "jendela.json");
  expect(readPlace(folder, [SCREEN])).toBeUndefined();
  for (const text of ["", "{", "null", '{"x":1}', JSON.stringify({ ...place, width: "1000" })]) {
    fs.writeFileSync(file, text);
    expect(readPlace(folder, [SCREEN])).toBeUndefined();
  }
  fs.writeFileSync(file, JSON.stringify(place));
  expect(readPlace(folder, [SCREEN])).toEqual(place);
  fs.rmSync(folder, { recursive: true });
});
