// One box finds by address, RT/RW, registration number, slips of the keyboard and mixtures, and says by what.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { nameKey } from "../../shared/values/name-key.ts";
import { personFields } from "../support/make-people.ts";
import { indexPersons } from "../../electron/people/search-index.ts";
import { forgetReference, indexReference } from "../../electron/people/search/queries.ts";

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

test("a letter left out between two of a kind is one slip", async () => {
  const id = await register("Zulmanurung Puspawati");
  for (const text of ["zulmanuung", "puspaati", "zulmanuung puspaati"])
    expect(
      (await search(text)).map((hit) => hit.personId),
      text,
    ).toContain(id);
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

test("a registration number of a case that became sensitive finds nobody, not even through a merge", async () => {
  const id = await register("Sarwono Puspito");
  const writer = office.desk.office!.writer;
  const number = "REG/3204052001/2026/08888";
  await writer.transaction().execute((trx) => indexReference(trx, id, "kasus", number));
  expect((await search("sarwono 8888")).map((hit) => hit.personId)).toEqual([id]);
  await writer.transaction().execute((trx) => forgetReference(trx, "kasus", number));
  for (const text of [number, "2026/08888", "08888", "sarwono 8888"])
    expect(await search(text), text).toEqual([]);
  expect((await search("sarwono puspito")).map((hit) => hit.personId)).toEqual([id]);
  await writer.transaction().execute((trx) => forgetReference(trx, "kasus", number));
});

test("a new name counts at once and the old one no longer; a record that is gone is not found", async () => {
  const id = await register("Kartolo Widodo");
  const writer = office.desk.office!.writer;
  expect((await search("kartolo")).map((hit) => hit.personId)).toEqual([id]);
  await writer.transaction().execute(async (trx) => {
    const name = "Basman Widodo";
    await trx
      .updateTable("persons")
      .set({ name, name_key: nameKey(name) })
      .where("id", "=", id)
      .execute();
    await indexPersons(trx, [id]);
  });
  expect(await search("kartolo")).toEqual([]);
  expect((await search("basman")).map((hit) => hit.personId)).toEqual([id]);
  await writer.transaction().execute(async (trx) => {
    await trx.deleteFrom("person_changes").where("person_id", "=", id).execute();
    await trx.deleteFrom("persons").where("id", "=", id).execute();
  });
  for (const text of ["basman", "basman widodo", "bsaman"])
    expect(await search(text), text).toEqual([]);
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
