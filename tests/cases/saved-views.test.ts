// Named filters of the case list: each account's own, replaced by name, a handful at most.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sameFilter, SAVED_VIEWS_LIMIT, type ViewFilter } from "../../shared/cases/saved-views.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice();
});
afterEach(() => office.close());

const filter: ViewFilter = {
  view: "terlambat",
  text: "",
  state: "dirujuk",
  categoryCode: "KES-01",
};

test("a view is kept for its owner, replaced by name and removed", async () => {
  const petugas = await office.as("petugas");
  const id = randomUUID();
  await petugas.cases.saveView({ id, name: "BPJS terlambat", filter });
  const changed = { ...filter, view: "saya" as const };
  const again = { id: randomUUID(), name: "BPJS terlambat", filter: changed };
  expect(await petugas.cases.saveView(again)).toEqual([again]);
  const supervisor = await office.as("supervisor");
  expect(await supervisor.cases.savedViews()).toEqual([]);
  expect(await supervisor.cases.removeView({ id: again.id })).toEqual([]);
  const back = await office.as("petugas");
  expect(await back.cases.savedViews()).toEqual([again]);
  expect(await back.cases.removeView({ id: again.id })).toEqual([]);
});

test("one too many is refused and the others stay", async () => {
  const api = await office.as("petugas");
  for (let n = 1; n <= SAVED_VIEWS_LIMIT; n++)
    await api.cases.saveView({ id: randomUUID(), name: `Tampilan ${n}`, filter });
  await expect(
    api.cases.saveView({ id: randomUUID(), name: "Satu lagi", filter }),
  ).rejects.toMatchObject({ code: "tampilan_penuh" });
  expect(await api.cases.savedViews()).toHaveLength(SAVED_VIEWS_LIMIT);
});

test("spaces around a word do not make another list", () => {
  expect(sameFilter({ ...filter, text: " siti " }, { ...filter, text: "siti" })).toBe(true);
  expect(sameFilter(filter, { ...filter, state: null })).toBe(false);
});
