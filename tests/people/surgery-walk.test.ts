// Any sequence of household surgery keeps the invariants; what is refused changes nothing; taking all back in turn leads to the start.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import type { Db } from "../../electron/database/tables.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import {
  countsOf,
  expectInvariants,
  HOME,
  makeWorld,
  somebody,
  truthOf,
  type World,
} from "./surgery-world.ts";

let office: TestOffice;
let desk: Api;
beforeAll(async () => {
  office = await newOffice();
  desk = await office.as("supervisor");
});
afterAll(() => office.close());

const ACTS = [
  "setHead",
  "setRelation",
  "transfer",
  "transfer",
  "split",
  "newborn",
  "death",
  "depart",
  "returnHome",
  "household",
  "programme",
  "addMember",
  "updateFamily",
  "undo",
] as const;

interface Choice {
  readonly act: (typeof ACTS)[number];
  /** Picks who, where and as what; each is taken modulo what there is. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly days: number;
  readonly withHead: boolean;
}

const choices = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    a: fc.nat(30),
    b: fc.nat(30),
    c: fc.nat(30),
    days: fc.integer({ min: -10, max: 280 }),
    withHead: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Turns a choice into a call of the contract. */
async function act(world: World, choice: Choice, events: readonly string[]): Promise<void> {
  const eventId = newId(new Date());
  const on = addDays("2026-03-01", choice.days);
  const departed = await office.desk
    .office!.reader.selectFrom("persons")
    .select("id")
    .where("id", "in", world.persons)
    .where("state", "=", "pindah")
    .execute();
  // A return needs somebody who left; chance alone would rarely find one.
  const pool =
    choice.act === "returnHome" && departed.length > 0
      ? departed.map((row) => row.id)
      : world.persons;
  const personId = pool[choice.a % pool.length]!;
  const other = world.families[choice.b % world.families.length]!;
  const person = await desk.people.get({ personId });
  const own = person.familyId;
  const family = own ? person.family! : await desk.people.family({ familyId: other });
  const relation = (choice.c % 11) + 1;
  const staying = family.members.filter((member) => member.personId !== personId);
  const next = staying[choice.c % Math.max(1, staying.length)];
  const headAfter =
    choice.withHead && next
      ? {
          personId: next.personId,
          relations: staying
            .filter((member) => member.relation === 1 && member !== next)
            .map((member) => ({ personId: member.personId, relation: 9 })),
        }
      : null;
  const seen = { familyId: family.familyId, version: family.version };
  const people = desk.people;
  switch (choice.act) {
    case "setHead":
      await people.setHead({
        eventId,
        on,
        ...seen,
        personId,
        relations: family.members
          .filter((member) => member.personId !== personId && member.relation === 1)
          .map((member) => ({ personId: member.personId, relation: 9 })),
      });
      break;
    case "setRelation":
      await people.setRelation({ eventId, on, ...seen, personId, relation });
      break;
    case "transfer":
      await people.transfer({
        eventId,
        on,
        fromFamilyId: own,
        toFamilyId: other,
        members: choice.withHead
          ? [{ personId, relation }]
          : (own ? family.members : [{ personId }]).map((one, index) => ({
              personId: one.personId,
              relation: index === 0 ? relation : 9,
            })),
        headAfter: choice.withHead ? headAfter : null,
      });
      break;
    case "split":
      await people.split({
        eventId,
        on,
        ...seen,
        newFamilyId: newId(new Date()),
        number: null,
        home: HOME,
        members: [{ personId, relation: choice.b % 4 === 0 ? 4 : 1 }],
        headAfter,
      });
      break;
    case "newborn": {
      const baby = newId(new Date());
      await people.newborn({
        eventId,
        on,
        familyId: family.familyId,
        personId: baby,
        motherId: personId,
        name: "Bayi",
        sex: "L",
        relation: 4,
      });
      world.persons.push(baby);
      break;
    }
    case "death":
      await people.death({
        eventId,
        on,
        personId,
        version: person.version,
        document: choice.c % 5 === 0 ? null : "474.3/12",
        headAfter,
      });
      break;
    case "depart":
      await people.depart({
        eventId,
        on,
        familyId: own,
        personIds: choice.withHead || !own ? [personId] : family.members.map((m) => m.personId),
        noDocumentReason: "sedang_diurus",
        place: "Kota lain",
        headAfter: choice.withHead ? headAfter : null,
      });
      break;
    case "returnHome":
      await people.returnHome({
        eventId,
        on,
        personId,
        version: person.version,
        familyId: choice.withHead ? other : null,
        relation,
      });
      break;
    case "household":
      await people.setHousehold({
        eventId,
        on,
        ...seen,
        with: choice.c % 5 === 0 ? null : other,
        order: choice.withHead ? (choice.c % 3) + 1 : null,
      });
      break;
    case "programme":
      await people.startProgramme({
        eventId,
        on,
        personId,
        programme: "PKH",
        component: choice.withHead ? "lansia" : null,
      });
      break;
    case "addMember":
      await people.addMember({
        familyId: other,
        relation,
        from: on,
        member: choice.withHead
          ? { personId }
          : { person: somebody({ name: "Tambahan" }), shareNik: false },
      });
      break;
    case "updateFamily":
      await people.updateFamily({
        ...seen,
        number: choice.withHead
          ? `32040501062${String(10_000 + choice.a * 31 + choice.b)}`
          : undefined,
        from: on,
        home: { ...HOME, rt: String(choice.c + 1) },
      });
      break;
    case "undo": {
      const undoneId = events[choice.a % Math.max(1, events.length)] ?? eventId;
      await people.undo({ eventId, undoneId, reason: "Salah orang" });
      break;
    }
  }
}

/** Babies that are gone leave the world, too; answers how many. */
async function forgetUnborn(db: Db, world: World): Promise<number> {
  const rows = await db
    .selectFrom("persons")
    .select("id")
    .where("id", "in", world.persons)
    .execute();
  const there = new Set(rows.map((row) => row.id));
  const before = world.persons.length;
  world.persons.splice(0, before, ...world.persons.filter((id) => there.has(id)));
  return before - world.persons.length;
}

/** The event recorded last, and the one it took back. */
async function lastEvent() {
  return office.desk
    .office!.reader.selectFrom("life_events")
    .select(["id", "undoes"])
    .orderBy("no", "desc")
    .executeTakeFirst();
}

test("any sequence keeps the invariants, refusals change nothing, and taking all back leads to the start", async () => {
  const db = () => office.desk.office!.reader;
  let done = 0;
  let refused = 0;
  let born = 0;
  let unborn = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(choices, async (list) => {
      const world = await makeWorld(office, [[1, 3, 4, 4], [1, 2], [1, 7, 6], [1]]);
      const start = await truthOf(db(), world);
      const events: string[] = [];
      for (const choice of list) {
        const before = await truthOf(db(), world);
        const counts = await countsOf(db());
        try {
          const previous = await lastEvent();
          await act(world, choice, events);
          done++;
          seen.add(choice.act);
          const event = await lastEvent();
          if (event?.undoes) events.splice(events.indexOf(event.undoes), 1);
          // A member who is there already is a call without an event.
          else if (event && event.id !== previous?.id) events.push(event.id);
          const after = await countsOf(db());
          // Nothing is ever deleted, but for a baby whose birth was taken back.
          const gone = await forgetUnborn(db(), world);
          born += choice.act === "newborn" ? 1 : 0;
          unborn += gone;
          for (const [table, count] of Object.entries(counts))
            if (gone === 0) expect(after[table], table).toBeGreaterThanOrEqual(count);
          expect(after["persons"]).toBeGreaterThanOrEqual(counts["persons"]! - gone);
        } catch (error) {
          const { code } = error as { code?: string };
          expect(code, String(error)).toBeDefined();
          expect(code).not.toBe("kesalahan_tak_terduga");
          refused++;
          expect(await truthOf(db(), world)).toEqual(before);
          expect(await countsOf(db())).toEqual(counts);
        }
        await expectInvariants(db());
      }
      for (const undoneId of events.toReversed()) {
        await desk.people.undo({ eventId: newId(new Date()), undoneId, reason: "Kembali ke awal" });
        await expectInvariants(db());
        unborn += await forgetUnborn(db(), world);
      }
      expect(await truthOf(db(), world)).toEqual(start);
    }),
    // A failure leaves its families behind, so smaller examples would fail on those.
    { numRuns: 18, seed: 20261124, endOnFailure: true },
  );
  // The walk must really walk.
  expect(done).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(30);
  expect(born).toBeGreaterThan(3);
  expect(unborn).toBe(born);
  expect([...seen].sort()).toEqual([...new Set(ACTS)].sort());
}, 60_000);
