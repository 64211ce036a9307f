// Rules of a deliberation: what locking needs, what a decision must tell, what may stand on a wall.
import type { Outcome } from "../outcomes.ts";
import type { PrelistUnit } from "../profiles.ts";
import { outcomeProblems, type OutcomeInput, type OutcomeProblem } from "../rules.ts";
import type { IsoDate } from "../../values/date.ts";
import type { Attendee, Votes } from "./content.ts";

/** Rows that one agenda holds; a village deliberates on hundreds, a town on thousands. */
export const AGENDA_MOST = 20_000;

export type LockProblem =
  | "tanggal"
  | "tanggal_depan"
  | "tempat"
  | "agenda"
  | "putusan"
  | "hadir"
  | "pemimpin"
  | "suara";

export interface LockFacts {
  readonly heldOn: IsoDate | null;
  readonly place: string | null;
  readonly today: IsoDate;
  readonly rows: number;
  readonly undecided: number;
  readonly attendance: readonly Pick<Attendee, "duty">[];
  /** Votes of the row with most of them. */
  readonly mostVotes: number;
}

/** What is still missing before the minutes can be locked; empty when nothing is. */
export function lockProblems(facts: LockFacts): LockProblem[] {
  const problems: LockProblem[] = [];
  if (facts.heldOn === null) problems.push("tanggal");
  else if (facts.heldOn > facts.today) problems.push("tanggal_depan");
  if (facts.place === null) problems.push("tempat");
  if (facts.rows === 0) problems.push("agenda");
  if (facts.undecided > 0) problems.push("putusan");
  if (facts.attendance.length === 0) problems.push("hadir");
  if (!facts.attendance.some(({ duty }) => duty === "pemimpin")) problems.push("pemimpin");
  // Nobody votes who was not there.
  if (facts.attendance.length > 0 && facts.mostVotes > facts.attendance.length)
    problems.push("suara");
  return problems;
}

/**
 * What a decision must tell. One that confirms the verified outcome needs nothing more: its details stand with the verification.
 * @param verified the entry's outcome now
 */
export function decisionProblems(
  input: OutcomeInput,
  verified: Outcome | "belum",
  unit: PrelistUnit,
): OutcomeProblem[] {
  return input.outcome === verified ? [] : outcomeProblems(input, unit);
}

/** All votes of a row. */
export function votesCast(votes: Votes | null): number {
  return votes === null ? 0 : votes.for + votes.against + votes.abstain;
}

/** "Musyawarah Desa": the office's own word, written out where it is short or names both kinds. */
export function deliberationTitle(kind: "desa" | "kelurahan", term: string): string {
  const plain = kind === "desa" ? "Musyawarah Desa" : "Musyawarah Kelurahan";
  return /^mus(?:des|kel)\b/i.test(term) || term.includes("/") || !/^musyawarah\s+\S/i.test(term)
    ? plain
    : term;
}

const DIGIT_RUN = /\d(?:[\s.'/-]?\d){7,}/g;

/** Text for a wall: whatever could be an identity number, a telephone or an account is taken out, however it is spaced. */
export function publicText(text: string | null): string | null {
  return text === null ? null : text.normalize("NFKC").replace(DIGIT_RUN, "…");
}
