// What stands beside a sensitive case: the service it waits for, its facts and support, its prints. Whoever lacks the second key learns none of it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makePerson, refusal, waitingCase, withoutSecondKey } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

const COMPANION = "Bu Tersembunyi";

let office: TestOffice;
let caseId: string;
let service: string;
let entry: string;
beforeAll(async () => {
  office = await newOffice();
  caseId = await waitingCase(office, await makePerson(office, "Melati Rahasia"));
  const desk = await office.as("koordinator");
  service = (await desk.directory.list({ category: "KES-01" })).rows[0]!.id;
  entry = randomUUID();
  await desk.referrals.enqueue({ id: entry, caseId, destinationId: service });
  const support = {
    fasilitator: { accountId: null, name: COMPANION },
    companion: null,
    pillars: [],
  };
  const { version } = await desk.cases.get({ id: caseId });
  await desk.cases.setSupport({ id: caseId, version, eventId: randomUUID(), support });
  const { version: next } = await desk.cases.get({ id: caseId });
  const change = { id: caseId, version: next, eventId: randomUUID() };
  await desk.cases.setSensitivity({ ...change, sensitive: true, reason: "Diminta warga." });
}, 60_000);
afterAll(async () => office.close());

it("the waiting list of a service does not name the case, nor lets it be taken off", async () => {
  await withoutSecondKey(office, async () => {
    const api = await office.as("petugas");
    const lists = [
      await api.referrals.waitingList({}),
      await api.referrals.waitingList({ destinationId: service }),
    ];
    for (const { rows } of lists) expect(rows).toEqual([]);
    expect(await refusal(api.referrals.waitingList({ caseId }))).toBe("kasus_terbatas");
    const leaving = { id: entry, version: 1, reason: "pindah" } as const;
    expect(await refusal(api.referrals.leaveQueue(leaving))).toBe("kasus_terbatas");
    // It keeps its place.
    expect((await api.referrals.places({ destinationId: service })).waiting).toBe(1);
  });
  const boss = await office.as("koordinator");
  expect((await boss.referrals.waitingList({})).rows).toMatchObject([{ caseId }]);
});

it("support told before is sealed with the case", async () => {
  const boss = await office.as("koordinator");
  expect(JSON.stringify(await boss.cases.get({ id: caseId }))).toContain(COMPANION);
  const events = await office.desk
    .office!.reader.selectFrom("case_events")
    .select("details")
    .where("case_id", "=", caseId)
    .execute();
  expect(events.every(({ details }) => details === null)).toBe(true);
  await withoutSecondKey(office, async () => {
    const api = await office.as("petugas");
    const said = JSON.stringify([
      await api.cases.get({ id: caseId }),
      await api.cases.list({ view: "semua" }),
    ]);
    expect(said).not.toContain(COMPANION);
    expect(said).not.toContain("Melati");
  });
});
