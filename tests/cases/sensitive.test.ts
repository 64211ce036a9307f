// Sensitive cases and drafts: sealed under the second key, and only a number for those without it.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, step, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

test("are sealed, and without the second key only their number is seen", async () => {
  const desk = await office.as("petugas");
  const hidden = await makePerson(office, "Melati Rahasia");
  const narrative = "Korban tinggal di rumah aman.";
  const { id, number } = await withoutSecondKey(office, () =>
    desk.cases.register(walkIn(hidden, { categoryCode: "HKM-01", narrative })),
  );
  await withoutSecondKey(office, async () => {
    const view = await desk.cases.get({ id });
    expect(view).toMatchObject({ number, restricted: true, content: null });
    expect(JSON.stringify(view)).not.toContain("Melati");
    const { rows } = await desk.cases.list({ view: "terbuka", limit: 200 });
    expect(JSON.stringify(rows)).not.toContain("Melati");
    expect(rows.find((row) => row.id === id)?.content).toBeNull();
    expect((await desk.cases.list({ view: "semua", text: "Melati" })).rows).toEqual([]);
    expect((await desk.cases.list({ view: "semua", personId: hidden })).rows).toEqual([]);
    expect((await desk.cases.list({ view: "semua", categoryCode: "HKM-01" })).rows).toEqual([]);
    expect(await refusal(step(desk, id, "cek_berkas"))).toBe("kasus_terbatas");
    expect(await refusal(desk.cases.registrationForm({ id }))).toBe("kasus_terbatas");
  });
  const decider = await office.as("koordinator");
  expect((await decider.cases.get({ id })).content?.narrative).toBe(narrative);
  await step(decider, id, "cek_berkas");
  const stored = await office.desk
    .office!.reader.selectFrom("cases")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(stored.narrative).toBeNull();
  const events = await office.desk
    .office!.reader.selectFrom("case_events")
    .selectAll()
    .where("case_id", "=", id)
    .execute();
  expect(events.every(({ details }) => details === null)).toBe(true);
  const { paperId } = await decider.cases.receipt({ id });
  const { html } = office.sheet(paperId);
  expect(html).toContain(number);
  expect(html).not.toContain("Melati");
  expect(html).not.toContain("KDRT");
});

test("an ordinary category can be marked for one case, and a sensitive one cannot be unmarked", async () => {
  const desk = await office.as("petugas");
  expect((await desk.cases.register(walkIn(person, { sensitive: true }))).sensitive).toBe(true);
  expect(
    (await desk.cases.register(walkIn(person, { categoryCode: "RHB-05", sensitive: false })))
      .sensitive,
  ).toBe(true);
});

test("a sensitive draft comes back only with the second key", async () => {
  const desk = await office.as("fasilitator");
  await desk.drafts.save({
    form: "cases.intake",
    payload: '{"text":"rumah aman"}',
    sensitive: true,
  });
  const stored = await office.desk.office!.reader.selectFrom("drafts").selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain("rumah aman");
  await withoutSecondKey(office, async () =>
    expect((await desk.drafts.list())[0]).toMatchObject({ payload: null, restricted: true }),
  );
  expect((await desk.drafts.list())[0]?.payload).toContain("rumah aman");
  await desk.drafts.discard({ form: "cases.intake" });
  expect(await desk.drafts.list()).toEqual([]);
});
