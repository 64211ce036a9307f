// Hints of eligibility: rules are checked data, three-valued, dated; they look at what is recorded and never block or tell too much.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";
import { answersOf, papersToBring, rulesFor } from "../../shared/directory/eligibility/evaluate.ts";
import type { Facts } from "../../shared/directory/eligibility/fact-labels.ts";
import { hintPaper } from "../../shared/directory/eligibility/hint-paper.ts";
import { ELIGIBILITY } from "../../shared/directory/eligibility/rule-list.ts";
import { Rule, RuleList } from "../../shared/directory/eligibility/schema.ts";
import { walkIn, withoutSecondKey } from "../cases/support.ts";
import { firstRun, newOffice, type TestOffice } from "../support/office.ts";
import { person, refused, waitingCase } from "../referrals/support.ts";

let office: TestOffice;
let siti = "";
beforeAll(async () => {
  office = await newOffice();
  siti = await person(office);
}, 60_000);
afterAll(async () => office.close());

const rule = (change: object = {}) =>
  Rule.parse({
    id: "coba",
    version: 1,
    from: "2026-01-01",
    until: null,
    name: "Coba",
    subject: "orang",
    categories: ["KES-01"],
    source: "Peraturan coba",
    criteria: [{ text: "Desil", test: { fact: "kasus.desil", atMost: 5 }, bring: ["KTP"] }],
    ...change,
  });
const answer = (test: object, facts: Facts) =>
  answersOf(rule({ criteria: [{ text: "Syarat", test }] }), facts)[0]!.answer;

describe("the rules that ship", () => {
  test("serve categories that exist, have a source, and mark what is local", () => {
    const codes = new Set(CATEGORY_SEEDS.map(({ code }) => code));
    const served = ELIGIBILITY.rules.flatMap(({ categories }) => categories);
    for (const code of served) expect(codes).toContain(code);
    const wanted = ["KES-01", "SOS-01", "PGN-01", "PDK-01", "SOS-02", "KAT-01", "PRM-01", "LNY-01"];
    expect(served).toEqual(
      expect.arrayContaining([...wanted, "RHB-01", "RHB-02", "RHB-03", "RHB-04", "RHB-05"]),
    );
    for (const one of ELIGIBILITY.rules) expect(one.source.length).toBeGreaterThan(5);
    expect(ELIGIBILITY.rules.some(({ criteria }) => criteria.some(({ local }) => local))).toBe(
      true,
    );
  });

  test("cannot hold code, an unknown fact or an impossible day", () => {
    const list = (change: object) =>
      RuleList.safeParse({ version: "x", rules: [{ ...rule(), ...change }] });
    expect(list({}).success).toBe(true);
    expect(list({ from: "2026-02-30" }).success).toBe(false);
    const criteria = (test: unknown) => list({ criteria: [{ text: "Syarat", test }] }).success;
    expect(criteria({ fact: "orang.gaji", atMost: 1 })).toBe(false);
    expect(criteria({ fact: "kasus.desil", code: "1+1" })).toBe(false);
    expect(criteria("kasus.desil <= 5")).toBe(false);
  });
});

describe("an answer", () => {
  test("is unknown where nothing is recorded, never no", () => {
    expect(answer({ fact: "kasus.desil", atMost: 5 }, {})).toBe("tidak_diketahui");
    expect(answer({ fact: "kasus.desil", atMost: 5 }, { "kasus.desil": 5 })).toBe("terpenuhi");
    expect(answer({ fact: "kasus.desil", atMost: 5 }, { "kasus.desil": 6 })).toBe("belum");
    expect(answer({ fact: "keluarga.program", has: ["PKH"] }, { "keluarga.program": [] })).toBe(
      "tidak_diketahui",
    );
    expect(
      answer({ fact: "keluarga.program", lacks: ["PENA"] }, { "keluarga.program": ["PENA"] }),
    ).toBe("belum");
    expect(
      answer({ fact: "keluarga.program", lacks: ["PENA"] }, { "keluarga.program": ["PKH"] }),
    ).toBe("tidak_diketahui");
  });

  test("shows the value it looked at, and papers are asked for until they are there", () => {
    const [first] = answersOf(rule(), { "kasus.desil": 7 });
    expect(first!.looked).toEqual(["Desil: 7"]);
    expect(papersToBring([first!])).toEqual(["KTP"]);
    expect(papersToBring(answersOf(rule(), { "kasus.desil": 2 }))).toEqual([]);
  });

  test("of all and any follows three-valued logic (500 runs)", () => {
    const value = fc.constantFrom(true, false, null);
    const test = [
      { fact: "berkas.ktp", is: true },
      { fact: "berkas.kk", is: true },
    ];
    fc.assert(
      fc.property(value, value, (a, b) => {
        const facts: Facts = { "berkas.ktp": a, "berkas.kk": b };
        const all = a === false || b === false ? "belum" : a && b ? "terpenuhi" : "tidak_diketahui";
        const any = a || b ? "terpenuhi" : a === null || b === null ? "tidak_diketahui" : "belum";
        expect(answer({ all: test }, facts)).toBe(all);
        expect(answer({ any: test }, facts)).toBe(any);
      }),
      { numRuns: 500 },
    );
  });

  test("comes from the newest version in force on the day", () => {
    const rules = [
      rule(),
      rule({ version: 2, from: "2026-06-01" }),
      rule({ version: 3, from: "2027-01-01" }),
    ];
    const on = (day: string) => rulesFor(rules, "KES-01", day).map(({ version }) => version);
    expect([on("2025-12-31"), on("2026-05-31"), on("2026-11-24")]).toEqual([[], [1], [2]]);
    expect(rulesFor([rule({ until: "2026-06-30" })], "KES-01", "2026-07-01")).toEqual([]);
  });
});

describe("at the desk", () => {
  test("a case tells what the check and the papers say, and prints the rest for the citizen", async () => {
    const id = await waitingCase(office, siti, { categoryCode: "KES-01" });
    const api = await office.as("petugas");
    const { rows } = await api.directory.hints({ caseId: id });
    const [hint] = rows;
    expect(hint).toMatchObject({ name: "Reaktivasi PBI-JK", version: 1 });
    const of = (text: string) => hint!.criteria.find((one) => one.text.startsWith(text))!;
    expect(of("Terdaftar")).toMatchObject({
      answer: "terpenuhi",
      looked: ["Terdaftar di SIKS-NG: ya"],
    });
    expect(of("Desil")).toMatchObject({
      answer: "tidak_diketahui",
      looked: ["Desil: belum tercatat"],
    });
    const { paperId, title } = await api.directory.hintsPaper({ caseId: id });
    const { html } = office.sheet(paperId);
    expect(title).toMatch(/^Daftar berkas REG/);
    for (const paper of hint!.papers) expect(html).toContain(paper);
    expect(html).toContain("Reaktivasi PBI-JK");
  });

  test("a person before there is a case is looked at too", async () => {
    const api = await office.as("petugas");
    const { rows } = await api.directory.hints({ personId: siti, category: "PDK-01" });
    const age = rows[0]!.criteria[0]!;
    expect(age).toMatchObject({
      answer: "belum",
      looked: ["Umur (tahun): 45", "Umur (tahun): 45"],
    });
  });

  test("a sensitive case tells nothing to whoever may not open it, and its paper names no programme", async () => {
    const desk = await office.as("petugas");
    const { id } = await desk.cases.register(
      walkIn(siti, { id: randomUUID(), categoryCode: "RHB-05" }),
    );
    await withoutSecondKey(office, async () => {
      const codes = [
        await refused(desk.directory.hints({ caseId: id })),
        await refused(desk.directory.hintsPaper({ caseId: id })),
      ].map((one) => one?.code);
      expect(codes).toEqual(["kasus_terbatas", "kasus_terbatas"]);
    });
    expect(
      (await refused((await office.as("operator")).directory.hints({ caseId: id })))?.code,
    ).toBe("peran_tidak_cukup");
    const api = await office.as("petugas");
    const { rows } = await api.directory.hints({ personId: siti, category: "RHB-05" });
    const { letterhead } = firstRun().office;
    const paper = hintPaper({
      office: { letterhead, paperSize: "A4", training: false },
      number: "REG/1",
      today: "2026-11-24",
      hints: rows,
      list: "2026-11",
      sensitive: true,
    });
    expect(paper.html).toContain("Catatan asesmen");
    expect(`${paper.html}${paper.title}`).not.toMatch(/NAPZA|ATENSI/);
  });
});
