// Every number of the dashboard is the length of the list behind it and of a second telling, whoever asks, in offices at random.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaName } from "../../electron/areas/queries.ts";
import { behindOf } from "../../electron/reports/behind.ts";
import { behindReferrals } from "../../electron/reports/referred.ts";
import { STATE_NAMES } from "../../shared/cases/states.ts";
import { REFERRAL_STATE_NAMES } from "../../shared/referrals/states.ts";
import { REFERRAL_GROUPS, type BehindInput } from "../../shared/reports/behind.ts";
import { BALANCE_PARTS, DIMENSION_NAMES, type Dimension } from "../../shared/reports/codes.ts";
import { isSensitiveGroup } from "../../shared/reports/groups.ts";
import { monthPeriod, periodBefore, wholeMonths } from "../../shared/reports/period.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { addDays, daysBetween } from "../../shared/values/date.ts";
import { refusal, withoutSecondKey } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { casesByHand, groupsByHand, inPartByHand, middleOf } from "./by-hand.ts";
import { seedCase, seedPerson, seedReferral } from "./support.ts";

const KINDS = ["PPKS-08", "PPKS-24", "PPKS-16", "PPKS-19"];
let office: TestOffice;
let api: Api;

const dayOf = (first: string, span: number) =>
  fc.integer({ min: 0, max: span }).map((n) => addDays(first, n));

beforeAll(async () => {
  office = await newOffice();
  const people = fc.sample(
    fc.record({
      sex: fc.constantFrom(null, "L" as const, "P" as const),
      birthDate: fc.option(dayOf("1940-01-01", 31_000)),
      villageCode: fc.constantFrom(null, "32.04.05.2001", "32.04.05.2002"),
      ppks: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 3 }),
    }),
    { numRuns: 14, seed: 5 },
  );
  const ids: string[] = [];
  for (const person of people) ids.push(await seedPerson(office, person));
  const cases = fc.sample(
    fc.record({
      personId: fc.constantFrom(...ids),
      category: fc.constantFrom("KES-01", "SOS-01", "HKM-01"),
      state: fc.constantFrom(...STATE_NAMES),
      receivedOn: dayOf("2026-08-20", 95),
      took: fc.integer({ min: 0, max: 40 }),
      due: fc.integer({ min: 1, max: 30 }),
      desil: fc.option(fc.integer({ min: 1, max: 5 })),
      sensitive: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      officerId: fc.constantFrom("uji", "lain"),
      referred: fc.array(fc.constantFrom(...REFERRAL_STATE_NAMES), { maxLength: 2 }),
    }),
    { numRuns: 90, seed: 6 },
  );
  for (const { took, due, referred, ...one } of cases) {
    const closes = ["selesai", "ditolak", "batal"].includes(one.state);
    const caseId = await seedCase(office, {
      ...one,
      dueOn: addDays(one.receivedOn, due),
      closedOn: closes ? addDays(one.receivedOn, took) : null,
    });
    for (const state of referred)
      await seedReferral(office, {
        caseId,
        personId: one.personId,
        state,
        issuedOn: one.receivedOn,
      });
  }
  api = await office.as("supervisor");
}, 30_000);
afterAll(() => office.close());

const PERIODS: Period[] = [
  monthPeriod(2026, 11),
  { from: "2026-09-01", to: "2026-11-30" },
  { from: "2026-10-09", to: "2026-10-29" },
];

type Of = BehindInput["of"];

async function everyNumber(period: Period, entitled: boolean) {
  const reader = { db: office.desk.office!.reader, canOpen: entitled, today: "2026-11-24" };
  const page = { offset: 0, limit: 200 };
  const list = async (of: Of, at = period) => await behindOf(reader, { ...at, of, ...page });
  const length = async (of: Of, at = period) => {
    const { rows, total } = await list(of, at);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    return total;
  };
  const hand = await casesByHand(reader, period);
  const facts = await api.reports.dashboard(period);
  const earlier = periodBefore(period);
  for (const part of BALANCE_PARTS) {
    expect(await length({ kind: "neraca", part })).toBe(facts.balance[part]);
    expect(await length({ kind: "neraca", part }, earlier)).toBe(facts.before.balance[part]);
    expect(hand.filter((one) => inPartByHand(one, part, period))).toHaveLength(facts.balance[part]);
  }
  const results = {
    selesai: "done",
    ditolak: "refused",
    batal: "cancelled",
    tepat: "inTime",
  } as const;
  for (const [result, name] of Object.entries(results) as [keyof typeof results, "done"][]) {
    expect(await length({ kind: "hasil", result })).toBe(facts.closing[name]);
    expect(await length({ kind: "hasil", result }, earlier)).toBe(facts.before.closing[name]);
  }
  const { rows: closed } = await list({ kind: "neraca", part: "ditutup" });
  expect(facts.closing.medianDays).toBe(middleOf(closed.map(({ days }) => days!)));
  const referrals = async (of: object, at = period) =>
    (await behindReferrals(reader, { ...at, ...of, ...page })).total;
  expect(await referrals({})).toBe(facts.referrals.issued);
  expect(await referrals({}, earlier)).toBe(facts.before.referrals.issued);
  for (const group of REFERRAL_GROUPS) {
    expect(await referrals({ group })).toBe(facts.referrals[group]);
    for (const to of facts.destinations)
      expect(await referrals({ group, destinationId: to.id })).toBe(to[group]);
  }
  for (const to of facts.destinations) {
    expect(await referrals({ destinationId: to.id })).toBe(to.issued);
    expect(await referrals({ destinationId: to.id }, earlier)).toBe(to.before);
  }
  expect(facts.destinations.reduce((sum, to) => sum + to.issued, 0)).toBe(facts.referrals.issued);
  for (const by of DIMENSION_NAMES)
    await everyGroup(by, period, entitled, groupsByHand(hand, by, period), length);
  const trend = await api.reports.trend(period);
  const steps = trend.points.reduce(
    (sum, { received, closed: gone }) => ({
      diterima: sum.diterima + received,
      ditutup: sum.ditutup + gone,
    }),
    { diterima: 0, ditutup: 0 },
  );
  expect(steps.diterima).toBe(facts.balance.diterima);
  for (const point of trend.points.filter((_, at) => at % 5 === 0)) {
    const at = { from: point.from, to: point.to };
    expect(await length({ kind: "neraca", part: "diterima" }, at)).toBe(point.received);
    expect(await length({ kind: "neraca", part: "ditutup" }, at)).toBe(point.closed);
  }
}

async function everyGroup(
  by: Dimension,
  period: Period,
  entitled: boolean,
  hand: ReturnType<typeof groupsByHand>,
  length: (of: Of, at?: Period) => Promise<number>,
) {
  const rows = await api.reports.groups({ ...period, by });
  const told = rows.filter((row) => entitled || !isSensitiveGroup(by, row.key));
  const keys = [...hand.keys()].filter((key) => entitled || !isSensitiveGroup(by, key));
  expect(
    told
      .filter(({ count }) => count !== 0)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(keys.sort());
  for (const row of told) {
    const of = { kind: "kelompok", by, key: row.key } as const;
    expect(await length(of), `${by} ${row.key}`).toBe(row.count);
    expect(await length(of, periodBefore(period))).toBe(row.before);
    if (row.count === 0) continue;
    expect(row).toMatchObject(hand.get(row.key)!);
    expect(await length({ ...of, course: "selesai" })).toBe(row.done);
    expect(await length({ ...of, course: "ditolak" })).toBe(row.refused);
    expect(await length({ ...of, course: "batal" })).toBe(row.cancelled);
    expect(await length({ ...of, course: "berjalan" })).toBe(row.open);
  }
  for (const row of rows.filter(({ key }) => !entitled && isSensitiveGroup(by, key))) {
    expect(wholeMonths(period)).toBeGreaterThan(0);
    expect(hand.get(row.key)!.count).toBeGreaterThanOrEqual(5);
    expect(row).toEqual({
      ...row,
      count: 5,
      done: null,
      refused: null,
      cancelled: null,
      open: null,
      averageDays: null,
      before: null,
    });
    expect(await refusal(length({ kind: "kelompok", by, key: row.key }))).toBe("peran_tidak_cukup");
  }
}

describe("every number opens its list", () => {
  for (const period of PERIODS)
    it(`${period.from} to ${period.to}, with the second key and without`, async () => {
      await everyNumber(period, true);
      await withoutSecondKey(office, () => everyNumber(period, false));
    }, 20_000);

  it("also for the day: the lists of the queue, of what is late and of the referrals", async () => {
    const standing = await api.reports.standing();
    const counts = await api.cases.counts();
    expect(counts.terbuka).toBe(standing.open);
    expect(counts.penetapan).toBe(standing.awaitingDecision);
    expect((await api.reports.overdue()).totalCases).toBe(standing.overdue);
    expect((await api.reports.overdue()).totalReferrals).toBe(standing.lateReplies);
    const waiting = await api.referrals.list({ list: "menunggu", limit: 200 });
    expect(waiting.total).toBe(standing.awaitingReply);
  });
});

describe("who may not open sensitive cases", () => {
  it("is told the same of a sensitive kind whatever lies between two periods", async () => {
    await withoutSecondKey(office, async () => {
      const seen = new Set<string>();
      for (const [year, month] of [
        [2026, 9],
        [2026, 10],
        [2026, 11],
      ] as const)
        for (const row of await api.reports.groups({ ...monthPeriod(year, month), by: "ppks" }))
          if (isSensitiveGroup("ppks", row.key)) seen.add(JSON.stringify([row.count, row.before]));
      const quarter = { from: "2026-09-01", to: "2026-11-30" };
      for (const row of await api.reports.groups({ ...quarter, by: "ppks" }))
        if (isSensitiveGroup("ppks", row.key)) seen.add(JSON.stringify([row.count, row.before]));
      expect([...seen]).toEqual(["[5,null]"]);
      for (const days of [1, 20, 33]) {
        const span = { from: addDays("2026-11-24", -days), to: "2026-11-24" };
        expect(daysBetween(span.from, span.to)).toBe(days);
        const rows = await api.reports.groups({ ...span, by: "ppks" });
        expect(rows.filter(({ key }) => isSensitiveGroup("ppks", key))).toEqual([]);
      }
    });
  });
});

describe("an odd question", () => {
  it("a year without cases, a village without people and a period to come are answered or refused, never half", async () => {
    const year = { from: "2020-01-01", to: "2020-12-31" };
    const facts = await api.reports.dashboard(year);
    expect(facts.balance).toEqual({ awal: 0, diterima: 0, ditutup: 0, akhir: 0 });
    expect([facts.closing.medianDays, facts.destinations]).toEqual([null, []]);
    for (const by of DIMENSION_NAMES) expect(await api.reports.groups({ ...year, by })).toEqual([]);
    expect((await api.reports.trend(year)).points).toHaveLength(12);
    const village = { kind: "kelompok", by: "desa", key: "32.04.05.2003" } as const;
    expect(areaName(village.key)).toBeTruthy();
    expect(await api.reports.behind({ ...PERIODS[0]!, of: village })).toEqual({
      rows: [],
      total: 0,
    });
    const future = { from: "2027-01-01", to: "2027-01-31" };
    const asked = [
      api.reports.dashboard(future),
      api.reports.groups({ ...future, by: "desa" }),
      api.reports.trend(future),
      api.reports.behindReferrals(future),
    ];
    expect(await Promise.all(asked.map(refusal))).toEqual(Array(4).fill("periode_tidak_sah"));
  });
});
