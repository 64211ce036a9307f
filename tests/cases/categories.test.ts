// The shipped category list: the nine sectors and more, unique codes, sensitive ones marked.
import { expect, test } from "vitest";
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";

test("codes are unique and well formed, checklists without doubles", () => {
  const codes = CATEGORY_SEEDS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, checklist } of CATEGORY_SEEDS) {
    expect(code).toMatch(/^[A-Z]{3}-\d{2}$/);
    expect(new Set(checklist.map((item) => item.code)).size).toBe(checklist.length);
  }
});

test("all nine sectors of a service office are there", () => {
  const sectors = new Set(CATEGORY_SEEDS.map(({ sector }) => sector));
  for (const sector of [
    "Kesehatan",
    "Pendidikan",
    "Sosial/ekonomi",
    "Pangan",
    "Energi",
    "Pertanian",
    "Perikanan",
    "Perumahan",
    "Administrasi kependudukan",
  ])
    expect(sectors).toContain(sector);
});

test("what must stay hidden is marked sensitive, a wheelchair is not", () => {
  const sensitive = CATEGORY_SEEDS.filter((seed) => seed.sensitive).map(({ code }) => code);
  expect(sensitive).toEqual(["KES-05", "RHB-04", "RHB-05", "HKM-01"]);
});
