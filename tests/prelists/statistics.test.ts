// Statistics count what the rows say: each person once, each family once, few of a sensitive kind hidden.
import fc from "fast-check";
import { expect, it } from "vitest";
import { SMALL_COUNT, toldCount } from "../../shared/values/small-count.ts";
import { profileById } from "../../shared/prelists/profiles.ts";
import {
  ageGroup,
  counter,
  STATISTICS,
  type CountedRow,
} from "../../shared/prelists/statistics/count.ts";

const row = (change: Partial<CountedRow>): CountedRow => ({
  entryId: "e",
  familyKey: null,
  isHead: false,
  rt: "01",
  rw: "02",
  outcome: "belum",
  sex: "L",
  birthDate: "1980-05-01",
  relation: "1",
  payload: {},
  ...change,
});

it("counts people, and families by their head with what any of them has", () => {
  const rows = [
    row({
      familyKey: "A",
      sex: "P",
      relation: "4",
      birthDate: "2020-01-01",
      payload: { disabil_kode: "Netra" },
    }),
    row({ familyKey: "A", isHead: true, payload: { pkh: "Ya", Desil: "03" } }),
    row({
      familyKey: "B",
      isHead: true,
      outcome: "layak_tetap",
      rt: null,
      rw: null,
      payload: { pkh: "Tidak", bpnt: "YA", disabil_kode: "-" },
    }),
  ];
  const count = (unit: "anggota" | "keluarga", entitled = true) => {
    const counting = counter(profileById("bnba"), unit, "2026-11-29");
    for (const one of rows) counting.add(one);
    return counting.done(entitled);
  };
  const people = count("anggota");
  expect(people.units).toBe(3);
  expect(people.counts.kelamin).toEqual([
    { key: "L", count: 2 },
    { key: "P", count: 1 },
  ]);
  expect(people.counts.tempat).toEqual([
    { key: "02/01", count: 2 },
    { key: "", count: 1 },
  ]);
  expect(people.counts.desil).toEqual([
    { key: "3", count: 1 },
    { key: "", count: 2 },
  ]);
  expect(people.counts.umur).toEqual([
    { key: "6-12", count: 1 },
    { key: "19-59", count: 2 },
  ]);
  const families = count("keluarga");
  expect(families.units).toBe(2);
  expect(families.counts.kelamin).toEqual([{ key: "L", count: 2 }]);
  expect(families.counts.program).toEqual([
    { key: "BPNT", count: 1 },
    { key: "PKH", count: 1 },
  ]);
  expect(families.counts.disabilitas).toEqual([{ key: "Netra", count: 1 }]);
  expect(count("anggota", false).counts.disabilitas).toEqual([{ key: "Netra", count: null }]);
});

it("loses nobody, and hides few of a sensitive kind only", () => {
  const one = fc.record({
    familyKey: fc.constantFrom("A", "B", "C", null),
    isHead: fc.boolean(),
    sex: fc.constantFrom("L", "P", null),
    payload: fc.constantFrom<Record<string, string>>(
      {},
      { disabil_kode: "Netra" },
      { Penyakit_kronis: "Asma" },
      { Jenis_PPKS: "Anak terlantar" },
      { pkh: "Ya" },
    ),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 40 }),
      fc.constantFrom("anggota" as const, "keluarga" as const),
      (rows, unit) => {
        const counting = counter(profileById("bnba"), unit, "2026-11-29");
        for (const each of rows) counting.add(row(each));
        const { units, counts } = counting.done(false);
        const known = new Set(rows.map(({ familyKey }) => familyKey).filter((key) => key !== null))
          .size;
        const alone = rows.filter(({ familyKey }) => familyKey === null).length;
        expect(units).toBe(unit === "anggota" ? rows.length : known + alone);
        for (const of of ["tempat", "hasil", "desil", "kelamin", "umur", "hubungan"] as const)
          expect(counts[of].reduce((sum, { count }) => sum + count!, 0)).toBe(units);
        for (const { count } of [...counts.disabilitas, ...counts.kesehatan, ...counts.ppks])
          expect(count === null || count >= SMALL_COUNT).toBe(true);
      },
    ),
  );
});

it("finds behind every number as many rows as it says, each once", () => {
  const people = fc.array(
    fc.record({
      familyKey: fc.constantFrom("A", "B", "C", null),
      isHead: fc.boolean(),
      sex: fc.constantFrom("L", "P", null),
      rt: fc.constantFrom("1", "2", null),
      birthDate: fc.constantFrom("1950-01-01", "2020-02-02", null),
      payload: fc.constantFrom<Record<string, string>>(
        { pkh: "Ya", Desil: "02" },
        { Jenis_PPKS: "Lansia" },
        {},
      ),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(people, fc.constantFrom("anggota" as const, "keluarga" as const), (rows, unit) => {
      const entries = rows.map((each, at) => row({ ...each, entryId: `e${at}` }));
      const all = counter(profileById("bnba"), unit, "2026-11-29");
      for (const each of entries) all.add(each);
      const { counts } = all.done(true);
      for (const of of STATISTICS)
        for (const { key, count } of counts[of]) {
          const found: string[] = [];
          const one = counter(profileById("bnba"), unit, "2026-11-29", { of, key }, (id) =>
            found.push(id),
          );
          for (const each of entries) one.add(each);
          one.done(true);
          expect(found.length).toBe(count);
          expect(new Set(found).size).toBe(count);
        }
    }),
    { numRuns: 40 },
  );
});

it("tells few of a sensitive kind only to those entitled, and never hides that there are none", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.boolean(), (count, entitled) => {
      const hidden = count > 0 && count < SMALL_COUNT && !entitled;
      expect(toldCount(count, entitled)).toBe(hidden ? null : count);
    }),
  );
});

it("puts every age into one group", () => {
  expect([0, 5, 6, 12, 13, 15, 16, 18, 19, 59, 60, 104].map(ageGroup)).toEqual([
    "0-5",
    "0-5",
    "6-12",
    "6-12",
    "13-15",
    "13-15",
    "16-18",
    "16-18",
    "19-59",
    "19-59",
    "60+",
    "60+",
  ]);
});
