// Undoing an import never leaves a family without its head: whoever leads members that stay is kept, and the reason is told.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PersonDraft } from "../../shared/people/fields.ts";
import { personFields } from "../support/make-people.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { loadHere, undoHere } from "../support/register-import.ts";

const HEAD = {
  nama: "SUPARNO",
  nik: "3204050504800001",
  no_kk: "3204050101200001",
  kk_level: "1",
  sex: "1",
  tanggallahir: "05-04-1980",
  status_dasar: "1",
};
const WIFE = {
  ...HEAD,
  nama: "SITI AMINAH",
  nik: "3204054607850002",
  kk_level: "3",
  sex: "2",
  tanggallahir: "06-07-1985",
};

let office: TestOffice;
let desk: Api;
beforeEach(async () => {
  office = await newOffice();
  desk = await office.as("supervisor");
});
afterEach(() => office.close());

const find = async (text: string) => (await desk.people.search({ text })).hits[0];

function draft(name: string, change: Partial<PersonDraft> = {}): PersonDraft {
  const fields = personFields(3);
  return {
    ...fields,
    nik: null,
    noNikReason: "tidak_diketahui",
    nikNote: null,
    ppks: [],
    name,
    ...change,
  };
}

test("a head stays when staff added a member; the untouched wife goes", async () => {
  const { importId } = await loadHere(office, [HEAD, WIFE]);
  const { familyId } = await desk.people.get({ personId: (await find("Suparno"))!.personId });
  await desk.people.addMember({
    familyId: familyId!,
    relation: 4,
    member: { person: draft("Joko Wahyudi"), shareNik: false },
  });
  expect(await undoHere(office, importId)).toEqual({ undone: 1, kept: 1 });
  const { members } = await desk.people.family({ familyId: familyId! });
  expect(members.map((member) => [member.name, member.relation])).toEqual([
    ["SUPARNO", 1],
    ["Joko Wahyudi", 4],
  ]);
  const { rows } = await desk.prelists.registerRows({
    importId,
    kind: "tetap",
    after: 0,
    limit: 10,
  });
  expect(rows.map((row) => [row.name, row.undoneReason])).toEqual([
    ["SUPARNO", "keluarga_berubah"],
  ]);
});

test("a head stays when another member of the file stays because somebody edited it", async () => {
  const { importId } = await loadHere(office, [HEAD, WIFE]);
  const wife = await desk.people.get({ personId: (await find("Siti Aminah"))!.personId });
  await desk.people.fixPerson({
    personId: wife.personId,
    version: wife.version,
    fix: { field: "ibu", motherName: "Murni" },
  });
  expect(await undoHere(office, importId)).toEqual({ undone: 0, kept: 2 });
  const { members } = await desk.people.family({ familyId: wife.familyId! });
  expect(members.map((member) => member.relation)).toEqual([1, 3]);
});

test("somebody on record whom the file made head stays head while a member stays; untouched, the whole family goes", async () => {
  const known = await desk.people.register({
    person: draft("Suparno", {
      nik: HEAD.nik,
      noNikReason: null,
      sex: "L",
      birthDate: "1980-04-05",
    }),
    family: { kind: "tanpa" },
    shareNik: false,
  });
  const first = await loadHere(office, [HEAD, WIFE]);
  const { familyId } = await desk.people.get({ personId: known.personId });
  await desk.people.addMember({
    familyId: familyId!,
    relation: 4,
    member: { person: draft("Joko Wahyudi"), shareNik: false },
  });
  expect(await undoHere(office, first.importId)).toMatchObject({ kept: 1 });
  const { members } = await desk.people.family({ familyId: familyId! });
  expect(members.map((member) => [member.personId === known.personId, member.relation])).toEqual([
    [true, 1],
    [false, 4],
  ]);
});

test("a whole family that nobody touched goes, head and all", async () => {
  const { importId } = await loadHere(office, [HEAD, WIFE]);
  expect(await undoHere(office, importId)).toEqual({ undone: 2, kept: 0 });
  expect(await find("Suparno")).toBeUndefined();
});
