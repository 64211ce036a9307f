// Reminders and the views behind them: counts equal the lists and an independent telling, and what is shown holds counts only.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchReminders, type Reminder } from "../../electron/cases/reminders.ts";
import { REMINDERS, reminderText, type ReminderCounts } from "../../shared/cases/reminders.ts";
import { VIEWS, type QueueView } from "../../shared/cases/schemas.ts";
import { STATE_NAMES, type CaseState } from "../../shared/cases/states.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, walkIn } from "./support.ts";

const TODAY = "2026-11-24"; // a Tuesday
const TOMORROW = "2026-11-25";
let office: TestOffice;
let end: () => void;
beforeEach(async () => {
  office = await newOffice();
  end = () => {};
});
afterEach(async () => {
  end();
  await office.close();
});

interface Row {
  readonly state: CaseState;
  readonly due_on: string;
  readonly promised_on: string | null;
  readonly follow_up_on: string | null;
  readonly ratify_due_on: string | null;
  readonly snoozed_until: string | null;
}

/** A second telling of the views, without SQL. */
function stands(view: QueueView, row: Row, supervisor = false): boolean {
  const off = row.snoozed_until !== null && row.snoozed_until > TODAY;
  if (view === "ditunda") return off;
  const late = view === "terlambat" || view === "rujukan";
  const reminds = late || ["dekat", "janji", "dikembalikan", "tindak_lanjut"].includes(view);
  if (off && reminds && !(supervisor && late)) return false;
  const open = !["selesai", "ditolak", "batal"].includes(row.state);
  const runs = open && row.state !== "perbaikan_berkas";
  const upTo = (day: string | null, last: string) => day !== null && day <= last;
  if (view === "semua") return true;
  if (view === "terbuka" || view === "saya") return open;
  if (view === "ditutup") return !open;
  if (view === "baru") return row.state === "diterima";
  if (view === "perbaikan") return row.state === "perbaikan_berkas";
  if (view === "penetapan") return row.state === "menunggu_persetujuan";
  if (view === "pengesahan") return open && row.ratify_due_on !== null;
  if (view === "terlambat") return runs && row.due_on < TODAY;
  if (view === "dekat") return runs && row.due_on >= TODAY && row.due_on <= TOMORROW;
  if (view === "janji") return open && upTo(row.promised_on, TODAY);
  if (view === "tindak_lanjut") return upTo(row.follow_up_on, TODAY);
  return false; // no referrals here: tests/referrals
}

test("every count of the queue equals its list, and both equal an independent telling", async () => {
  const person = await makePerson(office);
  const desk = await office.as("petugas");
  const db = office.desk.office!.writer;
  const day = fc.integer({ min: -6, max: 6 }).map((n) => addDays(TODAY, n));
  const maybe = fc.option(day, { freq: 2 });
  const rows: Row[] = fc.sample(
    fc.record({
      state: fc.constantFrom<CaseState>(...STATE_NAMES),
      due_on: day,
      promised_on: maybe,
      follow_up_on: maybe,
      ratify_due_on: maybe,
      snoozed_until: maybe,
    }),
    { numRuns: 60, seed: 8 },
  );
  for (const row of rows) {
    const { id } = await desk.cases.register(walkIn(person));
    await db.updateTable("cases").set(row).where("id", "=", id).execute();
  }
  const counts = await desk.cases.counts();
  for (const view of VIEWS) {
    const list = await desk.cases.list({ view, limit: 200 });
    expect([view, counts[view]]).toEqual([view, list.rows.length]);
    expect([view, counts[view]]).toEqual([view, rows.filter((row) => stands(view, row)).length]);
  }
  for (const [view] of REMINDERS.slice(0, 4)) expect(counts[view], view).toBeGreaterThan(0);
}, 30_000);

test("a promise is kept once somebody talked to the citizen", async () => {
  const desk = await office.as("petugas");
  const citizen = await makePerson(office);
  const { id } = await desk.cases.register(walkIn(citizen, { promisedOn: "2026-11-26" }));
  const waits = async () => (await desk.cases.counts()).janji;
  expect(await waits()).toBe(0);
  office.setNow("2026-11-26T02:00:00Z");
  expect(await waits()).toBe(1);
  const { version } = await desk.cases.get({ id });
  const said = { kind: "kontak" as const, onDay: "2026-11-26", text: "Dikabari lewat telepon." };
  await desk.cases.record({ id, version, eventId: crypto.randomUUID(), ...said });
  expect(await waits()).toBe(0);
});

test("once a day at the desk, never while locked or switched off, and counts only", async () => {
  const shown: Reminder[] = [];
  const desk = await office.as("petugas");
  await desk.cases.register(walkIn(await makePerson(office, "Siti Rahasia")));
  const { dueOn } = (await desk.cases.list({ view: "semua" })).rows[0]!;
  end = watchReminders(office.desk, {
    show: (reminder) => shown.push(reminder),
    report: (error) => expect.fail(String(error)),
    pace: { first: 20, look: 40 },
  });
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));
  const bodies = () => shown.map(({ body }) => body);
  await expect.poll(bodies).toEqual(["1 kasus segera jatuh tempo"]);
  office.setNow(`${addDays(dueOn, 1)}T02:00:00Z`);
  await expect.poll(bodies).toHaveLength(2);
  expect(bodies()).toEqual(["1 kasus segera jatuh tempo", "1 kasus terlambat"]);
  await desk.cases.register(walkIn(await makePerson(office)));
  await office.desk
    .office!.writer.updateTable("cases")
    .set({ due_on: TODAY })
    .where("due_on", ">", dueOn)
    .execute();
  await quiet();
  expect(bodies()).toHaveLength(2);
  const before = shown.length;
  expect(JSON.stringify(shown)).not.toMatch(/Siti|REG|KES/);

  await office.as("admin");
  const settings = await office.api.office.get();
  await office.api.office.save({
    settings: { ...settings, remindsDaily: false },
    version: settings.version,
  });
  await office.as("petugas");
  office.setNow(`${addDays(dueOn, 3)}T02:00:00Z`);
  await quiet();
  expect(shown).toHaveLength(before);
  await office.desk.lock();
  await quiet();
  expect(shown).toHaveLength(before);
});

test("the text names what there is", () => {
  const counts = fc.record(
    Object.fromEntries(REMINDERS.map(([view]) => [view, fc.nat(2000)])) as Record<
      keyof ReminderCounts,
      fc.Arbitrary<number>
    >,
  );
  fc.assert(
    fc.property(counts, (now) => {
      const text = reminderText(now);
      const named = REMINDERS.filter(([, words]) => text?.includes(words)).map(([view]) => view);
      expect(named).toEqual(REMINDERS.map(([view]) => view).filter((view) => now[view] > 0));
    }),
  );
});
