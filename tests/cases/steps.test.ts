// Sub-steps of a category: recorded, corrected and taken back as rows of the timeline; what they say in lists, letters and to the citizen.
import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";
import { CATEGORY_STEPS } from "../../shared/cases/category-steps.ts";
import {
  checkStep,
  CategoryStep,
  lastStep,
  nextStep,
  stepsOf,
  type StepRow,
} from "../../shared/cases/steps.ts";
import { answers } from "../../electron/database/migrations/0004-answers/answers.ts";
import { seedCases } from "../../electron/cases/seed.ts";
import { refer } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";

const PBI = CATEGORY_STEPS["KES-01"]!.steps;

describe("the rules", () => {
  test("shipped steps belong to shipped categories, name their source and have codes of their own", () => {
    for (const [code, { steps, source }] of Object.entries(CATEGORY_STEPS)) {
      expect(CATEGORY_SEEDS.some((seed) => seed.code === code)).toBe(true);
      expect(source).not.toBe("");
      expect(new Set(steps.map((step) => step.code)).size).toBe(steps.length);
      for (const step of steps) expect(CategoryStep.parse(step)).toEqual(step);
    }
  });

  test("whatever is recorded and taken back, the days of the recorded steps run in order and the last one is the furthest", () => {
    const days = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"];
    const deed = fc.record({
      code: fc.constantFrom(...PBI.map(({ code }) => code)),
      onDay: fc.constantFrom(...days),
      undo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
        const rows: StepRow[] = [];
        const told = new Map<string, string>();
        for (const { code, onDay, undo } of deeds) {
          const steps = stepsOf(PBI, rows);
          if (undo && told.delete(code))
            rows.push({
              kind: "langkah_urung",
              actor: "A",
              details: { step: { code, label: code, note: "x" } },
            });
          if (undo) continue;
          const before = PBI.slice(
            0,
            PBI.findIndex((one) => one.code === code),
          );
          const after = PBI.slice(before.length + 1);
          const fits =
            before.every((one) => (told.get(one.code) ?? onDay) <= onDay) &&
            after.every((one) => (told.get(one.code) ?? onDay) >= onDay);
          const record = { code, onDay, effectiveOn: onDay, note: "" };
          const context = { state: "dirujuk", receivedOn: days[0]!, today: days.at(-1)! } as const;
          let refused = false;
          try {
            checkStep(steps, record, context);
          } catch {
            refused = true;
          }
          expect(refused).toBe(!fits);
          if (refused) continue;
          told.set(code, onDay);
          rows.push({ kind: "langkah", actor: "A", details: { step: { ...record, label: code } } });
        }
        const steps = stepsOf(PBI, rows);
        expect(steps.flatMap(({ code, done }) => (done ? [[code, done.onDay]] : []))).toEqual(
          PBI.flatMap(({ code }) => (told.has(code) ? [[code, told.get(code)]] : [])),
        );
        const last = lastStep(steps);
        expect(last?.code).toBe(PBI.findLast(({ code }) => told.has(code))?.code);
        const next = nextStep(steps);
        expect(next?.code).toBe(
          PBI[last ? PBI.findIndex(({ code }) => code === last.code) + 1 : 0]?.code,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

test("an office set up before gets the steps, but not where it gave the code another meaning", () => {
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE categories (code TEXT, name TEXT);
    CREATE TABLE cases (id TEXT);
    CREATE TABLE referral_events (id TEXT);
    INSERT INTO categories VALUES ('KES-01', 'Reaktivasi KIS'), ('SOS-03', 'Kursi roda'), ('LNY-01', 'Lainnya');`);
  db.exec(answers);
  const rows = db.prepare("SELECT code, steps, steps_source AS source FROM categories").all() as {
    code: string;
    steps: string;
    source: string;
  }[];
  db.close();
  expect(rows.map(({ code, steps }) => [code, JSON.parse(steps)])).toEqual([
    ["KES-01", PBI],
    ["SOS-03", []],
    ["LNY-01", []],
  ]);
  expect(rows[0]?.source).toBe(CATEGORY_STEPS["KES-01"]!.source);
});

describe("in an office", () => {
  let office: TestOffice;
  let person: string;
  beforeEach(async () => {
    office = await newOffice();
    person = await makePerson(office);
  });
  afterEach(() => office.close());

  async function change(api: Api, id: string) {
    return { id, version: (await api.cases.get({ id })).version, eventId: randomUUID() };
  }
  async function record(api: Api, id: string, code: string, more = {}) {
    const step = { code, onDay: "2026-11-24", note: "", ...more };
    return api.cases.recordStep({ ...(await change(api, id)), step });
  }
  const stepsNow = async (api: Api, id: string) =>
    (await api.cases.get({ id })).content!.steps.map(({ code, done }) => [
      code,
      done?.onDay ?? null,
    ]);

  test("recorded, corrected, taken back: every row stays, the list and the message follow", async () => {
    const { caseId, id: referralId, api } = await refer(office, person);
    expect((await api.referrals.get({ id: referralId })).content?.statusText).not.toContain(
      "Langkah",
    );
    await record(api, caseId, "rekomendasi");
    const wanted = {
      ...(await change(api, caseId)),
      step: { code: "siks", onDay: "2026-11-24", note: "antrean 12" },
    };
    await api.cases.recordStep(wanted);
    await api.cases.recordStep(wanted); // a retry is harmless
    expect(await refusal(record(api, caseId, "aktif"))).toBe("langkah_kategori_salah");
    await record(api, caseId, "aktif", { effectiveOn: "2026-12-01" });
    await record(api, caseId, "siks", { note: "antrean 21" });
    const view = await api.cases.get({ id: caseId });
    expect(view.content?.steps.map(({ done }) => done?.note ?? null)).toEqual([
      "",
      "antrean 21",
      null,
      "",
    ]);
    expect(view.content?.steps.at(-1)?.done?.effectiveOn).toBe("2026-12-01");
    expect(view.content?.timeline.filter(({ kind }) => kind === "langkah")).toHaveLength(4);
    const row = async () =>
      (await api.cases.list({ view: "terbuka" })).rows.find(({ id }) => id === caseId)?.content
        ?.step;
    expect(await row()).toBe("Aktif kembali di BPJS");
    const text = (await api.referrals.get({ id: referralId })).content!.statusText;
    expect(text).toContain("Langkah terakhir: Aktif kembali di BPJS.");
    expect(text).not.toMatch(/antrean|2026-12-01|Siti/);

    await api.cases.undoStep({
      ...(await change(api, caseId)),
      code: "aktif",
      reason: "Salah orang",
    });
    expect(await row()).toBe("Diinput ke SIKS-NG");
    expect(
      await refusal(
        change(api, caseId).then((one) =>
          api.cases.undoStep({ ...one, code: "aktif", reason: "lagi" }),
        ),
      ),
    ).toBe("langkah_kategori_salah");
    const events = (await api.cases.get({ id: caseId })).content!.timeline;
    expect(events.at(-1)).toMatchObject({
      kind: "langkah_urung",
      details: { step: { code: "aktif", note: "Salah orang" } },
    });
    const paper = await api.reports.caseSummary({ id: caseId, identity: "lengkap" });
    const { html } = office.sheet(paper.paperId);
    for (const told of [
      "Diinput ke SIKS-NG",
      "antrean 12",
      "antrean 21",
      "Langkah layanan diurungkan",
    ])
      expect(html).toContain(told);
  });

  test("a sensitive case seals its steps, and without the second key there are none", async () => {
    const api = await office.as("supervisor");
    const { id } = await api.cases.register(walkIn(person, { sensitive: true }));
    await record(api, id, "rekomendasi", { note: "rahasia sekali" });
    const rows = await office.desk
      .office!.reader.selectFrom("case_events")
      .selectAll()
      .where("kind", "=", "langkah")
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.details).toBeNull();
    expect(rows[0]?.details_sealed?.includes("rahasia sekali")).toBe(false);
    expect(await stepsNow(api, id)).toContainEqual(["rekomendasi", "2026-11-24"]);
    const held = await change(api, id);
    await withoutSecondKey(office, async () => {
      expect((await api.cases.get({ id })).content).toBeNull();
      const step = { code: "siks", onDay: "2026-11-24", note: "" };
      expect(await refusal(api.cases.recordStep({ ...held, step }))).toBe("kasus_terbatas");
    });
  });

  test("a category changed by the office keeps its steps when seeds run again; a step it drops stays on old cases", async () => {
    const api = await office.as("supervisor");
    const { id } = await api.cases.register(walkIn(person));
    await record(api, id, "rekomendasi");
    const before = (await api.cases.categories({ retired: false })).find(
      ({ code }) => code === "KES-01",
    )!;
    const { retired: _, ...fields } = before;
    const steps = [{ code: "antre", label: "Antre di loket BPJS", dated: false }];
    await api.cases.saveCategory({ ...fields, steps });
    await seedCases(office.desk.office!.writer, "2026-11-24T03:00:00.000Z");
    expect(await stepsNow(api, id)).toEqual([
      ["antre", null],
      ["rekomendasi", "2026-11-24"],
    ]);
    expect(await refusal(record(api, id, "siks"))).toBe("langkah_kategori_salah");
  });
});
