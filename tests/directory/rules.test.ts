// Rules of the office: a file that is broken is refused by rule and place, one that is whole is loaded; edits are local practice; old lists stay.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import ruleFile from "../../resources/directory/eligibility.json" with { type: "json" };
import { readRules } from "../../shared/directory/eligibility/check.ts";
import {
  editOf,
  editRule,
  LOCAL_PRACTICE,
  numbersOf,
} from "../../shared/directory/eligibility/list.ts";
import { wordRuleProblem } from "../../shared/directory/eligibility/rule-words.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { person, refused, waitingCase } from "../referrals/support.ts";
import { folder } from "./package-support.ts";

type Json = Record<string, unknown>;
const whole = JSON.stringify(ruleFile);
/** The shipped file with its second rule changed. */
function broken(change: (rule: { criteria: Json[] } & Json) => void): string {
  const copy = JSON.parse(whole) as { rules: ({ criteria: Json[] } & Json)[] };
  change(copy.rules[1]!);
  return JSON.stringify(copy);
}
const told = (text: string) =>
  readRules(text).problems.map(({ kind, rule, place }) => [kind, rule, place].join("|"));

describe("a file of rules", () => {
  test("that ships is whole", () => {
    const read = readRules(whole);
    expect(read.problems).toEqual([]);
    expect(read.list?.rules.length).toBe(ruleFile.rules.length);
  });

  test.each<[string, string, string]>([
    ["nothing", "", "bukan_json||"],
    ["half a file", whole.slice(0, 500), "bukan_json||"],
    ["a list of something else", '{"version":"1","rules":[]}', "bukan_daftar||"],
    ["nested without end", `${"[".repeat(200_000)}`, "bukan_json||"],
    ["a script beside the rules", whole.replace("{", '{"script":"x",'), "bagian_asing||"],
    ["too large", " ".repeat(1_000_001), "terlalu_besar||"],
    [
      "an unknown fact",
      broken(({ criteria }) => (criteria[1]!["test"] = { fact: "orang.gaji", atMost: 1 })),
      "fakta_asing|pkh-komponen|syarat 2, test.fact",
    ],
    [
      "a name every object has",
      broken(({ criteria }) => (criteria[1]!["test"] = { fact: "constructor", is: true })),
      "fakta_asing|pkh-komponen|syarat 2, test.fact",
    ],
    [
      "an unknown comparison",
      broken(({ criteria }) => (criteria[1]!["test"] = { fact: "kasus.desil", eval: "1+1" })),
      "pembanding_asing|pkh-komponen|syarat 2, test",
    ],
    [
      "a number where yes or no stands",
      broken(({ criteria }) => (criteria[0]!["test"] = { fact: "kasus.terdaftar", atMost: 3 })),
      "nilai_salah|pkh-komponen|syarat 1, test.atMost",
    ],
    [
      "a desil that cannot be",
      broken(({ criteria }) => (criteria[1]!["test"] = { fact: "kasus.desil", atMost: 44 })),
      "nilai_salah|pkh-komponen|syarat 2, test.atMost",
    ],
    [
      "code in a part of its own",
      broken(({ criteria }) => (criteria[2]!["run"] = "alert(1)")),
      "bagian_asing|pkh-komponen|syarat 3",
    ],
    [
      "code in a text",
      broken(({ criteria }) => (criteria[2]!["ask"] = "<img src=x onerror=alert(1)>")),
      "kode|pkh-komponen|syarat 3, ask",
    ],
    [
      "a day that is none",
      broken((r) => (r["from"] = "2026-02-30")),
      "tanggal_salah|pkh-komponen|from",
    ],
    [
      "dates the wrong way round",
      broken((r) => (r["until"] = "2020-01-01")),
      "tanggal_salah|pkh-komponen|until",
    ],
    ["an empty source", broken((r) => (r["source"] = "")), "nilai_salah|pkh-komponen|source"],
    [
      "a rule that is a number",
      whole.replace('"rules":[', '"rules":[7,'),
      "nilai_salah|aturan ke-1|",
    ],
  ])("with %s is refused, by rule and place", (_what, text, problem) => {
    expect(told(text)).toContain(problem);
    expect(readRules(text).list).toBeNull();
  });

  test("with two versions in force on one day, or one number twice, is refused; one after the other is not", () => {
    const twice = (change: Json) => {
      const copy = JSON.parse(whole) as { rules: Json[] };
      copy.rules[0]!["until"] = "2026-12-31";
      copy.rules.push({ ...copy.rules[0], version: 2, from: "2027-01-01", until: null, ...change });
      return JSON.stringify(copy);
    };
    expect(told(twice({}))).toEqual([]);
    expect(told(twice({ from: "2026-12-31" }))).toEqual(["bertumpuk|pbi-jk-reaktivasi|from"]);
    expect(told(twice({ version: 1 }))).toEqual(["versi_ganda|pbi-jk-reaktivasi|version"]);
  });

  test("whatever stands in it is either read or refused with a sentence, never thrown", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.jsonValue(), (text, value) => {
        for (const one of [
          text,
          JSON.stringify({ version: "1", rules: [value, { criteria: [{ test: value }] }] }),
        ]) {
          const read = readRules(one);
          expect(read.list === null).toBe(read.problems.length > 0);
          for (const problem of read.problems) expect(wordRuleProblem(problem)).toMatch(/: .+\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("one rule changed here", () => {
  const list = { ...readRules(whole).list!, base: "bawaan" as const, edited: [], off: [] };
  const rule = list.rules[1]!;

  test("keeps everything else, and only what was changed is marked", () => {
    const edit = editOf(rule);
    edit.criteria[1]!.numbers = [3];
    const read = editRule(list, "pkh-komponen@1", edit);
    if (!("list" in read)) throw new Error("refused");
    expect(read.list.edited).toEqual(["pkh-komponen@1"]);
    const after = read.list.rules[1]!;
    expect(numbersOf(after.criteria[1]!)).toEqual([
      { fact: "kasus.desil", least: false, value: 3 },
    ]);
    expect(after.criteria[1]!.local).toBe(LOCAL_PRACTICE);
    expect(after.criteria.filter((_, at) => at !== 1)).toEqual(
      rule.criteria.filter((_, at) => at !== 1),
    );
    expect(read.list.rules.filter((_, at) => at !== 1)).toEqual(
      list.rules.filter((_, at) => at !== 1),
    );
  });

  test("typed back as it was is no change of a criterion, for every shipped rule", () => {
    for (const one of list.rules) {
      const read = editRule(list, `${one.id}@${one.version}`, editOf(one));
      expect("list" in read && read.list.rules).toEqual(list.rules);
    }
  });
});

describe("in an office", () => {
  let office: TestOffice;
  let api: Api;
  let caseId = "";
  beforeAll(async () => {
    office = await newOffice();
    caseId = await waitingCase(office, await person(office), { categoryCode: "SOS-01" });
    api = await office.as("koordinator");
  }, 60_000);
  afterAll(async () => office.close());

  const rules = () => api.directory.rules();
  const hints = () => api.directory.hints({ caseId });
  const paper = async () => {
    const { paperId } = await api.directory.hintsPaper({ caseId });
    return office.sheet(paperId).html;
  };
  const key = "pkh-komponen@1";

  test("the shipped list is in force until something is changed; the paper names its list", async () => {
    expect(await rules()).toMatchObject({ seq: 0, base: "bawaan", history: [] });
    expect(await paper()).toContain(`daftar aturan ${ruleFile.version}`);
  });

  test("a changed rule is used at once, marked, printed with the list's own number, and looked up later", async () => {
    const shown = (await rules()).rules.find((one) => one.key === key)!;
    const edit = editOf(shown.rule);
    edit.criteria[1] = { ...edit.criteria[1]!, text: "Desil 1 sampai 3", numbers: [3] };
    const input = { id: randomUUID(), seq: 0, key, edit };
    const first = await api.directory.editRule(input);
    expect(first).toMatchObject({ seq: 1, label: `${ruleFile.version} setempat 1` });
    expect(await api.directory.editRule(input)).toEqual(first);
    expect(await refused(api.directory.editRule({ ...input, id: randomUUID() }))).toMatchObject({
      code: "berubah_di_tempat_lain",
    });
    const { listVersion, rows } = await hints();
    expect(listVersion).toBe(`${ruleFile.version} setempat 1`);
    const [hint] = rows;
    expect(hint!.criteria[1]).toMatchObject({ text: "Desil 1 sampai 3", local: LOCAL_PRACTICE });
    expect(await paper()).toContain(`daftar aturan ${ruleFile.version} setempat 1`);
    const desk = await office.as("petugas");
    expect(await refused(desk.directory.editRule({ ...input, id: randomUUID() }))).toMatchObject({
      code: "peran_tidak_cukup",
    });
    api = await office.as("koordinator");
  });

  test("dates the wrong way round are refused with their place, and nothing changes", async () => {
    const { seq, rules: all } = await rules();
    const edit = { ...editOf(all[0]!.rule), until: "2001-01-01" };
    const call = api.directory.editRule({ id: randomUUID(), seq, key: all[0]!.key, edit });
    expect(await refused(call)).toMatchObject({
      code: "aturan_salah",
      details: { place: "until" },
    });
    expect((await rules()).seq).toBe(seq);
  });

  test("a rule switched off gives no hint, switched on it gives one again", async () => {
    const { seq } = await rules();
    const off = await api.directory.switchRule({ id: randomUUID(), seq, key, on: false });
    expect((await hints()).rows).toEqual([]);
    await api.directory.switchRule({ id: randomUUID(), seq: off.seq, key, on: true });
    expect((await hints()).rows).toHaveLength(1);
  });

  test("a broken file changes nothing; a whole one is put into force; back to the shipped one, all stay to be read", async () => {
    const at = path.join(folder(), "aturan.json");
    const load = async (text: string, seq: number) => {
      fs.writeFileSync(at, text);
      return finish(api.directory.loadRules({ file: office.readToken(at), seq }));
    };
    const before = await rules();
    const bad = broken(
      ({ criteria }) => (criteria[1]!["test"] = { fact: "orang.gaji", atMost: 1 }),
    );
    expect((await load(bad, before.seq)).answer).toMatchObject({ version: null });
    expect((await rules()).seq).toBe(before.seq);
    const newer = whole.replace(ruleFile.version, "2027-03");
    expect((await load(newer, before.seq)).answer).toMatchObject({
      version: "2027-03",
      problems: [],
    });
    const loaded = await rules();
    expect(loaded).toMatchObject({ label: "2027-03", base: "berkas" });
    await api.directory.restoreRules({ id: randomUUID(), seq: loaded.seq });
    const after = await rules();
    expect(after).toMatchObject({ label: ruleFile.version, base: "bawaan" });
    expect(after.history.map(({ act }) => act)).toEqual([
      "bawaan",
      "muat",
      "hidupkan",
      "matikan",
      "ubah",
    ]);
    const old = await api.directory.rulesOf({ seq: 1 });
    expect(old.label).toBe(`${ruleFile.version} setempat 1`);
    expect(old.rules.find((one) => one.key === key)!.rule.criteria[1]!.text).toBe(
      "Desil 1 sampai 3",
    );
    const { writer } = office.desk.office!;
    await expect(
      writer.updateTable("eligibility_lists").set({ act: "ubah" }).where("seq", "=", 1).execute(),
    ).rejects.toThrow("append-only");
  });
});
