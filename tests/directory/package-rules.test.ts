// Chains of broken references, doubled ids and mutual parents: every row that leans on a refused one is refused, no other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../shared/directory/hsds/problems.ts";
import { reviewOf } from "../../shared/directory/hsds/report.ts";
import type { HsdsTables } from "../../shared/directory/hsds/tables.ts";
import { wordProblem } from "../../shared/directory/hsds/words.ts";

const organization = (id: string, parent = "") => ({
  id,
  name: id,
  description: "x",
  parent_organization_id: parent,
});
const service = (id: string, owner: string) => ({
  id,
  organization_id: owner,
  name: `Layanan ${id}`,
  status: "active",
});

describe("broken references", () => {
  test("go down the whole chain", () => {
    const problems = problemsOf({
      organization: [organization("o1", "tidak-ada"), organization("o2", "o1"), organization("o3")],
      service: [service("s1", "o2"), service("s2", "o3")],
      contact: [
        { id: "c1", service_id: "s1" },
        { id: "c2", service_id: "s2" },
      ],
      phone: [{ id: "p1", contact_id: "c1", number: "1" }],
    });
    expect(problems.map(({ table, row }) => `${table} ${row}`)).toEqual([
      "organization 2",
      "organization 3",
      "service 2",
      "contact 2",
      "phone 2",
    ]);
  });

  test("two organizations that are each other's parent stand", () => {
    expect(problemsOf({ organization: [organization("a", "b"), organization("b", "a")] })).toEqual(
      [],
    );
  });

  test("of a doubled id the first row stands", () => {
    const problems = problemsOf({
      organization: [organization("o1"), organization("o1")],
      service: [service("s1", "o1")],
    });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([["id_ganda", 3]]);
  });

  test("are told as a sentence", () => {
    const [problem] = problemsOf({ organization: [], service: [service("s1", "o9")] });
    expect(wordProblem(problem!)).toBe(
      'services.csv baris 2: organization_id menunjuk "o9" yang tidak ada di paket atau ikut ditolak. Baris ini ditolak.',
    );
  });
});

test("whatever refers to whatever: the sum agrees, and nothing taken leans on something refused (1,000 runs)", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "");
  const tables = fc.record({
    organization: fc.array(
      fc.tuple(id, id).map(([a, b]) => organization(a, b)),
      { maxLength: 6 },
    ),
    service: fc.array(
      fc.tuple(id, id).map(([a, b]) => service(a, b)),
      { maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(tables, (made: HsdsTables) => {
      const review = reviewOf(made, [], { existing: [], overwrite: true, today: "2026-11-24" });
      const { counts } = review.report;
      const { new: fresh, changed, same, kept, rejected } = counts;
      expect(fresh + changed + same + kept + rejected).toBe(counts.read);
      const gone = new Set(
        problemsOf(made).flatMap((p) => (p.refused && p.table === "organization" ? [p.row] : [])),
      );
      const standing = (made.organization ?? []).flatMap((row, at) =>
        gone.has(at + 2) ? [] : [row["id"]],
      );
      for (const { packed, outcome } of review.plan.services)
        if (outcome === "baru")
          expect(standing).toContain(made.service![packed.row - 2]!["organization_id"]);
    }),
    { numRuns: 1000 },
  );
});
