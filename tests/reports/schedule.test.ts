// Recaps that prepare themselves: when they are due, what they keep, who settles them, and that nobody is reminded twice a day.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchReminders } from "../../electron/cases/reminders.ts";
import { watchRecaps } from "../../electron/reports/schedule.ts";
import { changesSince, duePeriods, FIGURES, type Figures } from "../../shared/reports/prepared.ts";
import { wholeMonths } from "../../shared/reports/period.ts";
import { addDays } from "../../shared/values/date.ts";
import { refusal, withoutSecondKey } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { seedCase, seedPerson } from "./support.ts";

const OCTOBER = { from: "2026-10-01", to: "2026-10-31" };
const PACE = { first: 1, look: 5, rest: 0 };
let office: TestOffice;
let personId: string;
const ends: (() => void)[] = [];

beforeEach(async () => {
  office = await newOffice();
  personId = await seedPerson(office);
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await office.close();
});

const fail = (error: unknown) => expect.fail(String(error));
function watch() {
  const recaps = watchRecaps(office.desk, fail, PACE);
  ends.push(recaps.end);
  return recaps;
}
const stored = async () =>
  await office.desk
    .office!.reader.selectFrom("prepared_recaps")
    .selectAll()
    .orderBy("to_day")
    .execute();
const seedMonth = async (month: string, more = {}) =>
  await seedCase(office, { personId, receivedOn: `2026-${month}-05`, ...more });

describe("what is due", () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2024-01-01", n));

  it("is over, whole, without a gap, and not due again once it is prepared", () => {
    fc.assert(
      fc.property(day, fc.option(fc.integer({ min: 0, max: 400 })), (today, ago) => {
        const last = ago === null ? null : addDays(`${addDays(today, -ago).slice(0, 7)}-01`, -1);
        const due = duePeriods(today, last);
        for (const { kind, period } of due) {
          expect(period.to < today).toBe(true);
          expect(wholeMonths(period)).toBe({ bulan: 1, triwulan: 3, tahun: 12 }[kind]);
        }
        const months = due.filter(({ kind }) => kind === "bulan").map(({ period }) => period);
        expect(months.length).toBeLessThanOrEqual(12);
        for (const [at, month] of months.entries())
          if (at > 0) expect(addDays(months[at - 1]!.to, 1)).toBe(month.from);
        const newest = months.at(-1)?.to ?? last;
        expect(duePeriods(today, newest)).toEqual([]);
        expect(newest! >= addDays(`${today.slice(0, 7)}-01`, -1)).toBe(true);
      }),
    );
  });

  it("brings the quarter and the year with their last month", () => {
    expect(
      duePeriods("2027-01-04", "2026-11-30").map(({ kind, period }) => [kind, period.from]),
    ).toEqual([
      ["bulan", "2026-12-01"],
      ["triwulan", "2026-10-01"],
      ["tahun", "2026-01-01"],
    ]);
    expect(duePeriods("2026-11-24", null)).toEqual([{ kind: "bulan", period: OCTOBER }]);
  });
});

describe("preparing", () => {
  it("is done once after sign-in, as the office itself, and offered until somebody settles it", async () => {
    await seedMonth("10");
    await office.as("supervisor");
    const recaps = watch();
    expect(await recaps.words()).toBe("Rekap Oktober 2026 sudah siap: lihat, cetak, abaikan");
    await recaps.words();
    expect(await stored()).toHaveLength(1);
    const [offer] = await office.api.reports.prepared();
    expect(offer).toMatchObject({ kind: "bulan", period: OCTOBER });
    const audit = await office.desk
      .office!.reader.selectFrom("audit")
      .selectAll()
      .where("call", "=", "reports.prepare")
      .execute();
    expect(audit).toMatchObject([
      { actor: null, roles: "sistem", ids: JSON.stringify([offer!.id]) },
    ]);

    const desk = await office.as("petugas");
    expect(await refusal(desk.reports.prepared())).toBe("peran_tidak_cukup");
    expect(await recaps.words()).toBeNull();
    const settle = { id: offer!.id, how: "diabaikan" } as const;
    expect(await refusal(desk.reports.settlePrepared(settle))).toBe("peran_tidak_cukup");
    const head = await office.as("supervisor");
    await head.reports.settlePrepared(settle);
    await head.reports.settlePrepared({ ...settle, how: "dilihat" }); // somebody was quicker
    expect(await head.reports.prepared()).toEqual([]);
    expect(await stored()).toMatchObject([{ settled_how: "diabaikan", prepared_by: "sistem" }]);
    expect(await recaps.words()).toBeNull();
  });

  it("makes up for what was missed, leaves out months without a case, and does nothing at a locked desk", async () => {
    await seedMonth("10", { state: "selesai", closedOn: "2026-10-09" });
    await office.as("supervisor");
    const recaps = watch();
    await recaps.words();
    await seedMonth("12", { receivedOn: "2026-12-05", state: "selesai", closedOn: "2026-12-09" });
    office.setNow("2027-02-03T02:00:00Z");
    const seated = office.desk.session;
    office.desk.session = undefined;
    expect(await recaps.words()).toBeNull();
    expect(await stored()).toHaveLength(1);
    office.desk.session = seated;
    await recaps.words();
    expect((await stored()).map(({ kind, from_day }) => [kind, from_day])).toEqual([
      ["bulan", "2026-10-01"],
      ["bulan", "2026-12-01"],
      ["triwulan", "2026-10-01"],
      ["tahun", "2026-01-01"],
    ]);
    const names = "Desember 2026, Triwulan IV 2026, Tahun 2026";
    expect(await recaps.words()).toBe(`Rekap ${names} sudah siap: lihat, cetak, abaikan`);
  });

  it("does not stumble over an empty month at the end of a quarter and a year, and says nothing new in an empty office", async () => {
    await office.as("supervisor");
    const told: string[] = [];
    ends.push(office.desk.listen(({ type }) => told.push(type)));
    const recaps = watch();
    await recaps.words();
    await recaps.words();
    expect(told.filter((type) => type === "berubah")).toEqual([]);
    await seedMonth("10", { state: "selesai", closedOn: "2026-10-09" });
    office.desk.emit({ type: "status" });
    await recaps.words();
    expect(told.filter((type) => type === "berubah")).toEqual(["berubah"]);
    await seedMonth("11", { state: "selesai", closedOn: "2026-11-09" });
    office.setNow("2027-01-04T02:00:00Z");
    office.desk.emit({ type: "status" });
    for (let look = 0; look < 3; look++) await recaps.words();
    expect((await stored()).map(({ kind, to_day }) => [kind, to_day])).toEqual([
      ["bulan", "2026-10-31"],
      ["bulan", "2026-11-30"],
      ["triwulan", "2026-12-31"],
      ["tahun", "2026-12-31"],
    ]);
  });

  it("keeps what it said, and tells what has changed since, to each as he may know it", async () => {
    await seedMonth("10");
    const api = await office.as("supervisor");
    await watch().words();
    expect(await api.reports.preparedCheck(OCTOBER)).toMatchObject({ changes: [] });
    expect(await api.reports.preparedCheck({ from: "2026-09-01", to: "2026-09-30" })).toBeNull();
    await seedMonth("10");
    await seedMonth("10", { sensitive: true, category: "HKM-01" });
    const changed = (now: number) =>
      ["diterima", "akhir"].map((figure) => ({ figure, was: 1, now }));
    expect((await api.reports.preparedCheck(OCTOBER))!.changes).toEqual(changed(3));
    await withoutSecondKey(office, async () => {
      expect((await api.reports.preparedCheck(OCTOBER))!.changes).toEqual(changed(2));
    });
    const facts = await api.reports.dashboard(OCTOBER);
    expect(facts.balance.diterima).toBe(3);
  });

  it("tells a change of every sum and of no other", () => {
    const figures = fc.record(
      Object.fromEntries(FIGURES.map((name) => [name, fc.nat(3)])) as Record<
        keyof Figures,
        fc.Arbitrary<number>
      >,
    );
    fc.assert(
      fc.property(figures, figures, (then, now) => {
        const told = new Map(changesSince(then, now).map((one) => [one.figure, one.now]));
        for (const name of FIGURES) expect(told.get(name) ?? then[name]).toBe(now[name]);
      }),
    );
  });
});

it("nobody is reminded twice a day, whoever comes, however often the program starts, with a recap or without", async () => {
  const shown: string[] = [];
  const recaps = watch();
  let end = () => {};
  const start = () => {
    end();
    end = watchReminders(office.desk, {
      show: ({ body }) =>
        shown.push(
          `${office.desk.session!.name} ${office.desk.now().toISOString().slice(0, 10)} ${body}`,
        ),
      report: fail,
      also: () => recaps.words(),
      pace: { first: 1, look: 4 },
    });
    ends.push(end);
  };
  const wait = () => new Promise((resolve) => setTimeout(resolve, 45));
  start();
  for (const date of ["2026-11-30", "2026-12-01", "2026-12-02"]) {
    office.setNow(`${date}T02:00:00Z`);
    for (const role of ["supervisor", "petugas", "supervisor", "koordinator", "petugas"] as const) {
      await office.as(role);
      await wait();
      await seedCase(office, { personId, receivedOn: "2026-11-12", dueOn: "2026-11-13" });
      start();
      await wait();
    }
  }
  // The last day is waited for, however slow the machine is: it is told, with the recap, and only once.
  office.setNow("2026-12-03T02:00:00Z");
  await office.as("supervisor");
  const { name } = office.desk.session!;
  const told = () => shown.filter((line) => line.startsWith(`${name} 2026-12-03`));
  await expect.poll(told, { timeout: 5_000 }).toHaveLength(1);
  start();
  await wait();
  expect(told()).toEqual([
    expect.stringMatching(
      /kasus terlambat\. Rekap November 2026 sudah siap: lihat, cetak, abaikan$/,
    ),
  ]);
  const heads = shown.map((line) => /^.* \d{4}-\d\d-\d\d/.exec(line)![0]);
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads.length).toBeGreaterThan(3);
}, 20_000);
