// A category made sensitive: its open cases follow in one act, each sealed whole; what was left is found again, and nothing of it is in the audit.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, step, walkIn, withoutSecondKey } from "./support.ts";

const SECRET = "Rahasia kategori yang menjadi peka";
let office: TestOffice;
let person: string;
beforeEach(async () => {
  office = await newOffice();
  person = await makePerson(office, "Siti Aminah");
});
afterEach(() => office.close());

const run = async (api: Api, code: string) =>
  (await finish(api.cases.raiseCategory({ code, reason: `${SECRET} alasan` }))).answer;

async function makeSensitive(api: Api, code: string): Promise<void> {
  const category = (await api.cases.categories({ retired: true })).find((c) => c.code === code)!;
  const { retired: _, version, ...fields } = category;
  await api.cases.saveCategory({ ...fields, version, sensitive: true });
}

test("open cases are raised as one by one, closed ones and other categories stay, and a second run finds nothing", async () => {
  const desk = await office.as("petugas");
  const open = await Promise.all(
    [1, 2, 3].map(
      async () => (await desk.cases.register(walkIn(person, { narrative: SECRET }))).id,
    ),
  );
  const closed = (await desk.cases.register(walkIn(person))).id;
  await step(desk, closed, "batal", { reason: "Warga membatalkan." });
  const other = (await desk.cases.register(walkIn(person, { categoryCode: "KES-02" }))).id;
  const supervisor = await office.as("supervisor");
  expect(await supervisor.cases.unraised({ code: "KES-01" })).toEqual({ cases: 0 });
  expect(await refusal(run(supervisor, "KES-01"))).toBe("kategori_tidak_peka");
  await makeSensitive(supervisor, "KES-01");
  expect(await supervisor.cases.unraised({ code: "KES-01" })).toEqual({ cases: 3 });
  expect(await run(supervisor, "KES-01")).toMatchObject({ raised: 3, left: 0, lost: 0 });
  expect(await supervisor.cases.unraised({ code: "KES-01" })).toEqual({ cases: 0 });
  expect(await run(supervisor, "KES-01")).toMatchObject({ raised: 0, left: 0 });
  for (const id of open) expect((await supervisor.cases.get({ id })).content?.sensitive).toBe(true);
  for (const id of [closed, other])
    expect((await supervisor.cases.get({ id })).content?.sensitive).toBe(false);
  await withoutSecondKey(office, async () => {
    for (const id of open) expect((await supervisor.cases.get({ id })).content).toBeNull();
  });
  const db = office.desk.office!.reader;
  const rows = [
    ...(await db.selectFrom("cases").selectAll().where("id", "in", open).execute()),
    ...(await db.selectFrom("case_events").selectAll().where("case_id", "in", open).execute()),
    ...(await db.selectFrom("audit").selectAll().execute()),
  ];
  expect(JSON.stringify(rows)).not.toContain(SECRET);
});

test("what a cancel left is found and finished; a case raised by hand meanwhile is not raised twice", async () => {
  const desk = await office.as("petugas");
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await desk.cases.register(walkIn(person))).id);
  const supervisor = await office.as("supervisor");
  await makeSensitive(supervisor, "KES-01");
  const { version } = await supervisor.cases.get({ id: ids[5]! });
  const order = {
    id: ids[5]!,
    version,
    eventId: randomUUID(),
    sensitive: true,
    reason: "lebih dulu",
  };
  await supervisor.cases.setSensitivity(order);
  const stop = new AbortController();
  const events = await supervisor.cases.raiseCategory(
    { code: "KES-01", reason: "dipotong" },
    { signal: stop.signal },
  );
  await events.next();
  stop.abort();
  await finish(events).catch(() => undefined);
  const { cases } = await supervisor.cases.unraised({ code: "KES-01" });
  expect(await run(supervisor, "KES-01")).toMatchObject({ raised: cases });
  for (const id of ids) {
    const { content } = await supervisor.cases.get({ id });
    expect(content?.timeline.filter(({ kind }) => kind === "kepekaan")).toHaveLength(1);
  }
});
