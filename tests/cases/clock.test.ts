// The clock of a case: it stands still while papers are awaited from the citizen, and the queue calls by the day the letter asked for.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { caseDue, resumedDue } from "../../shared/cases/clock.ts";
import {
  OPEN_STATES,
  PAUSED_STATES,
  STATE_NAMES,
  type CaseState,
} from "../../shared/cases/states.ts";
import { FIVE_DAYS, isWorkingDay, workingDaysBetween } from "../../shared/values/working-days.ts";
import { addDays } from "../../shared/values/date.ts";
import { answer, person, refer } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { walkIn } from "./support.ts";

const calendar = { holidays: new Set(["2026-12-24", "2026-12-25"]), week: FIVE_DAYS };

test("only open cases have a due day, and only those that wait for the citizen are paused", () => {
  for (const state of STATE_NAMES) {
    const due = caseDue(state, "2026-11-20", "2026-11-24", calendar);
    const open = (OPEN_STATES as readonly CaseState[]).includes(state);
    expect([state, due]).toEqual([
      state,
      open ? (PAUSED_STATES.includes(state) ? "jeda" : "lewat") : null,
    ]);
  }
});

test("after a wait exactly as many working days are left as before it", () => {
  const day = fc.nat(200).map((n) => addDays("2026-06-01", n));
  fc.assert(
    fc.property(day, fc.nat(40), fc.nat(30), (pausedOn, ahead, wait) => {
      const dueOn = addDays(pausedOn, ahead);
      fc.pre(isWorkingDay(dueOn, calendar));
      const today = addDays(pausedOn, wait);
      const due = resumedDue(dueOn, pausedOn, today, calendar);
      expect(isWorkingDay(due, calendar)).toBe(true);
      expect(workingDaysBetween(today, due, calendar)).toBe(
        workingDaysBetween(pausedOn, dueOn, calendar),
      );
    }),
    { numRuns: 5000 },
  );
});

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

async function move(api: Api, id: string, to: CaseState, fields = {}) {
  const { version } = await api.cases.get({ id });
  return api.cases.move({ id, version, eventId: randomUUID(), to, fields });
}

test("a case that waits for the citizen is not late, and gets its days back", async () => {
  const desk = await office.as("petugas");
  const { id, dueOn } = await desk.cases.register(walkIn(citizen));
  await move(desk, id, "cek_berkas");
  await move(desk, id, "perbaikan_berkas", { note: "KK buram" });
  office.setNow("2026-12-08T02:00:00Z");
  expect(await desk.cases.get({ id })).toMatchObject({ dueOn, due: "jeda" });
  const late = await desk.cases.list({ view: "terlambat", limit: 200 });
  expect(late.rows.map((row) => row.id)).not.toContain(id);
  expect(late.rows).toHaveLength((await desk.cases.counts()).terlambat ?? -1);
  await move(desk, id, "cek_berkas");
  const resumed = await desk.cases.get({ id });
  expect(resumed.due).not.toBe("lewat");
  const national = { holidays: new Set<string>(), week: FIVE_DAYS };
  expect(workingDaysBetween("2026-12-08", resumed.dueOn, national)).toBe(
    workingDaysBetween("2026-11-24", dueOn, national),
  );
});

test("the queue calls for a referral on the day after its own due day, not before, and not while papers are missing", async () => {
  const early = await refer(office, citizen, { replyBy: "2026-11-25" });
  const later = await refer(office, citizen, { replyBy: "2026-12-10" });
  const called = async () => {
    const { rows } = await early.api.cases.list({ view: "rujukan", limit: 200 });
    expect(rows).toHaveLength((await early.api.cases.counts()).rujukan ?? -1);
    return rows.map(({ id }) => id);
  };
  office.setNow("2026-11-25T02:00:00Z");
  expect(await called()).not.toContain(early.caseId);
  office.setNow("2026-11-26T02:00:00Z");
  expect(await called()).toContain(early.caseId);
  expect(await called()).not.toContain(later.caseId);
  await early.api.referrals.step(
    answer(early.id, 1, { to: "dikembalikan", missing: ["KK"], answeredOn: "2026-11-26" }),
  );
  expect(await called()).not.toContain(early.caseId);
});
