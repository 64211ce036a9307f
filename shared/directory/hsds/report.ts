// What a package holds for this office, counted: an equation that agrees, and its problems.
import type { PackageReport } from "../package-contract.ts";
import { organizationsOf } from "./organizations.ts";
import { planFor, type Plan, type PlanFor, type PlannedOutcome } from "./plan.ts";
import { problemsOf } from "./problems.ts";
import { servicesOf } from "./read.ts";
import type { HsdsTables } from "./tables.ts";

const SHOWN_PROBLEMS = 500;
const SHOWN_CHANGES = 200;

export interface Reviewed {
  readonly plan: Plan;
  readonly report: PackageReport;
}

export function reviewOf(
  tables: HsdsTables,
  missing: readonly string[],
  office: PlanFor,
): Reviewed {
  const found = problemsOf(tables);
  const organizations = organizationsOf(tables, found);
  const plan = {
    ...planFor(servicesOf(tables, found), office),
    organizations: organizations.rows,
  };
  const problems = [...found, ...organizations.problems, ...plan.problems].sort(
    (a, b) => Number(b.refused) - Number(a.refused),
  );
  const count = (outcome: PlannedOutcome) =>
    plan.services.filter((one) => one.outcome === outcome).length;
  const read = (tables.service ?? []).filter((row) => row["id"] !== undefined).length;
  const refused = new Set(problems.filter((p) => p.refused).map((p) => `${p.table}:${p.row}`));
  const services = [...refused].filter((key) => key.startsWith("service:")).length;
  return {
    plan,
    report: {
      counts: {
        read,
        new: count("baru"),
        changed: count("berubah"),
        same: count("sama"),
        kept: count("tetap"),
        rejected: services,
      },
      organizations: plan.organizations.length,
      partsRejected: refused.size - services,
      problems: problems.slice(0, SHOWN_PROBLEMS).map((problem) => ({ ...problem })),
      problemCount: problems.length,
      missing: [...missing],
      changes: plan.services
        .slice(0, 5000)
        .flatMap(({ outcome, packed }) => {
          const name = String(packed.fields["name"] ?? "");
          return outcome === "baru" || outcome === "berubah" || outcome === "tetap"
            ? [{ name, outcome }]
            : [];
        })
        .slice(0, SHOWN_CHANGES),
    },
  };
}
