// A workbook with a household sheet and a member sheet: found, counted, imported one after the other and tied.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinOf } from "../../shared/prelists/profiles/join.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-lembar-"));
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

type Rows = readonly (readonly string[])[];
const RUTA: Rows = [
  ["DATA RUMAH TANGGA"],
  ["IDBDT", "KDPROP", "KDKAB", "KDKEC", "KDDESA", "Alamat", "Nama_KRT", "Lantai", "Percentile"],
  ["R001", "32", "05", "033", "001", "Kp. Sawah", "Suparno", "02", "7"],
  ["R002", "32", "05", "033", "001", "Kp. Lebak", "Djoko", "09", "3"],
  ["R003", "32", "05", "033", "001", "Kp. Pasir", "Wati", "06", "9"],
];
const ART: Rows = [
  ["DATA ANGGOTA"],
  [],
  ["IDARTBDT", "IDBDT", "Nama", "JnsKel", "TglLahir", "NIK", "NoKK", "Hubkel"],
  ["R00101", "R001", "Suparno", "1", "01/05/1980", "3205330105800001", "3205330105100010", "1"],
  ["R00102", "r001 ", "Siti", "2", "01/07/1985", "3205334107850002", "3205330105100010", "2"],
  ["R00201", "R002", "Djoko", "1", "02/03/1990", "3205330203900003", "3205330105100020", "1"],
  ["R00901", "R009", "Asing", "1", "02/03/1991", "3205330203910004", "3205330105100030", "1"],
];

function book(name: string, sheets: Readonly<Record<string, Rows>>): string {
  const made = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const file = path.join(folder, name);
  writeFileSync(file, write(made, { bookType: "xlsx", type: "buffer" }) as Buffer);
  return file;
}
const pairOf = async (file: string) =>
  (await finish(api.prelists.sheetPair({ file: office.readToken(file) }))).answer;
const target = (name: string) => ({ kind: "baru" as const, name, regime: "DTKS", period: null });

describe("two sheets of one workbook", () => {
  const made = book("dua.xlsx", { Petunjuk: [["Isi kedua lembar"]], RUTA, ART });
  it("are found under their titles, with rows on either side that find nobody", async () => {
    expect(await pairOf(made)).toMatchObject({
      household: { sheet: 1, name: "RUTA", headerRow: 2, profile: "ruta", rows: 3, known: 9 },
      member: { sheet: 2, name: "ART", headerRow: 3, profile: "art", rows: 4 },
      join: { households: 3, members: 4, empty: 1, strays: 1 },
      lists: [],
    });
  });
  it("are imported one after the other, tied, and counted again in the office", async () => {
    const file = office.readToken(made);
    const { answer: homes } = await finish(
      api.prelists.import({ file, sheet: 1, target: target("Sukamaju (rumah tangga)") }),
    );
    const { answer: people } = await finish(
      api.prelists.import({ file, sheet: 2, target: target("Sukamaju (anggota)") }),
    );
    const [householdListId, memberListId] = [homes.prelistId, people.prelistId];
    expect((await api.prelists.listLink({ prelistId: memberListId })).offers).toMatchObject([
      { id: householdListId },
    ]);
    await api.prelists.linkLists({ memberListId, householdListId });
    const join = { households: 3, members: 4, empty: 1, strays: 1 };
    expect(await api.prelists.listLink({ prelistId: householdListId })).toEqual({
      linked: [{ id: memberListId, name: "Sukamaju (anggota)", join }],
      offers: [],
    });
    expect((await api.prelists.listLink({ prelistId: memberListId })).linked).toMatchObject([
      { id: householdListId, join },
    ]);
    expect((await pairOf(made))?.lists).toMatchObject([{ householdListId, memberListId }]);
    const { rows } = await api.prelists.entries({ prelistId: householdListId });
    const { family } = await api.prelists.entry({ entryId: rows[0]!.id });
    expect(family.map(({ name }) => name)).toEqual(["Suparno", "Siti"]);
  });
  it("are tied only as members to households", async () => {
    const [one, two] = (await api.prelists.list({})).rows;
    await expect(
      api.prelists.linkLists({ memberListId: one!.id, householdListId: one!.id }),
    ).rejects.toMatchObject({ code: "daftar_tidak_berpasangan" });
    expect(two).toBeDefined();
  });
  it("that share no household, or of one kind, are no pair", async () => {
    const strangers = ART.map((row, index) => (index < 3 ? row : row.with(1, `X${index}`)));
    expect(await pairOf(book("asing.xlsx", { RUTA, ART: strangers }))).toBeNull();
    expect(await pairOf(book("sama.xlsx", { A: ART, B: ART }))).toBeNull();
    expect(await pairOf(book("satu.xlsx", { RUTA }))).toBeNull();
  });
});

describe("the join", () => {
  it("counts every row on its own side once", () => {
    const id = fc.constantFrom("A", "b", " a", "C", null, "");
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (households, members) => {
        const join = joinOf(households, members);
        const turned = joinOf(members, households);
        expect(join.empty).toBeLessThanOrEqual(households.length);
        expect([turned.empty, turned.strays]).toEqual([join.strays, join.empty]);
      }),
    );
  });
});
