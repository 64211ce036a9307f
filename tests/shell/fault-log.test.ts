// The fault log: bounded, in two generations, and without a piece of what was being worked on.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FaultLog } from "../../electron/shell/fault-log.ts";
import { DeskError } from "../../shared/errors.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-log-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("the fault log", () => {
  it("names the call, the kind of error and the places in the code", () => {
    const log = new FaultLog(folder);
    const cause = Object.assign(new TypeError("rahasia"), { code: "EBUSY" });
    log.add("cases.register", new DeskError("kesalahan_tak_terduga", {}, { cause }));
    const [head, frame] = log.read().split("\n");
    expect(head).toMatch(/^\d{4}-\d\d-\d\dT\S+Z cases\.register TypeError EBUSY$/);
    expect(frame).toMatch(/^ {2}fault-log\.test\.ts:\d+:\d+$/);
    expect(log.read()).not.toContain("rahasia");
    expect(log.read()).not.toContain(os.tmpdir());
  });

  it("stays within two generations", () => {
    const log = new FaultLog(folder, 4_000);
    for (let turn = 0; turn < 300; turn++) log.add(`room.call${turn}`, new Error("x"));
    const sizes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size);
    expect(sizes.length).toBe(2);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(4_000);
    expect(log.read()).toContain("room.call299 ");
    expect(log.read().split("\n").length).toBeGreaterThan(20);
  });

  it("never holds what an error quotes, wherever it quotes it", () => {
    const canary = fc
      .tuple(
        fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }),
        fc.stringMatching(/^[A-Z][a-z]{5,9}$/),
      )
      .map(([nik, word]) => [String(nik), `Kenari${word}`] as const);
    const file = path.join(folder, "kesalahan.log");
    fc.assert(
      fc.property(canary, fc.nat(6), ([nik, name], where) => {
        fs.rmSync(file, { force: true });
        const log = new FaultLog(folder);
        const secret = `${name} ${nik}`;
        const inFrame = `gagal\n    at ${name} (${nik}:1:2)\n    at x (/rumah/${nik}.ts:1:2)`;
        const error: unknown = [
          new Error(secret),
          new Error(inFrame),
          inFrame,
          Object.assign(new Error("x"), { code: secret }),
          Object.assign(new Error("x"), { name: secret }),
          secret,
          Object.assign(new Error("x"), { stack: `Error: ${secret}\n${inFrame}` }),
        ][where];
        log.add(secret, error);
        const written = log.read();
        expect(written).not.toContain(nik);
        expect(written).not.toContain(name);
      }),
      { numRuns: 300 },
    );
  });
});
