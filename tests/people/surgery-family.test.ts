// Heads, relations, cards, splits and households on a real encrypted office: what each event asks for, changes and keeps.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { HOME, makeWorld } from "./surgery-world.ts";

let office: TestOffice;
let desk: Api["people"];
beforeAll(async () => {
  office = await newOffice();
  desk = (await office.as("petugas")).people;
});
afterAll(() => office.close());

const id = () => newId(new Date());
const event = (on: string) => ({ eventId: id(), on });

test("pecah KK: a new card and head for those who leave, a head for those who stay", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3, 4, 4]]);
  const [head, wife, son, daughter] = persons as [string, string, string, string];
  const familyId = families[0]!;
  const input = (members: { personId: string; relation: number }[]) => ({
    ...event("2026-06-01"),
    familyId,
    version: 1,
    newFamilyId: id(),
    number: "3204050106260001",
    home: { ...HOME, rt: "3", rw: "1" },
    members,
  });
  await expect(desk.split(input([{ personId: son, relation: 4 }]))).rejects.toMatchObject({
    code: "kepala_keluarga_kosong",
  });
  await expect(
    desk.split(input(persons.map((personId, n) => ({ personId, relation: n === 0 ? 1 : 9 })))),
  ).rejects.toMatchObject({ code: "pecah_semua" });
  await expect(desk.split(input([{ personId: head, relation: 1 }]))).rejects.toMatchObject({
    code: "perlu_kepala_baru",
  });
  const parted = input([
    { personId: son, relation: 1 },
    { personId: daughter, relation: 9 },
  ]);
  await desk.split(parted);
  const made = await desk.family({ familyId: parted.newFamilyId });
  expect(made.members.map((member) => [member.personId, member.relation])).toEqual([
    [son, 1],
    [daughter, 9],
  ]);
  expect(made.home).toMatchObject({ rt: "003", rw: "001" });
  const rest = await desk.family({ familyId });
  expect(rest.members.map((member) => member.personId)).toEqual([head, wife]);
  expect(rest.former.map((member) => member.endReason)).toEqual(["pecah_kk", "pecah_kk"]);
  expect((await desk.search({ text: "3204050106260001" })).hits).toHaveLength(2);
  await expect(desk.split(input([{ personId: wife, relation: 1 }]))).rejects.toMatchObject({
    code: "berubah_di_tempat_lain",
  });

  // As of the day before, nobody had left; the day after, both had.
  const eve = await desk.familyAt({ familyId, date: "2026-05-31" });
  expect(eve.members).toHaveLength(4);
  const day = await desk.familyAt({ familyId, date: "2026-06-01" });
  expect(day.members.map((member) => member.personId)).toEqual([head, wife]);
  expect(day.former).toHaveLength(2);
  expect((await desk.familyAt({ familyId, date: "2020-01-01" })).members).toEqual([]);
});

test("two families become one: relations are asked, the card that is left ends", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3], [1]]);
  const [from, to] = families as [string, string];
  const number = "3204050106260777";
  const view = await desk.family({ familyId: from });
  await desk.updateFamily({ familyId: from, version: view.version, number, home: HOME });
  const join = {
    ...event("2026-11-24"),
    fromFamilyId: from,
    toFamilyId: to,
    members: [
      { personId: persons[0]!, relation: 1 },
      { personId: persons[1]!, relation: 9 },
    ],
  };
  await expect(desk.transfer(join)).rejects.toMatchObject({ code: "kepala_keluarga_ganda" });
  await expect(desk.transfer({ ...join, toFamilyId: from })).rejects.toMatchObject({
    code: "keluarga_sama",
  });
  const joined = {
    ...join,
    members: join.members.map((member) => ({ ...member, relation: 9 })),
  };
  await desk.transfer(joined);
  expect((await desk.family({ familyId: to })).members).toHaveLength(3);
  const left = await desk.family({ familyId: from });
  expect(left).toMatchObject({ members: [], kkMasked: null, earlier: [{ toDate: "2026-11-24" }] });
  expect((await desk.familyLife({ familyId: to })).events[0]).toMatchObject({
    kind: "gabung_kk",
    persons: expect.arrayContaining([expect.objectContaining({ personId: persons[0] })]),
  });
  // Taken back, the card is the family's again.
  await office.as("supervisor");
  await desk.undo({ eventId: id(), undoneId: joined.eventId, reason: "Belum jadi pindah" });
  await office.as("petugas");
  const again = await desk.family({ familyId: from });
  expect(again.members).toHaveLength(2);
  expect(again.kkMasked).not.toBeNull();
});

test("a change of head asks what everybody is to the new one", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3, 7]]);
  const [head, wife, elder] = persons as [string, string, string];
  const change = { ...event("2026-05-01"), familyId: families[0]!, version: 1, personId: wife };
  await expect(desk.setHead({ ...change, relations: [] })).rejects.toMatchObject({
    code: "hubungan_belum_diisi",
  });
  await desk.setHead({
    ...change,
    relations: [
      { personId: head, relation: 2 },
      { personId: elder, relation: 8 },
    ],
  });
  const { members } = await desk.family({ familyId: families[0]! });
  expect(members.map((member) => [member.personId, member.relation])).toEqual([
    [wife, 1],
    [head, 2],
    [elder, 8],
  ]);
  const was = await desk.familyAt({ familyId: families[0]!, date: "2026-04-30" });
  expect(was.members[0]).toMatchObject({ personId: head, relation: 1 });
});

test("an old card and address are found back as of a day", async () => {
  const { families } = await makeWorld(office, [[1]]);
  const familyId = families[0]!;
  const edit = async (number: string, from: string, rt: string) => {
    const { version } = await desk.family({ familyId });
    await desk.updateFamily({ familyId, version, number, from, home: { ...HOME, rt } });
  };
  await edit("3204050106261111", "2026-04-01", "1");
  await edit("3204050106262222", "2026-08-01", "2");
  const shown = async (date: string) => {
    const view = await desk.familyAt({ familyId, date });
    return [view.kkMasked, view.home.rt];
  };
  expect(await shown("2026-03-15")).toEqual([null, null]);
  expect(await shown("2026-07-31")).toEqual(["3204••••••••1111", "001"]);
  expect(await shown("2026-08-01")).toEqual(["3204••••••••2222", "002"]);
});

test("families under one roof stand in their order", async () => {
  const { families } = await makeWorld(office, [[1], [1], [1]]);
  const [first, second, third] = families as [string, string, string];
  const put = async (familyId: string, host: string | null, order: number | null) =>
    desk.setHousehold({
      ...event("2026-05-01"),
      familyId,
      version: (await desk.family({ familyId })).version,
      with: host,
      order,
      idbdt: null,
    });
  await put(second, first, null);
  await expect(put(third, first, 2)).rejects.toMatchObject({ code: "urutan_rumah_tangga_dipakai" });
  await put(third, second, 5);
  const { household } = await desk.family({ familyId: first });
  expect(household!.families.map((one) => [one.familyId, one.order, one.members])).toEqual([
    [first, 1, 1],
    [second, 2, 1],
    [third, 5, 1],
  ]);
  await put(second, null, null);
  expect((await desk.family({ familyId: second })).household).toBeNull();
  expect((await desk.family({ familyId: first })).household!.families).toHaveLength(2);
});
