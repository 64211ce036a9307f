// Results of verification: two people's words on one row, and a family beside its members.
import { cleanText } from "../../values/text.ts";
import { outcomeFits } from "../outcomes.ts";
import { outcomeProblems, type OutcomeInput, type OutcomeProblem } from "../rules.ts";

/** One result as somebody told it. */
export interface Told {
  readonly id: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly otherId: string | null;
  readonly date: string | null;
  readonly documentNo: string | null;
  /** Who found it: the officer of the visit, not who typed. */
  readonly person: string;
}

const samePerson = (a: string, b: string) =>
  cleanText(a).toLowerCase() === cleanText(b).toLowerCase();

/** Two results differ when what was found differs; notes and days of visits may. */
export function resultsDiffer(a: Omit<Told, "id" | "person">, b: Omit<Told, "id" | "person">) {
  return (
    a.outcome !== b.outcome ||
    a.reason !== b.reason ||
    a.otherId !== b.otherId ||
    a.date !== b.date ||
    a.documentNo !== b.documentNo
  );
}

/**
 * The results that stand against each other: the last word of each person, where two of them differ. Empty without a conflict.
 * @param told results since the last choice, the chosen one among them, oldest first
 */
export function conflictOf(told: readonly Told[]): Told[] {
  const last: Told[] = [];
  for (const one of told) {
    const at = last.findIndex((other) => samePerson(other.person, one.person));
    if (at >= 0) last.splice(at, 1);
    last.push(one);
  }
  const first = last[0];
  return first && last.some((one) => resultsDiffer(one, first)) ? last : [];
}

export interface MemberResult extends OutcomeInput {
  readonly entryId: string;
}

export type FamilyProblem =
  | { readonly whose: "keluarga"; readonly problem: OutcomeProblem }
  | { readonly whose: string; readonly problem: OutcomeProblem | "putusan_anggota" };

/**
 * What is missing before a family's result may be saved. Where one member is told apart, every member needs a verdict of its own
 * (field notes 3.6: a death is not a family exit); where none is, all share the family's.
 */
export function familyProblems(
  family: OutcomeInput,
  members: readonly string[],
  told: readonly MemberResult[],
): FamilyProblem[] {
  const problems: FamilyProblem[] = outcomeProblems(family, "rumah_tangga").map((problem) => ({
    whose: "keluarga",
    problem,
  }));
  for (const one of told)
    for (const problem of outcomeProblems(one, "anggota"))
      problems.push({ whose: one.entryId, problem });
  const apart = told.length > 0 || !outcomeFits(family.outcome, "anggota");
  if (apart)
    for (const entryId of members)
      if (!told.some((one) => one.entryId === entryId))
        problems.push({ whose: entryId, problem: "putusan_anggota" });
  return problems;
}

/** What each member gets: its own verdict, else the family's. */
export function memberResults(
  family: OutcomeInput,
  members: readonly string[],
  told: readonly MemberResult[],
): MemberResult[] {
  return members.map(
    (entryId) => told.find((one) => one.entryId === entryId) ?? { ...family, entryId },
  );
}

export const VISIT_RESULTS = [
  "bertemu",
  "tidak_ada_orang",
  "tidak_bersedia",
  "alamat_tidak_ditemukan",
  "bangunan_tidak_ada",
] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

/** Nobody was met: such visits are what a removal may stand on. */
export function isFailedVisit(result: VisitResult): boolean {
  return result !== "bertemu";
}

/** Where desil is read from; any other source is typed in words. */
export const DESIL_SOURCES = ["SIKS-NG", "Cek Bansos", "Surat Dinas Sosial"] as const;

/** Only the DTSEN ranks families by desil; the older registries do not. */
export function asksDesil(regime: string): boolean {
  return regime === "DTSEN";
}
