// Outputs against targets: every number equals its list, persons and families count once, small sensitive counts stay untold.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { progressOf, toldCount, type OutputFields } from "../../shared/reports/outputs.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { answer, person, refer, refused } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { seedCase, seedPerson } from "./support.ts";

const fields = (change: Partial<OutputFields>): OutputFields => ({
  year: 2026,
  name: "ProKUS",
  measure: "kasus",
  unit: "orang",
  target: 10,
  destinationId: null,
  categoryCode: "SOS-02",
  source: "DPA Dinas Sosial 2026",
  ...change,
});
const VILLAGE = "32.04.05.2001";

async function add(api: Api, change: Partial<OutputFields>): Promise<string> {
  const id = randomUUID();
  await api.reports.saveOutput({ id, version: 0, fields: fields(change) });
  return id;
}

describe("the law of outputs", () => {
  test("hundred per cent means reached, and what remains is never below nought", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(2e6), (target, reached) => {
        const { percent, remaining } = progressOf(target, reached);
        expect(percent >= 100).toBe(reached >= target);
        expect(remaining).toBe(reached >= target ? 0 : target - reached);
      }),
    );
  });

  test("fewer than five sensitive ones are not told, and nobody can see whether there are any", () => {
    for (const sensitive of [0, 1, 4])
      expect(toldCount({ plain: 7, sensitive }, false)).toEqual({ reached: 7, partly: true });
    expect(toldCount({ plain: 7, sensitive: 5 }, false)).toEqual({ reached: 12, partly: false });
    expect(toldCount({ plain: 7, sensitive: 4 }, true)).toEqual({ reached: 11, partly: false });
  });
});

describe("in a village", () => {
  let office: TestOffice;
  let api: Api;
  beforeAll(async () => {
    office = await newOffice();
    const [siti, budi] = [await seedPerson(office), await seedPerson(office, { name: "Budi" })];
    const done = { state: "selesai", category: "SOS-02" } as const;
    for (const [personId, closedOn, outcome, sensitive] of [
      [siti, "2026-03-01", "terpenuhi", 0],
      [siti, "2026-05-01", "terpenuhi", 0],
      [budi, "2026-06-01", "terpenuhi", 0],
      [budi, "2026-07-01", "tidak", 0],
      [budi, "2025-07-01", "terpenuhi", 0],
      [budi, "2026-08-01", "terpenuhi", 1],
    ] as const) {
      const id = await seedCase(office, {
        ...done,
        personId,
        receivedOn: "2025-02-01",
        closedOn,
        sensitive: sensitive === 1,
      });
      await office.desk
        .office!.writer.updateTable("cases")
        .set({ outcome })
        .where("id", "=", id)
        .execute();
    }
    api = await office.as("supervisor");
  }, 60_000);
  afterAll(async () => office.close());

  const behind = (id: string) => api.reports.outputBehind({ id });

  test("cases that met the need in the year are counted, a person once; the list behind agrees", async () => {
    const persons = await behind(await add(api, {}));
    expect(persons.row).toMatchObject({ reached: 2, percent: 20, remaining: 8, partly: false });
    expect(persons.cases).toHaveLength(4);
    expect(persons.cases.reduce((all, { amount }) => all + amount, 0)).toBe(2);
    const units = await behind(await add(api, { unit: "unit", target: 3 }));
    expect(units.row).toMatchObject({ reached: 4, percent: 133, remaining: 0 });
    await withoutSecondKey(office, async () => {
      const told = await behind(units.row.id);
      expect(told.row).toMatchObject({ reached: 3, partly: true });
      expect(told.cases).toHaveLength(3);
    });
  });

  test("a delivered referral to the destination counts, an issued one does not yet", async () => {
    const made = await refer(office, await person(office));
    const { destination_id: destinationId } = await office.desk
      .office!.reader.selectFrom("referrals")
      .select("destination_id")
      .where("id", "=", made.id)
      .executeTakeFirstOrThrow();
    api = await office.as("supervisor");
    const id = await add(api, { measure: "rujukan", destinationId, categoryCode: null });
    expect((await behind(id)).row.reached).toBe(0);
    const { version } = await api.referrals.get({ id: made.id });
    await api.referrals.step(answer(made.id, version));
    const { row, cases } = await behind(id);
    expect(row.reached).toBe(1);
    expect(cases.map(({ caseId }) => caseId)).toEqual([made.caseId]);
  });

  test("what is counted by hand has day, village and document; struck out it counts no more and stays", async () => {
    const id = await add(api, {
      name: "Bedah rumah",
      measure: "tangan",
      unit: "unit",
      categoryCode: null,
    });
    const entry = {
      id: randomUUID(),
      targetId: id,
      day: "2026-11-20",
      villageCode: VILLAGE,
      amount: 3,
      document: "BA 12/2026",
    };
    await api.reports.addOutputEntry(entry);
    await api.reports.addOutputEntry(entry);
    expect((await behind(id)).row.reached).toBe(3);
    const wrong = async (change: object) =>
      refused(api.reports.addOutputEntry({ ...entry, id: randomUUID(), ...change }));
    const tells = (reason: string) => ({ code: "capaian_salah", details: { reason } });
    expect(await wrong({ day: "2026-11-25" })).toMatchObject(tells("tanggal"));
    expect(await wrong({ day: "2025-11-20" })).toMatchObject(tells("tanggal"));
    expect(await wrong({ villageCode: "33.04.05.2001" })).toMatchObject(tells("wilayah"));
    const counted = await add(api, {});
    expect(await wrong({ targetId: counted })).toMatchObject(tells("bukan_tangan"));
    await api.reports.strikeOutputEntry({ id: entry.id });
    const after = await behind(id);
    expect(after.row.reached).toBe(0);
    expect(after.entries).toMatchObject([{ struck: true, document: "BA 12/2026" }]);
  });

  test("Puskesos are offered by a kabupaten only", async () => {
    expect((await api.reports.outputs({ year: 2026 })).countsPuskesos).toBe(false);
    const call = add(api, { measure: "puskesos", unit: "unit", categoryCode: null });
    expect(await refused(call)).toMatchObject({
      code: "capaian_salah",
      details: { reason: "puskesos" },
    });
  });

  test("the paper holds every active target with its numbers; a retired one is not printed", async () => {
    const id = await add(api, { name: "Dihentikan" });
    await api.reports.retireOutput({ id, version: 1, active: false });
    const { rows } = await api.reports.outputs({ year: 2026 });
    for (const size of ["A4", "F4"] as const) {
      const { paperId } = await api.reports.outputsPaper({ year: 2026, size });
      const { html } = office.sheet(paperId);
      for (const { active, fields: one } of rows) expect(html.includes(one.name)).toBe(active);
      expect(html).toContain("133");
    }
  });
});

describe("in a kabupaten", () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await newOffice({ level: "kabupaten", areaCode: "32.04" });
  }, 30_000);
  afterAll(async () => office.close());

  test("Puskesos formed are written down village by village", async () => {
    const api = await office.as("supervisor");
    const id = await add(api, {
      name: "Puskesos",
      measure: "puskesos",
      unit: "unit",
      categoryCode: null,
    });
    const document = "SK Kepala Desa 141/7/2026";
    const entry = { targetId: id, day: "2026-10-01", villageCode: VILLAGE, amount: 1, document };
    await api.reports.addOutputEntry({ ...entry, id: randomUUID() });
    const { row, entries } = await api.reports.outputBehind({ id });
    expect(row).toMatchObject({ reached: 1, percent: 10, remaining: 9 });
    expect(entries[0]!.village.length).toBeGreaterThan(2);
  });
});
