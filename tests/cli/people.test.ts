// 'people duplicates' as people and programs use it: stand-alone, with and without a MAP, inside one file and across two.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WrongUse } from "../../electron/cli/exit-codes.ts";
import { peopleDuplicates } from "../../electron/cli/people.ts";
import type { Answer } from "../../electron/cli/say.ts";
import { readCommandLine } from "../../electron/cli/words.ts";
import { makeRegister, makeTwoFiles } from "../support/dirt/indonesian.ts";
import { pairKey, truePairs } from "../support/dirt/truth.ts";
import { readPairs, writeMade } from "../support/dirt/write.ts";
import { makeWestern } from "../support/dirt/western.ts";
import { loket, temporary } from "./support.ts";

let folder = "";
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = temporary();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Facts {
  in: {
    rows: number;
    used: number;
    rejected: { count: number; rows: { row: number; why: string }[] };
    guessed: boolean;
    map: Record<string, unknown>;
  };
  pairs: { certain: number; likely: number; possible: number; total: number };
  seconds: { total: number };
  peakMemoryMB: number;
  weights: unknown;
  thresholds: { certain: number; likely: number; possible: number };
  warnings: string[];
}

const western = makeWestern({ seed: 71, originals: 150, copies: 60, mostCopies: 1, mistakes: 2 });
const MAP = {
  id: "rec_id",
  given_name: "given_name",
  surname: "surname",
  birth_date: { column: "date_of_birth", format: "YYYYMMDD" },
  address: ["street_number", "address_1", "address_2"],
  village: "suburb",
  postcode: "postcode",
  nik: "soc_sec_id",
};

test("a file with a MAP: pairs surest first, facts as JSON, the same whatever the order of rows", async () => {
  writeMade(at("a.csv"), western);
  fs.writeFileSync(at("map.json"), JSON.stringify(MAP));
  const args = ["people", "duplicates", "--map", at("map.json"), "--json"];
  const done = await loket([...args, "--in", at("a.csv"), "--out", at("p.csv")]);
  expect([done.code, done.error]).toEqual([0, ""]);
  const facts = done.json<Facts>();
  expect(facts.in).toMatchObject({ rows: 210, used: 210, guessed: false, rejected: { count: 0 } });
  expect(facts.peakMemoryMB).toBeGreaterThan(10);
  expect(facts.seconds.total).toBeGreaterThan(0);
  expect(Object.keys(facts.thresholds).sort()).toEqual(["certain", "likely", "possible"]);

  const pairs = readPairs(at("p.csv"));
  expect(pairs).toHaveLength(facts.pairs.total);
  const probabilities = pairs.map((pair) => Number(pair.probability));
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  for (const pair of pairs) {
    expect(western.personOf.has(pair.id_a!) && western.personOf.has(pair.id_b!)).toBe(true);
    expect(["certain", "likely", "possible"]).toContain(pair.band);
    expect(pair.reasons).not.toBe("");
    expect(pair.band === "certain").toBe(Number(pair.probability) >= facts.thresholds.certain);
  }
  const found = new Set(pairs.map((pair) => pairKey(pair.id_a!, pair.id_b!)));
  const missed = [...truePairs(western)].filter((pair) => !found.has(pair));
  expect(missed.length).toBeLessThanOrEqual(2);

  const turned = { ...western, rows: western.rows.toReversed() };
  writeMade(at("b.csv"), turned);
  await loket([...args, "--in", at("b.csv"), "--out", at("q.csv")]);
  expect(fs.readFileSync(at("q.csv"), "utf8")).toBe(fs.readFileSync(at("p.csv"), "utf8"));
});

test("without a MAP the columns are guessed, and the guess is printed as a MAP that gives the same", async () => {
  writeMade(at("c.csv"), makeRegister({ seed: 72, people: 150 }));
  const guessed = await loket([
    "people",
    "duplicates",
    "--in",
    at("c.csv"),
    "--out",
    at("c1.csv"),
    "--json",
  ]);
  expect([guessed.code, guessed.error]).toEqual([0, ""]);
  const { map } = guessed.json<Facts>().in;
  expect(map).toMatchObject({
    id: "id",
    nik: "nik",
    full_name: "nama",
    mother_name: "ibu_kandung",
  });
  fs.writeFileSync(at("c.json"), JSON.stringify(map));
  const told = await loket([
    "people",
    "duplicates",
    "--in",
    at("c.csv"),
    "--map",
    at("c.json"),
    "--out",
    at("c2.csv"),
  ]);
  expect([told.code, told.error]).toEqual([0, ""]);
  expect(told.out).toContain("tanggal_lahir");
  expect(fs.readFileSync(at("c2.csv"), "utf8")).toBe(fs.readFileSync(at("c1.csv"), "utf8"));
});

test("against another file: pairs only across, id_a of the list, id_b of the register", async () => {
  const { list, register } = makeTwoFiles({ seed: 73, people: 150 });
  writeMade(at("list.csv"), list);
  writeMade(at("register.csv"), register);
  const done = await loket([
    "people",
    "duplicates",
    "--in",
    at("list.csv"),
    "--against",
    at("register.csv"),
    "--out",
    at("x.csv"),
    "--json",
  ]);
  expect([done.code, done.error]).toEqual([0, ""]);
  const ids = (made: typeof list) => new Set(made.rows.map((row) => row[0]));
  const [inList, inRegister] = [ids(list), ids(register)];
  const pairs = readPairs(at("x.csv"));
  expect(pairs.length).toBeGreaterThan(50);
  expect(pairs.filter((p) => !inList.has(p.id_a!) || !inRegister.has(p.id_b!))).toEqual([]);
  expect(done.json<Facts>().warnings.join()).toContain("lebih dari setengah");
});

/** Without a process of its own, which costs a second: what the command answers or throws. */
async function here(...args: string[]): Promise<Answer> {
  return await peopleDuplicates(readCommandLine(["people", "duplicates", ...args]));
}

test("rows without a name are named and end in 1; a file without rows gives no pairs", async () => {
  fs.writeFileSync(at("d.csv"), "id,nama,nik\n1,Ani,\n2,,\n3,,3204055203990001\n");
  const done = await here("--in", at("d.csv"), "--out", at("d1.csv"));
  expect(done.exit).toBe(1);
  expect((done.facts as Facts).in.rejected).toEqual({
    count: 1,
    rows: [{ row: 3, why: "tanpa_nama" }],
  });
  expect((done.facts as Facts).in).toMatchObject({ used: 2, passedOver: { nameless: 1 } });
  fs.writeFileSync(at("e.csv"), "id,nama,nik\n");
  expect((await here("--in", at("e.csv"), "--out", at("e1.csv"))).exit).toBe(0);
  expect(fs.readFileSync(at("e1.csv"), "utf8")).toBe("id_a,id_b,probability,band,reasons\r\n");
});

test("a pattern that does not fit the dates is told, and the pairs are still written", async () => {
  fs.writeFileSync(at("j.csv"), "nama,lahir\nAni,1980-31-12\nBudi,19801301\n");
  const map = { full_name: "nama", birth_date: { column: "lahir", format: "DD/MM/YYYY" } };
  fs.writeFileSync(at("j.json"), JSON.stringify(map));
  const { facts } = await here("--in", at("j.csv"), "--map", at("j.json"), "--out", at("j1.csv"));
  expect((facts as Facts).warnings.join()).toContain(
    "2 tanggal lahir tidak terbaca dengan pola DD/MM/YYYY",
  );
  expect(readPairs(at("j1.csv"))).toEqual([]);
});

test("a wrong MAP, file or folder is refused with a sentence, and nothing is written", async () => {
  fs.writeFileSync(at("f.csv"), "id,nama\n1,Ani\n");
  fs.writeFileSync(at("f.json"), JSON.stringify({ full_name: "nama", nik: "NIK_KTP" }));
  fs.writeFileSync(at("g.json"), "{");
  fs.writeFileSync(at("h.csv"), "x,y\n1,2\n");
  fs.writeFileSync(at("i.csv"), "");
  const args = ["people", "duplicates", "--out", at("z.csv"), "--in", at("f.csv")];
  const refused = await loket([...args, "--map", at("f.json")]);
  expect([refused.code, refused.error]).toEqual([
    2,
    expect.stringContaining('kolom "NIK_KTP" untuk nik tidak ada di berkas'),
  ]);
  const run = (...more: string[]) => here("--out", at("z.csv"), ...more);
  await expect(run("--in", at("f.csv"), "--map", at("g.json"))).rejects.toThrow(/bukan JSON/);
  await expect(run("--in", at("h.csv"))).rejects.toThrow(/Kolom nama tidak dapat ditebak.*x, y/);
  await expect(run("--in", at("f.csv"), "--map-against", at("f.json"))).rejects.toThrow(WrongUse);
  await expect(run()).rejects.toThrow(WrongUse);
  await expect(run("--in", at("tidak-ada.csv"))).rejects.toThrow("berkas_tidak_terbaca");
  await expect(run("--in", at("i.csv"))).rejects.toThrow("berkas_rusak");
  await expect(here("--in", at("f.csv"), "--out", at("tidak-ada/z.csv"))).rejects.toThrow(
    "folder_hanya_baca",
  );
  expect(fs.existsSync(at("z.csv"))).toBe(false);
});
