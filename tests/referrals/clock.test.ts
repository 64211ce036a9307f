// The clock of a referral: due, near, late in working days, paused; the next level as a proposal; a service's own days.
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FIVE_DAYS, isWorkingDay } from "../../shared/values/working-days.ts";
import { REFERRAL_LEVELS, type ReferralLevel } from "../../shared/directory/codes.ts";
import {
  escalationOf,
  lateWorkingDays,
  PATIENCE_DAYS,
  referralDue,
} from "../../shared/referrals/clock.ts";
import { isWaiting, REFERRAL_STATE_NAMES, referralRule } from "../../shared/referrals/states.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { person, refer, waitingCase } from "./support.ts";

const calendar = { holidays: new Set(["2026-12-25"]), week: FIVE_DAYS };
const clock = fc.record({
  state: fc.constantFrom(...REFERRAL_STATE_NAMES),
  level: fc.constantFrom(...(Object.keys(REFERRAL_LEVELS) as ReferralLevel[])),
  replyBy: fc.nat(60).map((n) => addDays("2026-11-01", n)),
});
const today = fc.nat(90).map((n) => addDays("2026-11-01", n));

describe("the clock", () => {
  test("late exactly when something is awaited from the destination and its day has passed", () => {
    fc.assert(
      fc.property(clock, today, (one, now) => {
        const days = lateWorkingDays(one, now, calendar);
        expect(days > 0).toBe(isWaiting(one.state) && now > one.replyBy);
        const between = Array.from({ length: 100 }, (_, n) => addDays(one.replyBy, n + 1)).filter(
          (day) => day <= now && isWorkingDay(day, calendar),
        );
        if (days > 1) expect(days).toBe(between.length);
        const due = referralDue(one, now, calendar);
        const { awaits } = referralRule(one.state);
        expect(due === null).toBe(awaits === null);
        expect(due === "jeda").toBe(awaits === "kelengkapan");
        expect(due === "lewat").toBe(days > 0);
      }),
      { numRuns: 5000 },
    );
  });

  test("a level higher is proposed after silence or a refusal, never beyond the top, and only as a proposal", () => {
    fc.assert(
      fc.property(clock, today, (one, now) => {
        const proposed = escalationOf(one, now, calendar);
        const refused = ["ditolak", "tidak_terlaksana", "tanpa_jawaban"].includes(one.state);
        const silent = lateWorkingDays(one, now, calendar) >= PATIENCE_DAYS;
        if (one.level === "pusat" || !(refused || silent)) expect(proposed).toBeNull();
        else expect(proposed).not.toBeNull();
      }),
      { numRuns: 5000 },
    );
    const chain: ReferralLevel[] = ["desa"];
    for (const level of chain) {
      const next = escalationOf(
        { state: "ditolak", level, replyBy: "2026-11-02" },
        "2026-11-03",
        calendar,
      );
      if (next) chain.push(next);
    }
    expect(chain).toEqual(["desa", "kecamatan", "kabupaten", "provinsi", "pusat"]);
  });
});

describe("in the office", () => {
  let office: TestOffice;
  let citizen: string;
  beforeAll(async () => {
    office = await newOffice();
    citizen = await person(office);
  }, 30_000);
  afterAll(async () => office.close());
  beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

  test("a service is asked for its answer within its own working days", async () => {
    const caseId = await waitingCase(office, citizen);
    const api = await office.as("supervisor");
    const { destinationId, destinations } = await api.referrals.proposal({ caseId });
    const found = destinations.find((one) => one.id === destinationId)!;
    const { id, version, active: _a, edited: _e, confirmed: _c, ...fields } = found;
    const details = { ...fields.details, replyDays: 2 };
    await api.directory.save({ id, version, fields: { ...fields, details } });
    const offered = await api.referrals.proposal({ caseId });
    expect(offered.replyBys).toEqual({ [id]: "2026-11-26" });
    expect(offered.replyBy).toBe("2026-12-03");
  });

  test("lists say near and late in working days", async () => {
    const { id, api } = await refer(office, citizen, { replyBy: "2026-11-25" });
    const row = async () =>
      (await api.referrals.list({ list: "menunggu", limit: 200 })).rows.find(
        (one) => one.id === id,
      );
    expect(await row()).toMatchObject({ due: "dekat", lateDays: 0 });
    office.setNow("2026-11-30T02:00:00Z");
    expect(await row()).toMatchObject({ due: "lewat", lateDays: 3 });
    expect((await api.referrals.get({ id })).content?.escalateTo).toBeNull();
    office.setNow("2026-12-02T02:00:00Z");
    expect((await api.referrals.get({ id })).content?.escalateTo).toBe("provinsi");
  });
});
