// Due days after the calendar was changed: found by the history of a case, moved only when somebody agrees.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dueByHistory, resumedDue, type ClockMove } from "../../shared/cases/clock.ts";
import { addWorkingDays, FIVE_DAYS } from "../../shared/values/working-days.ts";
import { addDays } from "../../shared/values/date.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, step, walkIn } from "./support.ts";

const calendar = { holidays: new Set(["2026-12-24", "2026-12-25"]), week: FIVE_DAYS };

test("a history without waits is the target; each wait and each reopening counts as it did when it happened", () => {
  const gap = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(20),
      fc.array(fc.tuple(gap, gap), { maxLength: 5 }),
      (start, target, waits) => {
        const received = addDays("2026-11-01", start);
        let due = addWorkingDays(received, target, calendar);
        let day = received;
        const moves: ClockMove[] = [];
        for (const [before, wait] of waits) {
          const paused = addDays(day, before);
          moves.push({ day: paused, from: "cek_berkas", to: "perbaikan_berkas" });
          day = addDays(paused, wait);
          moves.push({ day, from: "perbaikan_berkas", to: "cek_berkas" });
          due = resumedDue(due, paused, day, calendar);
        }
        expect(dueByHistory(received, target, moves, calendar)).toBe(due);
        const closed = [
          { day, from: "cek_berkas", to: "batal" },
          { day: addDays(day, 3), from: "selesai", to: "verifikasi" },
        ] as const;
        expect(dueByHistory(received, target, [...moves, ...closed], calendar)).toBe(
          addWorkingDays(addDays(day, 3), target, calendar),
        );
      },
    ),
  );
});

let office: TestOffice;
let leader: Api;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

const look = async () => (await finish(leader.cases.checkDueDays({}))).answer;

test("a new holiday moves nothing by itself; agreed to, exactly the cases it concerns move, with a row in their timeline", async () => {
  const desk = await office.as("petugas");
  const person = await makePerson(office);
  const open = (await desk.cases.register(walkIn(person))).id;
  const paused = (await desk.cases.register(walkIn(person))).id;
  await step(desk, paused, "cek_berkas");
  await step(desk, paused, "perbaikan_berkas", { note: "KTP belum ada" });
  const hidden = (await desk.cases.register(walkIn(person, { sensitive: true }))).id;
  leader = await office.as("supervisor");
  const before = await leader.cases.get({ id: open });
  expect(await look()).toMatchObject({ looked: 2, earlier: 0, later: 0, rows: [] });

  await leader.office.addHolidays({ from: "2026-11-25", to: "2026-11-25", name: "Hari jadi desa" });
  expect((await leader.cases.get({ id: open })).dueOn).toBe(before.dueOn);
  const found = await look();
  expect(found).toMatchObject({ looked: 2, earlier: 0, later: 2 });
  expect(found.rows.map(({ id }) => id).toSorted()).toEqual([open, hidden].toSorted());
  const row = found.rows.find(({ id }) => id === open)!;
  expect(row.from).toBe(before.dueOn);
  expect(row.to > row.from).toBe(true);

  // Somebody works on one of them meanwhile: it is left and named.
  await step(await office.as("petugas"), open, "cek_berkas");
  leader = await office.as("supervisor");
  const order = {
    cases: found.rows.map(({ id, version }) => ({ id, version, eventId: randomUUID() })),
  };
  const first = await leader.cases.moveDueDays(order);
  expect(first).toEqual({ moved: [hidden], left: [{ id: open, number: row.number }] });
  const again = await leader.cases.moveDueDays({
    cases: order.cases.filter(({ id }) => id === hidden),
  });
  expect(again.moved).toEqual([hidden]); // a retry changes nothing
  const second = await look();
  expect(second.rows.map(({ id }) => id)).toEqual([open]);
  await leader.cases.moveDueDays({
    cases: second.rows.map(({ id, version }) => ({ id, version, eventId: randomUUID() })),
  });
  const after = await leader.cases.get({ id: open });
  expect(after.dueOn).toBe(row.to);
  expect(after.content!.timeline.at(-1)).toMatchObject({
    kind: "tenggat",
    details: { due: { from: row.from, to: row.to } },
  });
  expect(await look()).toMatchObject({ earlier: 0, later: 0 });

  await leader.office.removeHoliday({ from: "2026-11-25" });
  expect(await look()).toMatchObject({ earlier: 2, later: 0 });
  // What waits for the citizen is not touched; it follows when the wait ends.
  expect(
    (await leader.cases.get({ id: paused })).content!.timeline.some(
      ({ kind }) => kind === "tenggat",
    ),
  ).toBe(false);
}, 120_000);

test("only a supervisor or coordinator may look and move", async () => {
  const desk = await office.as("petugas");
  expect(await refusal(finish(desk.cases.checkDueDays({})))).toBe("peran_tidak_cukup");
});
