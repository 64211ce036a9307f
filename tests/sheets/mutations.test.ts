// A thousand mutated workbooks and CSV files: none crashes a reader or hangs it, and none is imported by halves. A hundred thousand: npm run fuzz.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeskError } from "../../shared/errors.ts";
import { makeBases } from "../fuzz/bases.ts";
import { fuzz } from "../fuzz/fuzz.ts";
import { mutant } from "../fuzz/mutate.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const SEED = 20_261_129;

describe("1,000 mutated files", () => {
  it("end in rows or in a refusal with its cause, within ten seconds each", async () => {
    const { files, read, refused, faults, slowestMs } = await fuzz({
      count: 1_000,
      seed: SEED,
      threads: 2,
    });
    expect(faults).toEqual([]);
    expect(files).toBe(1_000);
    // A mutation that never hurts, or always, would test nothing.
    expect(read).toBeGreaterThan(200);
    expect(refused.size).toBeGreaterThan(6);
    expect([...refused.keys()].filter((cause) => cause.endsWith("undefined"))).toEqual([]);
    expect(slowestMs).toBeLessThan(10_000);
  }, 120_000);
});

describe("mutated files at the office", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "loket-mutan-"));
  let office: TestOffice;
  let api: Api;
  beforeAll(async () => {
    office = await newOffice();
    api = await office.as("operator");
  });
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });
  it("are imported whole or not at all: every list adds up, none is left unfinished", async () => {
    const bases = makeBases();
    let imported = 0;
    let refused = 0;
    for (let number = 0; number < 16; number++) {
      const { format, bytes } = mutant(bases, SEED + 1, number);
      const file = path.join(folder, `${number}.${format}`);
      writeFileSync(file, bytes);
      const target = { kind: "baru" as const, name: `Uji ${number}`, regime: "DTKS", period: null };
      const { lists } = await listsNow(api);
      try {
        const token = office.readToken(file);
        const { answer } = await finish(api.prelists.import({ file: token, target }));
        const { read, new: fresh, changed, same, rejected } = answer.counts;
        expect(read).toBe(fresh + changed + same + rejected);
        const found = await api.prelists.entries({ prelistId: answer.prelistId });
        expect(found.total).toBe(fresh);
        imported++;
      } catch (error) {
        expect((error as DeskError).code).not.toBe("kesalahan_tak_terduga");
        expect((await listsNow(api)).lists).toBe(lists);
        refused++;
      }
    }
    expect(Math.min(imported, refused)).toBeGreaterThan(2);
  }, 120_000);
});

async function listsNow(api: Api) {
  const { rows } = await api.prelists.list({});
  return { lists: rows.length };
}
