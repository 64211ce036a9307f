// The forms of facts: whatever is typed, only what fits is kept, and what is kept can be read again.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  askedFields,
  factForm,
  factRows,
  readFacts,
  type FactValues,
} from "../../shared/cases/facts.ts";
import { isPeopleCount, servedName, unusualSize } from "../../shared/cases/groups.ts";

const form = factForm("usaha");
const today = "2026-11-24";
const value = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom("graduasi", "aktif", "bukan", "2026-01-31", "2027-01-01", "2026-02-30"),
  fc.integer({ min: -5, max: 20_000_000_000 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);
const filled: fc.Arbitrary<FactValues> = fc.dictionary(
  fc.constantFrom(...form.fields.map(({ code }) => code), "lain"),
  value,
);

test("every answer is kept, left out as blank, not asked, or named as wrong", () => {
  fc.assert(
    fc.property(filled, (values) => {
      const read = readFacts(form, values, today);
      const asked = new Set(askedFields(form, values).map(({ code }) => code));
      for (const [code, given] of Object.entries(values)) {
        const kept = read.values[code] === given && code in read.values;
        const bad = read.wrong.includes(code);
        const known = form.fields.some((field) => field.code === code);
        const silent = known && (given === "" || !asked.has(code));
        expect([kept, bad, silent].filter(Boolean)).toHaveLength(1);
      }
      // What was kept is right, and reading it again changes nothing.
      const again = readFacts(form, read.values, today);
      if (read.wrong.length === 0) expect(again).toEqual({ values: read.values, wrong: [] });
      for (const [label, text] of factRows({ form: "usaha", values: read.values }))
        expect(`${label}: ${text}`).not.toMatch(/undefined|NaN|\(rupiah\)/);
    }),
    { numRuns: 3000 },
  );
});

test("the usual answers are written as offices write them", () => {
  const values = {
    status_pkh: "graduasi",
    graduasi_pada: "2026-03-05",
    jenis: "Warung kelontong",
    lama: 18,
    omzet: 1_500_000,
    potensi: true,
  };
  expect(readFacts(form, values, today)).toEqual({ values, wrong: [] });
  expect(factRows({ form: "usaha", values })).toEqual([
    ["Kepesertaan PKH", "Sudah graduasi"],
    ["Tanggal graduasi", "05 Maret 2026"],
    ["Jenis usaha", "Warung kelontong"],
    ["Lama usaha", "18 bulan"],
    ["Omzet per bulan", "Rp1.500.000"],
    ["Berpotensi usaha", "Ya"],
  ]);
});

test("a group is named once, has somebody in each family, and an unusual size is only pointed out", () => {
  const name = (kind: "kat" | "lainnya", called: string) =>
    servedName("Siti", { kind, name: called, families: 12 });
  expect(name("kat", "Kampung Cibungur")).toBe("Lokasi KAT Kampung Cibungur (12 KK), wakil: Siti");
  expect(name("kat", "lokasi kat Cibungur")).toBe("lokasi kat Cibungur (12 KK), wakil: Siti");
  expect(name("lainnya", "Tani Mekar")).toBe("Kelompok Tani Mekar (12 KK), wakil: Siti");
  expect(servedName("Siti", null)).toBe("Siti");
  expect(isPeopleCount({ families: 5, people: 4 })).toBe(false);
  expect(isPeopleCount({ families: 5, people: null })).toBe(true);
  expect([4, 5, 15, 16].map((families) => unusualSize({ kind: "rutilahu", families }))).toEqual([
    [5, 15],
    undefined,
    undefined,
    [5, 15],
  ]);
});
