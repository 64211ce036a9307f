// Rules of household surgery: when a head is asked for, what a choice of head must say, and what relations are proposed.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterChoice,
  dateProblem,
  documentProblem,
  effectiveDay,
  headProblem,
  relationUnder,
} from "../../shared/people/surgery-rules.ts";
import {
  componentIsUnusual,
  findComponent,
  PKH_COMPONENTS,
  PROGRAMMES,
  programmeLabel,
} from "../../shared/people/programmes.ts";

const member = (personId: string, relation: number) => ({ personId, relation });

test("a head is asked for exactly when members stay without one", () => {
  expect(headProblem([], null)).toBeNull();
  expect(headProblem([member("a", 1), member("b", 4)], null)).toBeNull();
  expect(headProblem([member("b", 4)], null)).toBe("perlu_kepala_baru");
  expect(headProblem([member("b", 4)], { personId: "b", relations: [] })).toBeNull();
  expect(headProblem([], { personId: "b", relations: [] })).toBe("kepala_baru_tidak_sah");
  expect(headProblem([member("b", 4)], { personId: "c", relations: [] })).toBe(
    "kepala_baru_tidak_sah",
  );
});

test("another head while there is one asks what the old one becomes", () => {
  const family = [member("a", 1), member("b", 3)];
  expect(headProblem(family, { personId: "b", relations: [] })).toBe("hubungan_belum_diisi");
  expect(headProblem(family, { personId: "a", relations: [] })).toBe("kepala_baru_tidak_sah");
  const second = { personId: "b", relations: [member("a", 1)] };
  expect(headProblem(family, second)).toBe("kepala_baru_tidak_sah");
  expect(headProblem(family, { personId: "b", relations: [member("a", 2)] })).toBeNull();
});

test("a choice that passes leaves exactly one head, whatever it was before", () => {
  const people = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
  const relations = fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 5, maxLength: 5 });
  const choice = fc.record({
    personId: fc.constantFrom("a", "b", "c", "d", "e"),
    relations: fc.array(
      fc.record({
        personId: fc.constantFrom("a", "b", "c", "d", "e"),
        relation: fc.integer({ min: 1, max: 11 }),
      }),
      { maxLength: 4 },
    ),
  });
  let passed = 0;
  fc.assert(
    fc.property(people, relations, fc.option(choice), (ids, kinds, chosen) => {
      // A family as the register allows it: one head at most.
      let headed = false;
      const staying = ids.map((personId, index) => {
        const relation = kinds[index]! === 1 && headed ? 4 : kinds[index]!;
        headed ||= relation === 1;
        return member(personId, relation);
      });
      if (headProblem(staying, chosen) !== null) return;
      passed++;
      const after = afterChoice(staying, chosen);
      expect(after.filter((one) => one.relation === 1)).toHaveLength(1);
      expect(after.map((one) => one.personId)).toEqual(ids);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(passed).toBeGreaterThan(200);
});

test("an event is dated on its day, after birth, and never before the memberships it touches", () => {
  expect(dateProblem("2026-11-25", "2026-11-24")).toBe("tanggal_di_depan");
  expect(dateProblem("1979-01-01", "2026-11-24", "1980-01-01")).toBe("tanggal_sebelum_lahir");
  expect(dateProblem("1980-01-01", "2026-11-24", "1980-01-01")).toBeNull();
  expect(effectiveDay("2026-01-01", "2025-01-01", "2026-03-01")).toBe("2026-03-01");
  expect(effectiveDay("2026-05-01", "2025-01-01")).toBe("2026-05-01");
  expect(documentProblem({ document: null, noDocumentReason: null })).toBe("dokumen_perlu_alasan");
  expect(documentProblem({ document: null, noDocumentReason: "hilang" })).toBeNull();
});

test("relations proposed under a new head", () => {
  const of = (newHead: number, relation: number, sex: "L" | "P" | null = null) =>
    relationUnder(newHead, { relation, sex });
  // The wife becomes the head: children stay children, his parents become parents-in-law.
  expect([of(3, 1, "L"), of(3, 4), of(3, 7), of(3, 8)]).toEqual([2, 4, 8, 7]);
  // A child becomes the head: parents, brothers and sisters; who is a spouse or child only the officer knows.
  expect([of(4, 1), of(4, 3), of(4, 4), of(4, 5), of(4, 6)]).toEqual([7, 7, 9, null, null]);
  // The father of the head becomes the head.
  expect([of(7, 1), of(7, 3), of(7, 4), of(7, 7, "P")]).toEqual([4, 5, 6, 3]);
  expect(of(9, 4)).toBeNull();
  expect(of(3, 10)).toBe(10);
  for (let newHead = 2; newHead <= 11; newHead++)
    for (let relation = 1; relation <= 11; relation++)
      expect(of(newHead, relation, "P")).not.toBe(1);
});

test("programmes and components have a label, and components warn of an unusual age", () => {
  expect(programmeLabel("PKH", "SD")).toBe("PKH: Anak SD");
  expect(programmeLabel("LAMA", "")).toBe("LAMA");
  expect(new Set(PROGRAMMES.map((one) => one.code)).size).toBe(PROGRAMMES.length);
  expect(PKH_COMPONENTS).toHaveLength(7);
  const elder = findComponent("lansia")!;
  expect(componentIsUnusual(elder, { age: 59, sex: "P" })).toBe(true);
  expect(componentIsUnusual(elder, { age: 60, sex: "P" })).toBe(false);
  expect(componentIsUnusual(elder, { age: undefined, sex: null })).toBe(false);
  expect(componentIsUnusual(findComponent("hamil")!, { age: 25, sex: "L" })).toBe(true);
});
