// A birth that is taken back: the baby is gone, unless somebody built on its record since; then nothing changes and the desk says so.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { walkIn } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { countsOf, makeWorld, somebody } from "./surgery-world.ts";

let office: TestOffice;
let desk: Api["people"];
let everything: Api;
beforeAll(async () => {
  office = await newOffice();
  everything = await office.as("supervisor");
  desk = everything.people;
});
afterAll(() => office.close());

const id = () => newId(new Date());
const db = () => office.desk.office!.reader;

async function birth() {
  const { persons, families } = await makeWorld(office, [[1, 3]]);
  const motherId = persons[1]!;
  await desk.startPregnancy({
    eventId: id(),
    on: "2026-03-02",
    personId: motherId,
    expected: null,
  });
  const before = await countsOf(db());
  const baby = {
    eventId: id(),
    on: "2026-08-30",
    familyId: families[0]!,
    personId: id(),
    motherId,
    name: "Gendis Rekaan",
    sex: "P" as const,
    relation: 4,
  };
  await desk.newborn(baby);
  return { baby, before, motherId, familyId: families[0]! };
}
const undo = (undoneId: string) => desk.undo({ eventId: id(), undoneId, reason: "Salah keluarga" });

test("the baby is gone from every list, and the mother's history keeps both events", async () => {
  const { baby, before, motherId, familyId } = await birth();
  expect((await desk.search({ text: "Gendis Rekaan" })).hits).toHaveLength(1);
  await undo(baby.eventId);
  await expect(desk.get({ personId: baby.personId })).rejects.toMatchObject({
    code: "tidak_ditemukan",
  });
  expect((await desk.search({ text: "Gendis Rekaan" })).hits).toEqual([]);
  const after = await countsOf(db());
  expect({ ...after, life_events: 0, life_event_steps: 0 }).toEqual({
    ...before,
    life_events: 0,
    life_event_steps: 0,
  });
  const family = await desk.family({ familyId });
  expect([family.members.length, family.former]).toEqual([2, []]);
  const life = await desk.life({ personId: motherId });
  expect(life.events.map((one) => [one.kind, one.undone])).toEqual([
    ["batal", false],
    ["lahir", true],
    ["hamil", false],
  ]);
  expect(life.pregnancies).toMatchObject([{ toDate: null, outcome: null }]);
  // The same day, the right family: the pregnancy stands and the name is free again.
  await desk.newborn({ ...baby, eventId: id(), personId: id() });
  expect((await desk.search({ text: "Gendis Rekaan" })).hits).toHaveLength(1);
});

test.each([
  [
    "a case",
    async (personId: string) => {
      await everything.cases.register(walkIn(personId));
    },
  ],
  [
    "an edit",
    async (personId: string) => {
      const { version } = await desk.get({ personId });
      const person = somebody({ name: "Gendis Ayu", birthDate: "2026-08-30", noNikReason: "bayi" });
      await desk.update({ personId, version, keepNik: true, person });
    },
  ],
  [
    "a merge",
    async (personId: string) => {
      const { persons } = await makeWorld(office, [[1]]);
      await desk.merge({
        survivorId: personId,
        loserId: persons[0]!,
        survivorVersion: 1,
        loserVersion: 1,
        take: [],
        family: "survivor",
        heads: [],
      });
    },
  ],
])("%s keeps the baby: refused with a sentence of its own, and nothing changes", async (_, use) => {
  const { baby, familyId } = await birth();
  await use(baby.personId);
  const before = { counts: await countsOf(db()), family: await desk.family({ familyId }) };
  await expect(undo(baby.eventId)).rejects.toMatchObject({
    code: "bayi_sudah_dipakai",
    details: { personId: baby.personId },
  });
  expect({ counts: await countsOf(db()), family: await desk.family({ familyId }) }).toEqual(before);
});

test("only a birth that was taken back lets its baby's line go; every other line of history stays", async () => {
  const { baby } = await birth();
  const { writer } = office.desk.office!;
  const [event_id, person_id] = [baby.eventId, baby.personId];
  await expect(
    writer
      .deleteFrom("life_event_subjects")
      .where("event_id", "=", event_id)
      .where("person_id", "=", person_id)
      .execute(),
  ).rejects.toThrow("append-only");
  const { version } = await desk.get({ personId: person_id });
  const person = somebody({ name: "Gendis Lain", birthDate: "2026-08-30", noNikReason: "bayi" });
  await desk.update({ personId: person_id, version, keepNik: true, person });
  await expect(
    writer.deleteFrom("person_changes").where("person_id", "=", person_id).execute(),
  ).rejects.toThrow("append-only");
});

test("events of the baby that were taken back first do not keep it", async () => {
  const { baby, before, familyId } = await birth();
  const { version } = await desk.family({ familyId });
  const related = { eventId: id(), on: "2026-09-01", familyId, version, personId: baby.personId };
  await desk.setRelation({ ...related, relation: 6 });
  const death = { eventId: id(), on: "2026-09-02", personId: baby.personId, version: 1 };
  await desk.death({ ...death, document: "474.3/9" });
  for (const eventId of [death.eventId, related.eventId, baby.eventId]) await undo(eventId);
  const after = await countsOf(db());
  expect({ ...after, life_events: 0, life_event_steps: 0 }).toEqual({
    ...before,
    life_events: 0,
    life_event_steps: 0,
  });
});
