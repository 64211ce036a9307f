// What becomes of each row of a list: which referral it answers, and whether the officer may confirm it.
import { isSameName } from "../../values/same-name.ts";
import type { ReferralState } from "../states.ts";
import type { AnswerLine, LineProblem } from "./lines.ts";

/**
 * siap: one referral, offered ticked. nama_beda, nik_beda: one, but the officer must tick it. beberapa: the officer chooses.
 * tidak_ada also stands for a restricted case: a row must not tell whose case is sensitive.
 */
export type Verdict =
  | "siap"
  | "nama_beda"
  | "nik_beda"
  | "beberapa"
  | "tidak_ada"
  | "kata_asing"
  | "diabaikan"
  | "sudah"
  | "langkah"
  | "tanggal"
  | "isian"
  | "peran"
  | "ganda"
  | "bertentangan"
  | LineProblem;

export const TICKABLE: readonly Verdict[] = ["siap", "nama_beda", "nik_beda", "beberapa"];

export function isTickable(verdict: Verdict): boolean {
  return TICKABLE.includes(verdict);
}

/** A referral that a row may mean. */
export interface Candidate {
  readonly referralId: string;
  readonly code: string;
  readonly nik: string | null;
  readonly name: string;
  readonly state: ReferralState;
  /** Why the step of this row may not be taken; null when it may. */
  readonly problem: Extract<Verdict, "sudah" | "langkah" | "tanggal" | "isian" | "peran"> | null;
}

/** The verdict on one row by itself, once its word has a meaning. */
export function verdictOf(line: AnswerLine, candidates: readonly Candidate[]): Verdict {
  if (line.problem !== null) return line.problem;
  const [one] = candidates;
  if (!one) return "tidak_ada";
  // Of several open referrals the officer chooses among those that can take the step at all.
  if (candidates.length > 1)
    return candidates.some(({ problem }) => problem === null)
      ? "beberapa"
      : (one.problem ?? "beberapa");
  if (one.problem !== null) return one.problem;
  if (line.code !== null && line.nik !== null && one.nik !== null && one.nik !== line.nik)
    return "nik_beda";
  return line.name !== "" && !isSameName(line.name, one.name) ? "nama_beda" : "siap";
}

interface Meant {
  readonly row: number;
  readonly verdict: Verdict;
  readonly to: ReferralState | null;
  readonly candidates: readonly { readonly referralId: string }[];
}

/**
 * Rows that mean the same referral: said twice the same, the first one counts; said differently, none does and the officer asks the sender.
 * @returns verdicts by row where they change
 */
export function doubledRows(rows: readonly Meant[]): Map<number, "ganda" | "bertentangan"> {
  const groups = new Map<string, Meant[]>();
  for (const row of rows) {
    const [one, more] = row.candidates;
    if (!one || more || !isTickable(row.verdict)) continue;
    groups.set(one.referralId, [...(groups.get(one.referralId) ?? []), row]);
  }
  const doubled = new Map<number, "ganda" | "bertentangan">();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const differ = new Set(group.map(({ to }) => to)).size > 1;
    for (const { row } of differ ? group : group.slice(1))
      doubled.set(row, differ ? "bertentangan" : "ganda");
  }
  return doubled;
}
