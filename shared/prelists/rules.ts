// Rules of the room prelists: the equation of an import, and what a verification result must tell.
import type { Role } from "../call.ts";
import { isBlank } from "../values/text.ts";
import {
  detailsAsked,
  outcomeFits,
  type Outcome,
  type OutcomeDetail,
  type OutcomeReason,
} from "./outcomes.ts";
import type { PrelistUnit } from "./profiles.ts";

/** Who works on lists, and who may look at them. */
export const WORK: readonly Role[] = ["operator", "supervisor"];
export const LOOK: readonly Role[] = ["operator", "fasilitator", "koordinator", "supervisor"];

/** read = new + changed + same + rejected + skipped; `warned` rows are among the first three. */
export interface ImportCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  /** Left out by the officer. */
  readonly skipped: number;
  readonly warned: number;
}

export function equationHolds(counts: ImportCounts): boolean {
  return (
    counts.read === counts.new + counts.changed + counts.same + counts.rejected + counts.skipped
  );
}

export interface OutcomeInput {
  readonly outcome: Outcome;
  readonly reason?: OutcomeReason | null;
  readonly otherId?: string | null;
  readonly date?: string | null;
  readonly documentNo?: string | null;
  readonly note?: string | null;
}

export type OutcomeProblem = OutcomeDetail | "tidak_cocok" | "catatan";

/** What is still missing; empty when the result may be saved. A death or move without its document is saved with a note saying why. */
export function outcomeProblems(input: OutcomeInput, unit: PrelistUnit): OutcomeProblem[] {
  if (!outcomeFits(input.outcome, unit)) return ["tidak_cocok"];
  const problems: OutcomeProblem[] = [];
  for (const detail of detailsAsked(input.outcome)) {
    if (detail === "alasan" && !input.reason) problems.push("alasan");
    if (detail === "id_lain" && isBlank(input.otherId)) problems.push("id_lain");
    if (detail === "tanggal" && isBlank(input.date)) problems.push("tanggal");
    if (detail === "nomor_dokumen" && isBlank(input.documentNo) && isBlank(input.note))
      problems.push("nomor_dokumen");
  }
  if (input.reason === "lainnya" && isBlank(input.note)) problems.push("catatan");
  return problems;
}
