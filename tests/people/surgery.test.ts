// Each event of household surgery on a real encrypted office: what it asks for, what it changes, what it keeps, and how it is taken back.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { HOME, makeWorld, somebody } from "./surgery-world.ts";

let office: TestOffice;
let desk: Api["people"];
beforeAll(async () => {
  office = await newOffice();
  desk = (await office.as("petugas")).people;
});
afterAll(() => office.close());

const id = () => newId(new Date());
const event = (on: string) => ({ eventId: id(), on });

test("a head dies: the paper or its reason, then a new head, and everything else ends with the person", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3, 4]]);
  const [head, wife, child] = persons as [string, string, string];
  const familyId = families[0]!;
  await desk.startProgramme({
    ...event("2026-04-01"),
    personId: head,
    programme: "PKH",
    component: "lansia",
  });
  const death = { ...event("2026-10-05"), personId: head, version: 1 };
  await expect(desk.death(death)).rejects.toMatchObject({ code: "dokumen_perlu_alasan" });
  const waiting = { ...death, noDocumentReason: "sedang_diurus" as const };
  await expect(desk.death({ ...waiting, on: "2026-12-01" })).rejects.toMatchObject({
    code: "tanggal_di_depan",
  });
  await expect(desk.death({ ...waiting, on: "1970-01-01" })).rejects.toMatchObject({
    code: "tanggal_sebelum_lahir",
  });
  await expect(desk.death(waiting)).rejects.toMatchObject({
    code: "perlu_kepala_baru",
    details: { familyId, personIds: expect.arrayContaining([wife, child]) },
  });
  await expect(
    desk.death({ ...waiting, headAfter: { personId: head, relations: [] } }),
  ).rejects.toMatchObject({ code: "kepala_baru_tidak_sah" });
  const done = { ...waiting, headAfter: { personId: wife, relations: [] } };
  await desk.death(done);
  // A save sent twice is one event.
  await desk.death(done);

  const family = await desk.family({ familyId });
  expect(family.members.map((member) => [member.personId, member.relation])).toEqual([
    [wife, 1],
    [child, 4],
  ]);
  expect(family.former).toMatchObject([
    { personId: head, relation: 1, toDate: "2026-10-05", endReason: "meninggal" },
  ]);
  const dead = await desk.get({ personId: head });
  expect(dead).toMatchObject({
    state: "meninggal",
    stateDate: "2026-10-05",
    stateDocument: null,
    familyId: null,
    ppks: [],
  });
  const life = await desk.life({ personId: head });
  expect(life.events.map((one) => one.kind)).toEqual(["meninggal", "program"]);
  expect(life.participations).toMatchObject([{ toDate: "2026-10-05", endReason: "meninggal" }]);
  expect(life.formerPpks).toMatchObject([{ kind: "PPKS-24" }]);
  await expect(
    desk.addMember({ familyId, relation: 9, member: { personId: head } }),
  ).rejects.toMatchObject({ code: "orang_tidak_aktif" });

  // The certificate comes later.
  await desk.addDocument({
    ...event("2026-11-20"),
    personId: head,
    version: dead.version,
    document: "3204-KM-20112026-0001",
  });
  expect((await desk.get({ personId: head })).stateDocument).toBe("3204-KM-20112026-0001");
  const { entries } = await desk.history({ personId: head });
  expect(entries.flatMap((entry) => entry.changes.map((change) => change.field))).toEqual(
    expect.arrayContaining(["state", "state_date", "state_document"]),
  );
});

test("the last event is taken back by a supervisor only, the newest first, and history keeps both", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3, 4]]);
  const [head, wife] = persons as [string, string];
  const familyId = families[0]!;
  const before = await desk.family({ familyId });
  const death = event("2026-10-05");
  await desk.death({
    ...death,
    personId: head,
    version: 1,
    document: "474.3/01",
    headAfter: { personId: wife, relations: [] },
  });
  const now = await desk.family({ familyId });
  const back = event("2026-10-06");
  await desk.setRelation({
    ...back,
    familyId,
    version: now.version,
    personId: persons[2]!,
    relation: 9,
  });
  const undo = (undoneId: string) => desk.undo({ eventId: id(), undoneId, reason: "Salah orang" });
  await expect(undo(death.eventId)).rejects.toMatchObject({ code: "peran_tidak_cukup" });
  await office.as("supervisor");
  await expect(undo(death.eventId)).rejects.toMatchObject({
    code: "peristiwa_bukan_terakhir",
    details: { eventId: back.eventId },
  });
  await undo(back.eventId);
  await undo(death.eventId);
  await expect(undo(death.eventId)).rejects.toMatchObject({ code: "peristiwa_sudah_dibatalkan" });
  const after = await desk.family({ familyId });
  expect(after.members).toEqual(before.members);
  expect(after.former).toEqual([]);
  const view = await desk.get({ personId: head });
  expect(view).toMatchObject({ state: "aktif", stateDate: null, ppks: ["PPKS-24"] });
  const { events } = await desk.life({ personId: head });
  expect(events.map((one) => [one.kind, one.undone, one.undoes])).toEqual([
    ["batal", false, "meninggal"],
    ["meninggal", true, null],
  ]);
  await office.as("petugas");
});

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

test("a baby has no NIK but a mother, and a NIK that comes later is an edit of the same person", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3]]);
  const [, mother] = persons as [string, string];
  const familyId = families[0]!;
  await desk.startPregnancy({
    ...event("2026-03-02"),
    personId: mother,
    expected: "2026-09-01",
  });
  await expect(
    desk.startPregnancy({ ...event("2026-03-02"), personId: mother, expected: null }),
  ).rejects.toMatchObject({ code: "hamil_sudah_tercatat" });
  const baby = {
    ...event("2026-08-30"),
    familyId,
    personId: id(),
    motherId: mother,
    name: "Bagas",
    sex: "L" as const,
    relation: 4,
  };
  await desk.newborn(baby);
  await desk.newborn(baby);
  const view = await desk.get({ personId: baby.personId });
  expect(view).toMatchObject({
    noNikReason: "bayi",
    motherName: "Sumiati",
    birthDate: "2026-08-30",
    relation: 4,
    temporaryId: expect.stringMatching(/^SEM-/),
  });
  expect((await desk.life({ personId: mother })).pregnancies).toMatchObject([
    { toDate: "2026-08-30", outcome: "lahir" },
  ]);
  await desk.update({
    personId: baby.personId,
    version: view.version,
    keepNik: false,
    person: somebody({
      name: "Bagas",
      nik: "3204053008260001",
      noNikReason: null,
      sex: "L",
      birthDate: "2026-08-30",
    }),
  });
  const later = await desk.get({ personId: baby.personId });
  expect(later).toMatchObject({ temporaryId: null, noNikReason: null });
  const life = await desk.life({ personId: baby.personId });
  expect(life.formerTemporaryId).toBe(view.temporaryId);
  const { entries } = await desk.history({ personId: baby.personId });
  expect(entries.flatMap((entry) => entry.changes)).toContainEqual(
    expect.objectContaining({ field: "no_nik_reason", old: "bayi", new: null }),
  );
  await expect(
    desk.newborn({ ...baby, ...event("2026-09-01"), personId: id(), motherId: baby.personId }),
  ).rejects.toMatchObject({ code: "ibu_tidak_sah" });
});

test("departure keeps letter and destination; the one who returns enters a family again", async () => {
  const { persons, families } = await makeWorld(office, [[1, 3, 4]]);
  const [head, wife, child] = persons as [string, string, string];
  const familyId = families[0]!;
  const away = {
    ...event("2026-07-01"),
    familyId,
    personIds: [child],
    document: "SKPWNI/01",
  };
  await expect(desk.depart(away)).rejects.toMatchObject({ code: "tujuan_perlu_diisi" });
  await expect(desk.depart({ ...away, placeCode: "99.99.99.9999" })).rejects.toMatchObject({
    code: "wilayah_tidak_dikenal",
  });
  await desk.depart({ ...away, place: "Kota Bandung" });
  const gone = await desk.get({ personId: child });
  expect(gone).toMatchObject({ state: "pindah", stateDocument: "SKPWNI/01", familyId: null });
  expect((await desk.life({ personId: child })).events[0]).toMatchObject({
    kind: "pindah",
    place: "Kota Bandung",
    document: "SKPWNI/01",
  });
  const comes = { personId: child, version: gone.version, familyId, relation: 4 };
  await expect(desk.returnHome({ ...event("2026-06-30"), ...comes })).rejects.toMatchObject({
    code: "tanggal_sebelum_mulai",
  });
  await expect(
    desk.returnHome({ ...event("2026-11-01"), ...comes, personId: wife, version: 1 }),
  ).rejects.toMatchObject({ code: "orang_masih_aktif" });
  await desk.returnHome({ ...event("2026-11-01"), ...comes });
  expect(await desk.get({ personId: child })).toMatchObject({ state: "aktif", familyId });
  // All go: no head is asked for, the family stays with its history.
  await desk.depart({
    ...event("2026-11-10"),
    familyId,
    personIds: [head, wife, child],
    noDocumentReason: "belum_diurus",
    place: "Luar Jawa",
  });
  expect((await desk.family({ familyId })).members).toEqual([]);
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

test("a programme runs once at a time, and ends with its reason", async () => {
  const { persons } = await makeWorld(office, [[1]]);
  const personId = persons[0]!;
  const start = (change: object = {}) =>
    desk.startProgramme({
      ...event("2026-04-01"),
      personId,
      programme: "PIP",
      component: null,
      number: "1234567890",
      ...change,
    });
  await start();
  await expect(start()).rejects.toMatchObject({ code: "program_sudah_berjalan" });
  await expect(start({ programme: "TIDAK-ADA" })).rejects.toMatchObject({ code: "masukan_salah" });
  await expect(start({ component: "SD" })).rejects.toMatchObject({ code: "masukan_salah" });
  const [running] = (await desk.life({ personId })).participations;
  expect(JSON.stringify(running)).not.toContain("1234567890");
  const end = {
    ...event("2026-03-31"),
    personId,
    participationId: running!.participationId,
    reason: "graduasi" as const,
  };
  await expect(desk.endProgramme(end)).rejects.toMatchObject({ code: "tanggal_sebelum_mulai" });
  await desk.endProgramme({ ...end, on: "2026-10-01" });
  await expect(
    desk.endProgramme({ ...end, eventId: id(), on: "2026-10-02" }),
  ).rejects.toMatchObject({ code: "sudah_berakhir" });
  await start({ eventId: id(), on: "2026-11-01" });
  expect((await desk.life({ personId })).participations.map((one) => one.endReason)).toEqual([
    null,
    "graduasi",
  ]);
});
