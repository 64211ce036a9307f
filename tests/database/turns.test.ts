// The worker of a task stands aside while the main thread waits to write, and not for ever.
import { expect, it } from "vitest";
import { givesWay, goesFirst, newTurns } from "../../electron/database/turns.ts";

function waited(turns: SharedArrayBuffer): number {
  const from = performance.now();
  givesWay(turns).before();
  return performance.now() - from;
}

it("waits only while the main thread has asked, and goes on when it is forgotten", () => {
  const turns = newTurns();
  const main = goesFirst(turns);
  expect(waited(turns)).toBeLessThan(400);
  main.before();
  expect(waited(turns)).toBeGreaterThanOrEqual(490);
  main.after();
  expect(waited(turns)).toBeLessThan(400);
});
