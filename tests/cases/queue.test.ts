// The work queue of a real office: counts equal lists, urgent first, pages by key, search.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

test("counts equal lists, emergencies come first, pages do not overlap", async () => {
  const desk = await office.as("petugas");
  for (let n = 0; n < 5; n += 1)
    await desk.cases.register(
      walkIn(person, { urgency: n === 3 ? "darurat" : "biasa", categoryCode: "PRM-01" }),
    );
  const counts = await desk.cases.counts();
  for (const [view, count] of Object.entries(counts)) {
    const { rows } = await desk.cases.list({ view: view as "saya", limit: 200 });
    expect(rows, view).toHaveLength(count);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await desk.cases.list({
      view: "terbuka",
      limit: 3,
      ...(cursor === undefined ? {} : { cursor }),
    });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(counts.terbuka ?? 0);
  const { rows } = await desk.cases.list({ view: "terbuka" });
  expect(rows[0]?.urgency).toBe("darurat");
  expect(await refusal(desk.cases.list({ view: "terbuka", cursor: "x" }))).toBe("masukan_salah");
});

test("what is late is in the overdue view, and found by name and number", async () => {
  const desk = await office.as("petugas");
  const other = await makePerson(office, "Joko Widyatmoko");
  const { id, number } = await desk.cases.register(walkIn(other));
  office.setNow("2026-11-30T02:00:00Z");
  const late = await desk.cases.list({ view: "terlambat", text: "widyat" });
  expect(late.rows.map((row) => [row.id, row.due])).toEqual([[id, "lewat"]]);
  expect(
    (await desk.cases.list({ view: "semua", text: number.slice(-12) })).rows.map((row) => row.id),
  ).toContain(id);
  expect((await desk.cases.list({ view: "semua", text: "%" })).rows).toEqual([]);
  expect((await desk.cases.list({ view: "semua", personId: other })).rows).toHaveLength(1);
});
