// What must hold for any list: no order of rows, no side, no strange value changes or stops the answer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import { linkSteps } from "../../shared/people/linkage/link.ts";
import { defaultModel, modelFromJson } from "../../shared/people/linkage/model.ts";
import { LinkageRecords } from "../../shared/people/linkage/records.ts";
import { scoreOne } from "../../shared/people/linkage/score-one.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";
import { across, linked, villageRows, YATI } from "./linkage-support.ts";

/** A list in which every fourth person stands twice, with a slip. */
function dirtyRows(seed: number, families: number): LinkageFields[] {
  const random = seededRandom(seed);
  const rows = villageRows(seed, families);
  const twice = rows.filter(() => random.chance(0.25)).map((row) => slipped(row, random));
  return [...rows, ...twice];
}

function slipped(row: LinkageFields, random: Random): LinkageFields {
  const name = row.name!;
  const at = random.int(0, name.length - 1);
  return random.pick([
    { ...row, name: name.slice(0, at) + random.pick([..."aeiou"]) + name.slice(at + 1) },
    { ...row, nik: null },
    { ...row, kk: null, birthDate: `${row.birthDate!.slice(0, 4)}-01-01` },
    { ...row, name: name.split(" ")[0]! },
  ]);
}

/** Pairs by the numbers that the rows had before they were shuffled, with everything that is said of them. */
function told(rows: readonly LinkageFields[], order: readonly number[]): string[] {
  const result = linked(order.map((at) => rows[at]!));
  return [...result.pairs]
    .map((pair) => {
      const [a, b] = [order[pair.a]!, order[pair.b]!].sort((x, y) => x - y);
      return `${a} ${b} ${pair.probability} ${pair.band} ${pair.reasons.join()}`;
    })
    .sort();
}

describe("order", () => {
  test("of rows does not matter, to the last digit", () => {
    const rows = dirtyRows(3, 60);
    const inOrder = rows.map((_, at) => at);
    const expected = told(rows, inOrder);
    expect(expected.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(told(rows, seededRandom(seed).shuffle(inOrder))).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  test("of the two lists does not matter", () => {
    const rows = dirtyRows(4, 60);
    const first = rows.filter((_, at) => at % 3 !== 0);
    const second = rows.filter((_, at) => at % 3 === 0);
    const one = [...across(first, second).pairs].map(
      ({ a, b, probability, band }) => `${a} ${b - first.length} ${probability} ${band}`,
    );
    const other = [...across(second, first).pairs].map(
      ({ a, b, probability, band }) => `${b - second.length} ${a} ${probability} ${band}`,
    );
    expect(one.length).toBeGreaterThan(5);
    expect(other.sort()).toEqual(one.sort());
  });
});

describe("strange lists", () => {
  test("nothing, and one row", () => {
    expect(linked([]).pairs.length).toBe(0);
    expect(linked([YATI]).pairs.length).toBe(0);
  });

  test("two rows", () => {
    expect(linked([YATI, YATI]).pairs.get(0).band).toBe("certain");
    expect(linked([YATI, { name: "Bambang", birthDate: "1950-02-02" }]).pairs.length).toBe(0);
  });

  test("all rows one: bounded work, and every row is in a pair", () => {
    const result = linked(Array.from({ length: 1500 }, () => YATI));
    expect(result.candidates).toBeLessThan(1500 * 100);
    const held = new Set([...result.pairs].flatMap((pair) => [pair.a, pair.b]));
    expect(held.size).toBe(1500);
  });

  test("all people different: no pair is certain or likely", () => {
    const counts = linked(villageRows(21, 250)).pairs.counts();
    expect(counts.certain).toBe(0);
    expect(counts.likely).toBeLessThanOrEqual(1);
  });

  test("everybody born on 1 January", () => {
    const rows = villageRows(22, 250).map((row) => ({
      ...row,
      nik: null,
      birthDate: `${row.birthDate!.slice(0, 3)}0-01-01`,
    }));
    const counts = linked(rows).pairs.counts();
    expect(counts.certain).toBe(0);
    expect(counts.likely).toBeLessThan(rows.length / 50);
  });

  test("no name at all, names of ten thousand letters, of signs, of other scripts", () => {
    const rows: LinkageFields[] = [
      {},
      { name: "" },
      { name: "   ", birthDate: "31-02-1980" },
      { name: "x".repeat(10_000), birthDate: "1980-02-03", nik: "3204050302800001" },
      { name: "x".repeat(10_000), birthDate: "1980-02-03", nik: "3204050302800001" },
      { name: "Sri ".repeat(2500), birthDate: "00000000" },
      { name: "😀 Budi 👨‍👩‍👧", nik: "٣٢٠٤٠٥٠٣٠٢٨٠٠٠٠١", birthDate: "1980-02-03" },
      { name: "Robert'); DROP TABLE persons;--", phone: "++++", rt: "x", sex: "?" },
      { name: "王小明", birthDate: "1991-10-10", village: "台北" },
      { name: "王小明", birthDate: "1991-10-10", village: "台北" },
      { name: "\u202eitis\u200b", address: "\u0000" },
    ];
    const result = linked([...villageRows(23, 40), ...rows]);
    const strange = [...result.pairs].map(({ a, b }) => `${a - b}`);
    expect(strange).toContain("-1");
  });

  test("a million-fold value is no evidence: one filler number for all", () => {
    const rows = villageRows(24, 120).map((row) => ({
      ...row,
      nik: "3204050000000001",
      kk: "3204000000000000",
    }));
    const counts = linked(rows).pairs.counts();
    expect(counts.certain).toBe(0);
    expect(counts.likely).toBeLessThan(rows.length / 50);
  });
});

describe("the steps", () => {
  test("tell how far they are, and may be left", () => {
    const records = new LinkageRecords();
    for (const row of dirtyRows(5, 60)) records.add(row);
    const phases = [...linkSteps(records)].map((step) => {
      expect(step.done).toBeLessThanOrEqual(step.total);
      return step.phase;
    });
    expect([...new Set(phases)]).toEqual(["counting", "blocking", "learning", "scoring"]);
    const steps = linkSteps(records);
    steps.next();
    expect(steps.return(undefined as never).done).toBe(true);
  });
});

describe("a model", () => {
  const result = linked(dirtyRows(6, 120));

  test("is JSON and comes back whole; anything else is refused", () => {
    expect(modelFromJson(JSON.stringify(result.model))).toEqual(result.model);
    expect(() => modelFromJson("{")).toThrow();
    expect(() => modelFromJson('{"version":2,"m":{},"u":{}}')).toThrow();
  });

  test("learned shares are shares", () => {
    for (const list of [...Object.values(result.model.m), ...Object.values(result.model.u)])
      for (const share of list) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
  });

  test("judges one record against a few others, learned or not", () => {
    const candidates: LinkageFields[] = [
      { name: "Bambang Hermawan", birthDate: "1955-05-05", nik: "3204050505550001" },
      { ...YATI, name: "Jati Kusumaningrum" },
      YATI,
      { ...YATI, name: "Yeni Kusumawati", nik: "3204056703790005" },
    ];
    for (const model of [defaultModel(), result.model]) {
      const found = scoreOne(model, YATI, candidates);
      expect(found[0]).toMatchObject({ a: 0, band: "certain" });
      expect(found.find((pair) => pair.b === 2)?.band).toBe("certain");
      expect(found.find((pair) => pair.b === 1)?.band).toMatch(/certain|likely/);
      expect(found.find((pair) => pair.b === 0)).toBeUndefined();
      expect(found.find((pair) => pair.b === 3)?.band ?? "possible").toBe("possible");
      expect(scoreOne(model, YATI, [])).toEqual([]);
    }
  });
});
