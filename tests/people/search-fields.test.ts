// One box finds by address, RT/RW, registration number, slips of the keyboard and mixtures, and says by what.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { personFields } from "../support/make-people.ts";
import { indexPersons } from "../../electron/people/search-index.ts";
import { indexReference } from "../../electron/people/search/queries.ts";

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
    phone: null,
    ...change,
    name,
  });
  return (await desk.people.register({ person, family: { kind: "tanpa" } })).personId;
}

const search = async (text: string) => (await desk.people.search({ text })).hits;
const place = (address: string, hamlet: string, rt: string, rw: string) => ({
  ktp: { villageCode: "32.04.05.2001", address, hamlet, rt, rw },
});

test("address, hamlet, RT/RW and phone narrow a name, in any order", async () => {
  const id = await register("Djoko Prasetyo", {
    ...place("Jl. Kenanga No. 12", "Cikole", "003", "005"),
    phone: "081234567890",
  });
  const other = await register("Joko Prasetya", place("Jl. Mawar", "Legok", "004", "005"));
  for (const text of [
    "joko cikole 0812",
    "cikole joko",
    "joko rt 3",
    "joko rt.003/rw.005",
    "joko rt/rw 3/5",
    "joko 003/005",
    "joko kenanga 12",
    "jl kenanga djoko",
    "joko +62 812-3456",
    "joko 0812 3456 7890",
  ])
    expect((await search(text)).map((hit) => hit.personId)[0], text).toBe(id);
  for (const text of ["joko legok", "joko rt 4"])
    expect((await search(text)).map((hit) => hit.personId)[0], text).toBe(other);
  expect((await search("rt 3 rw 5"))[0]).toMatchObject({
    personId: id,
    why: [{ field: "alamat", way: "persis" }],
  });
  expect((await search("joko cikole 0812"))[0]!.why.map(({ field }) => field)).toEqual([
    "telepon",
    "nama",
    "alamat",
  ]);
});

test("one slip in four letters and two in eight are forgiven, and said", async () => {
  const id = await register("Kasminah Wulandari");
  for (const text of ["kasmniah", "kasmina wulandri", "kadminah", "asminah", "kasminah wulnadsri"])
    expect(
      (await search(text)).map((hit) => hit.personId),
      text,
    ).toContain(id);
  expect((await search("kadminah"))[0]!.why).toEqual([{ field: "nama", way: "mirip" }]);
  expect((await search("kasm wulandri")).map((hit) => hit.personId)).toContain(id);
});

test("the matched letters of the name are marked", async () => {
  await register("Moh. Gandasuli Nur'aini");
  const marked = async (text: string) => {
    const [hit] = await search(text);
    return hit!.marks.map(({ from, to }) => hit!.name.slice(from, to));
  };
  expect(await marked("muhammad gandas")).toEqual(["Moh.", "Gandas"]);
  expect(await marked("nuraini gandasuli")).toEqual(["Gandasuli", "Nur'aini"]);
});

test("a registration number finds the person, whole and in part", async () => {
  const id = await register("Sarwendah Puspita");
  await office.desk
    .office!.writer.transaction()
    .execute((trx) => indexReference(trx, id, "kasus", "REG/3204052001/2026/00417"));
  for (const text of ["REG/3204052001/2026/00417", "2026/00417", "00417", "sarwendah 0417"])
    expect(
      (await search(text)).map((hit) => hit.personId),
      text,
    ).toEqual([id]);
  expect((await search("00417"))[0]!.why[0]!.field).toBe("registrasi");
});

test("a person who was merged is found through the survivor, which says so", async () => {
  const survivor = await register("Tukinem Lestari");
  const merged = await register("Bawuk Tjahyani", {
    nik: "3204056512700031",
    noNikReason: null,
    sex: "P",
    birthDate: "1970-12-25",
  });
  const writer = office.desk.office!.writer;
  async function link(into: string | null) {
    await writer.transaction().execute(async (trx) => {
      await trx
        .updateTable("persons")
        .set({ merged_into: into })
        .where("id", "=", merged)
        .execute();
      await indexPersons(trx, [merged, survivor]);
    });
  }
  await link(survivor);
  for (const text of ["bawuk cahyani", "3204056512700031", "1270"])
    expect(await search(text), text).toMatchObject([
      { personId: survivor, name: "Tukinem Lestari", mergedName: "Bawuk Tjahyani" },
    ]);
  expect(await search("tukinem")).toMatchObject([{ personId: survivor, mergedName: null }]);
  await link(null);
  expect(await search("bawuk cahyani")).toMatchObject([{ personId: merged, mergedName: null }]);
  expect(await search("3204056512700031")).toMatchObject([{ personId: merged }]);
});

test("one word too many still finds, behind those who answer every word", async () => {
  const id = await register("Ngatinah");
  expect((await search("ngatinah zubaedah")).map((hit) => hit.personId)).toEqual([id]);
  const both = await register("Ngatinah Zubaedah");
  expect((await search("ngatinah zubaedah")).map((hit) => hit.personId)).toEqual([both]);
});
