// A reminder put off stays away until its day and never hides what is late from the supervisor; one's own come first where asked for.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { URGENCY_RANK, type Urgency } from "../../shared/cases/codes.ts";
import { SNOOZE_MOST_DAYS, snoozeProblem } from "../../shared/cases/snooze.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, step, walkIn, withoutSecondKey } from "./support.ts";

const TODAY = "2026-11-24"; // a Tuesday
const LATE = "2026-12-28";
let office: TestOffice;
let desk: Api;
let person: string;
beforeEach(async () => {
  office = await newOffice();
  desk = await office.as("petugas");
  person = await makePerson(office);
});
afterEach(() => office.close());

async function putOff(id: string, until: string | null, reason = "Warga pulang tanggal itu.") {
  const { version } = await desk.cases.get({ id });
  return desk.cases.snooze({ id, version, eventId: randomUUID(), until, reason });
}

const late = async (api: Api) => {
  const { rows } = await api.cases.list({ view: "terlambat", limit: 50 });
  expect((await api.cases.counts()).terlambat).toBe(rows.length);
  return rows.map(({ id }) => id);
};

test("what an officer put off is late for the supervisor all the same, and comes back by itself", async () => {
  const { id } = await desk.cases.register(walkIn(person));
  office.setNow(`${LATE}T02:00:00Z`);
  expect(await late(desk)).toEqual([id]);
  const until = addDays(LATE, 3);
  await putOff(id, until);
  expect(await late(desk)).toEqual([]);
  expect((await desk.cases.list({ view: "ditunda", limit: 5 })).rows[0]?.snoozedUntil).toBe(until);
  expect((await desk.cases.list({ view: "terbuka", limit: 5 })).rows).toHaveLength(1);
  const supervisor = await office.as("supervisor");
  expect(await late(supervisor)).toEqual([id]);
  expect((await supervisor.reports.overdue()).cases.map((one) => one.id)).toEqual([id]);
  desk = await office.as("petugas");
  office.setNow(`${addDays(LATE, 2)}T02:00:00Z`);
  expect(await late(desk)).toEqual([]);
  office.setNow(`${until}T02:00:00Z`);
  expect(await late(desk)).toEqual([id]);
  expect((await desk.cases.get({ id })).snoozedUntil).toBeNull();
});

test("it needs a day and a reason, is told in the history, and ends with the next step or when it is taken back", async () => {
  const { id } = await desk.cases.register(walkIn(person));
  for (const until of [TODAY, "2026-11-01", addDays(TODAY, SNOOZE_MOST_DAYS + 1)])
    expect(await refusal(putOff(id, until)), until).toBe("tunda_tidak_boleh");
  expect(await refusal(putOff(id, "2026-11-30", "  "))).toBe("tunda_tidak_boleh");
  expect((await desk.cases.counts()).ditunda).toBe(0);
  await putOff(id, "2026-11-30");
  expect((await desk.cases.counts()).ditunda).toBe(1);
  const { content } = await desk.cases.get({ id });
  expect(content?.timeline.at(-1)).toMatchObject({
    kind: "tunda",
    details: { snooze: { until: "2026-11-30", reason: "Warga pulang tanggal itu." } },
  });
  await step(desk, id, "cek_berkas");
  expect((await desk.cases.get({ id })).snoozedUntil).toBeNull();
  await putOff(id, "2026-11-30");
  await putOff(id, null, "");
  expect((await desk.cases.counts()).ditunda).toBe(0);
});

test("a retry is one entry; in a sensitive case the reason is sealed, and whoever cannot open it cannot put it off", async () => {
  const { id } = await desk.cases.register(walkIn(person));
  const { version } = await desk.cases.get({ id });
  const order = { id, version, eventId: randomUUID(), until: "2026-11-30", reason: "sekali saja" };
  await desk.cases.snooze(order);
  await desk.cases.snooze(order);
  expect((await desk.cases.get({ id })).content?.timeline).toHaveLength(2);
  const hidden = await desk.cases.register(walkIn(person, { sensitive: true }));
  await withoutSecondKey(office, async () => {
    expect(await refusal(putOff(hidden.id, "2026-11-30"))).toBe("kasus_terbatas");
  });
  desk = await office.as("supervisor");
  await putOff(hidden.id, "2026-11-30", "rahasia alasan");
  const events = await office.desk
    .office!.reader.selectFrom("case_events")
    .selectAll()
    .where("case_id", "=", hidden.id)
    .execute();
  expect(events.at(-1)).toMatchObject({ kind: "tunda", details: null });
  expect(JSON.stringify(events)).not.toContain("rahasia");
});

test("days beyond the limit, the past and a missing reason are refused whatever is typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.string(), (days, reason) => {
      const problem = snoozeProblem(addDays(TODAY, days), reason, TODAY);
      const fits = days >= 1 && days <= SNOOZE_MOST_DAYS;
      expect(problem).toBe(!fits ? "hari" : reason.trim().length < 3 ? "alasan" : undefined);
    }),
  );
});

test("one's own come before the office's within each urgency, page by page, and nothing is lost or doubled", async () => {
  const db = office.desk.office!.writer;
  const rows = fc.sample(
    fc.record({
      mine: fc.boolean(),
      urgency: fc.constantFrom<Urgency>("darurat", "segera", "biasa"),
      due_on: fc.integer({ min: 0, max: 4 }).map((n) => addDays(TODAY, n)),
    }),
    { numRuns: 40, seed: 5 },
  );
  const other = (await office.as("koordinator")) && office.desk.session!.accountId;
  desk = await office.as("petugas");
  const me = office.desk.session!.accountId;
  const made: { id: string; key: string }[] = [];
  for (const { mine, urgency, due_on } of rows) {
    const { id } = await desk.cases.register(walkIn(person));
    const officer_id = mine ? me : other!;
    await db
      .updateTable("cases")
      .set({ urgency, due_on, officer_id })
      .where("id", "=", id)
      .execute();
    made.push({ id, key: `${URGENCY_RANK[urgency]} ${mine ? 0 : 1} ${due_on} ${id}` });
  }
  const wanted = made.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
  for (const limit of [1, 7, 50]) {
    const got: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Api["cases"]["list"]>> = await desk.cases.list({
        view: "terbuka",
        ownFirst: true,
        limit,
        ...(cursor === null ? {} : { cursor }),
      });
      got.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(got).toEqual(wanted);
  }
});
