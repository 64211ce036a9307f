// Visits: the table of moves, numbers of the day, the order of calling, and a walk-in that ends the visit it came out of.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import {
  minutesBetween,
  nextVisitStates,
  VISIT_STATES,
  type VisitState,
} from "../../shared/cases/visits.ts";
import { medianOf } from "../../shared/values/median.ts";
import { type Api, newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
let api: Api;
beforeEach(async () => {
  office = await newOffice({ recordsVisits: true });
  api = await office.as("petugas");
});
afterEach(() => office.close());

const id = () => newId(office.desk.now());
const guest = (name: string, priority = false) =>
  api.cases.arrive({
    id: id(),
    personId: null,
    visitorName: name,
    origin: "Desa Sukamaju",
    need: "informasi",
    priority,
  });
const move = (
  visit: { id: string; version: number },
  to: VisitState,
  outcome: "informasi" | "kasus_lama" | null = null,
  caseId: string | null = null,
) => api.cases.moveVisit({ id: visit.id, version: visit.version, to, outcome, caseId });

test("numbers run by day; priority is called before the others; who is served stands first", async () => {
  const first = await guest("Budi Santoso");
  await guest("Siti Aminah");
  await guest("Nenek Ijah", true);
  const { rows } = await api.cases.visits({});
  expect(rows.map((row) => [row.queueNumber, row.name])).toEqual([
    [3, "Nenek Ijah"],
    [1, "Budi Santoso"],
    [2, "Siti Aminah"],
  ]);
  const called = await move(first, "dilayani");
  expect(called).toMatchObject({ state: "dilayani", officerName: expect.any(String) });
  expect((await api.cases.visits({})).rows[0]?.queueNumber).toBe(1);
  office.setNow("2026-11-25T02:00:00Z");
  expect(await guest("Tamu esok")).toMatchObject({ queueNumber: 1 });
  expect((await api.cases.visits({})).rows).toHaveLength(1);
  expect((await api.cases.visits({ day: "2026-11-24" })).rows).toHaveLength(3);
});

test("waiting and service times are those of the day", async () => {
  const visit = await guest("Budi Santoso");
  office.setNow("2026-11-24T02:12:00Z");
  const called = await move(visit, "dilayani");
  office.setNow("2026-11-24T02:40:30Z");
  await move(called, "selesai", "informasi");
  expect(await api.cases.visits({})).toMatchObject({ waitMinutes: 11, serviceMinutes: 28 });
});

test("every illegal move is refused and changes nothing", async () => {
  const states = Object.keys(VISIT_STATES) as VisitState[];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...states), { maxLength: 6 }), async (walk) => {
      let visit = await guest("Budi Santoso");
      for (const to of walk) {
        const legal = nextVisitStates(visit.state).includes(to);
        const tried = move(visit, to, to === "selesai" ? "informasi" : null);
        if (legal) visit = await tried;
        else await expect(tried).rejects.toMatchObject({ code: "kunjungan_tidak_boleh" });
      }
      const rows = (await api.cases.visits({})).rows;
      expect(rows.find((row) => row.id === visit.id)).toEqual(visit);
    }),
    { numRuns: 25 },
  );
});

test("an end without an outcome, or an outcome about a case without the case, is refused", async () => {
  const called = await move(await guest("Budi Santoso"), "dilayani");
  await expect(move(called, "selesai")).rejects.toMatchObject({ code: "masukan_salah" });
  await expect(move(called, "selesai", "kasus_lama")).rejects.toMatchObject({
    code: "masukan_salah",
  });
  await expect(
    api.cases.arrive({
      id: id(),
      personId: null,
      visitorName: " ",
      origin: "",
      need: "tamu",
      priority: false,
    }),
  ).rejects.toMatchObject({ code: "masukan_salah" });
});

test("a walk-in ends the visit it came out of; a sensitive one shows its number to nobody else", async () => {
  const person = await makePerson(office, "Siti Aminah");
  const arrived = {
    id: id(),
    personId: person,
    visitorName: "",
    origin: "",
    need: "layanan" as const,
    priority: false,
  };
  const visit = await api.cases.arrive(arrived);
  expect(await api.cases.arrive(arrived)).toEqual(visit); // a retried save
  const saved = await api.cases.register(walkIn(person, { visitId: visit.id }));
  const [row] = (await api.cases.visits({})).rows;
  expect(row).toMatchObject({
    name: "Siti Aminah",
    state: "selesai",
    outcome: "kasus_baru",
    kase: { id: saved.id, number: saved.number },
  });
  const other = await api.cases.arrive({ ...arrived, id: id() });
  await api.cases.register(walkIn(person, { visitId: other.id, sensitive: true }));
  const seen = () => api.cases.visits({}).then(({ rows }) => rows.find((r) => r.id === other.id));
  expect((await seen())?.kase).not.toBeNull();
  expect((await withoutSecondKey(office, seen))?.kase).toBeNull();
});

test("a visit is added only to a case of the person who came", async () => {
  const [siti, budi] = [
    await makePerson(office, "Siti Aminah"),
    await makePerson(office, "Budi Santoso"),
  ];
  const ofBudi = await api.cases.register(walkIn(budi));
  const ofSiti = await api.cases.register(walkIn(siti));
  const visit = await api.cases.arrive({
    id: id(),
    personId: siti,
    visitorName: "",
    origin: "",
    need: "tindak_lanjut",
    priority: false,
  });
  const called = await move(visit, "dilayani");
  await expect(move(called, "selesai", "kasus_lama", ofBudi.id)).rejects.toMatchObject({
    code: "masukan_salah",
  });
  expect(await move(called, "selesai", "kasus_lama", ofSiti.id)).toMatchObject({
    kase: { number: ofSiti.number },
  });
});

test("an office that has not switched visits on records none", async () => {
  const plain = await newOffice();
  try {
    const desk = await plain.as("petugas");
    await expect(
      desk.cases.arrive({
        id: newId(plain.desk.now()),
        personId: null,
        visitorName: "Budi",
        origin: "",
        need: "tamu",
        priority: false,
      }),
    ).rejects.toMatchObject({ code: "kunjungan_tidak_dicatat" });
  } finally {
    await plain.close();
  }
});

test("times: never below zero, and a median that happened", () => {
  expect(minutesBetween("2026-11-24T03:00:00Z", "2026-11-24T02:00:00Z")).toBe(0);
  expect(medianOf([])).toBeNull();
  expect(medianOf([9, 1, 4, 2])).toBe(2);
});
