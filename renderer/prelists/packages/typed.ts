// What is typed for one member of a block, and the result it makes. Pure.
import {
  detailsAsked,
  type Outcome,
  type OutcomeReason,
  REASONS,
} from "../../../shared/prelists/outcomes.ts";
import type { PrelistUnit } from "../../../shared/prelists/profiles.ts";
import { outcomeProblems, type OutcomeProblem } from "../../../shared/prelists/rules.ts";

export interface Typed {
  readonly code: string;
  readonly reason: string;
  readonly otherId: string;
  readonly date: string;
  readonly documentNo: string;
  readonly note: string;
}

export const EMPTY: Typed = {
  code: "",
  reason: "",
  otherId: "",
  date: "",
  documentNo: "",
  note: "",
};

/** Only what the result asks for is sent, though more may stand typed. */
export function resultOf(entryId: string, typed: Typed, outcome: Outcome) {
  const asked = detailsAsked(outcome);
  const reason: OutcomeReason | undefined = REASONS.find((one) => one === typed.reason);
  return {
    entryId,
    outcome,
    reason: asked.includes("alasan") ? (reason ?? null) : null,
    otherId: asked.includes("id_lain") ? typed.otherId.trim() || null : null,
    date: asked.includes("tanggal") && typed.date !== "" ? typed.date : null,
    documentNo: asked.includes("nomor_dokumen") ? typed.documentNo.trim() || null : null,
    note: typed.note.trim() || null,
  };
}

/** The first thing that is missing; 'kode' where the number stands for no result. */
export function problemOf(
  typed: Typed,
  outcome: Outcome | undefined,
  unit: PrelistUnit,
): OutcomeProblem | "kode" | undefined {
  if (!outcome) return "kode";
  return outcomeProblems(resultOf("", typed, outcome), unit)[0];
}
