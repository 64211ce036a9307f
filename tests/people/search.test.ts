// Search: every spelling finds every other, closest first.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { families, fillOffice, personFields } from "../support/make-people.ts";
import { readAsked } from "../../electron/people/search/ask.ts";
import { searchPersons } from "../../electron/people/search.ts";

let office: TestOffice;
let desk: Api;
beforeAll(async () => {
  office = await newOffice();
  desk = await office.as("petugas");
});
afterAll(() => office.close());

async function register(
  name: string,
  change: Parameters<typeof personFields>[1] = {},
): Promise<string> {
  const person = personFields(1, {
    nik: null,
    noNikReason: "tidak_diketahui",
    motherName: null,
    ...change,
    name,
  });
  return (await desk.people.register({ person, family: { kind: "tanpa" } })).personId;
}

async function names(text: string): Promise<string[]> {
  return (await desk.people.search({ text })).hits.map((hit) => hit.name);
}

test("spellings of one name find one another", async () => {
  const groups = [
    ["Muhamad Djoko", "Moh. Joko", "M Joko", "H. Muhammad Joko, S.Pd."],
    ["Soekarni", "Sukarni", "SUKARNI"],
    ["Siti Nur’aini", "St. Nuraini", "Sitti Nur Aini"],
    ["Achmad Chairul", "Ahmad Khoirul", "Akhmad Hairul"],
    ["Abdurrahman Tjahjono", "Abd. Rahman Cahyono", "Abdul Rohman Tjahyono"],
    ["I Wayan Zainudin", "Wayan Jainudin"],
    ["Jusuf Wibowo", "Yusup Wibawa"],
  ];
  for (const group of groups) for (const name of group) await register(name);
  for (const group of groups) {
    for (const typed of group)
      expect(await names(typed), typed).toEqual(expect.arrayContaining(group));
  }
});

test("an exact name stands first, and words may come in any order and unfinished", async () => {
  await register("Kasminah Kurniasih");
  await register("Kasminah");
  expect((await names("kasminah"))[0]).toBe("Kasminah");
  expect(await names("kurnia kasm")).toEqual(["Kasminah Kurniasih"]);
});

test("a beginning of an abbreviation finds the whole family of its spellings", async () => {
  await register("Mohammad Gozali");
  for (const typed of ["mo", "moha", "muh", "gozali moh"])
    expect(await names(typed), typed).toContain("Mohammad Gozali");
});

test("nickname and mother are found, with the reason", async () => {
  const id = await register("Sugiyanti", { alias: "Bu Gembrot", motherName: "Painten" });
  expect((await desk.people.search({ text: "gembrot" })).hits).toMatchObject([
    { personId: id, why: [{ field: "panggilan", way: "persis" }] },
  ]);
  expect((await desk.people.search({ text: "painten" })).hits).toMatchObject([
    { personId: id, why: [{ field: "ibu", way: "persis" }] },
  ]);
  expect((await desk.people.search({ text: "sugiyanti painten" })).hits).toMatchObject([
    { personId: id },
  ]);
});

test("four digits of a number are enough, three are not, and a name narrows them", async () => {
  const id = await register("Wagimun", {
    nik: "3204052503550021",
    noNikReason: null,
    sex: "L",
    birthDate: "1955-03-25",
    phone: null,
  });
  for (const typed of ["3204052503550021", "3204.0525.0355.0021", "2503", "５５００２１"]) {
    expect(
      (await desk.people.search({ text: typed })).hits.map((hit) => hit.personId),
      typed,
    ).toContain(id);
  }
  expect((await desk.people.search({ text: "250" })).hits).toEqual([]);
  expect((await desk.people.search({ text: "wagimun 0021" })).hits).toMatchObject([
    { personId: id },
  ]);
  expect((await desk.people.search({ text: "wagimun 9021" })).hits).toEqual([]);
});

test("odd text neither breaks the query nor finds everybody", async () => {
  const odd = [
    "",
    " ",
    '"',
    "Robert'); DROP TABLE persons",
    'a" OR "b',
    "*",
    "{name} : x",
    "NEAR(a b)",
    "😀",
    "١٢٣",
    "\u200b",
    "-- ",
    "x".repeat(200),
    "Hj.",
  ];
  for (const text of odd)
    expect((await desk.people.search({ text })).hits.length, text).toBeLessThanOrEqual(20);
  await register("Robert'); DROP");
  await register("😀");
  expect(await names("Robert'); DROP")).toEqual(["Robert'); DROP"]);
  expect(await names("😀")).toEqual(["😀"]);
});

test("numbers, words and places are told apart", () => {
  expect(readAsked("3204 0512 1220 0007")).toMatchObject({
    words: [],
    numbers: [{ whole: "3204051212200007", parts: ["3204", "0512", "1220", "0007"] }],
  });
  expect(readAsked("+62 812-3456")).toMatchObject({
    words: [],
    numbers: [{ whole: "08123456", parts: ["08123456"] }],
  });
  expect(readAsked("Siti 0007")).toMatchObject({ numbers: [{ whole: "0007" }], key: "siti" });
  for (const [typed, places] of [
    ["RT 3", ["trt003"]],
    ["siti rt 03", ["trt003"]],
    ["RT.003/RW.005", ["trt003", "trw005"]],
    ["rt3rw5", ["trt003", "trw005"]],
    ["RT/RW 3/5", ["trt003", "trw005"]],
    ["rt 3/5", ["trt003", "trw005"]],
    ["003/005", ["trt003", "trw005"]],
    ["rw 5", ["trw005"]],
    ["RT.٠٣", ["trt003"]],
    ["Martini 12", []],
  ] as const)
    expect(readAsked(typed), typed).toMatchObject({ places, numbers: [] });
  expect(readAsked("REG/3204052001/2026/00012").numbers.map((one) => one.whole)).toEqual([
    "3204052001",
    "2026",
    "00012",
  ]);
});

test("in a register of thousands everybody is found by name, card and NIK", async () => {
  const persons = await fillOffice(office, 42, 500);
  expect(persons).toBeGreaterThan(1_500);
  const reader = office.desk.office!.reader;
  for (const family of families(42, 60)) {
    const { name, nik } = family.members[0]!;
    for (const text of [family.kk, nik ?? family.kk, name]) {
      const { hits } = await searchPersons(reader, text);
      expect(
        hits.map((hit) => hit.name),
        text,
      ).toContain(name);
      expect(
        hits.every((hit) => hit.why.length > 0),
        text,
      ).toBe(true);
    }
  }
});
