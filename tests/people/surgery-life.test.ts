// Births, deaths, departures, programmes and taking back on a real encrypted office: what each event asks for, changes and keeps.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makeWorld, somebody } from "./surgery-world.ts";

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
