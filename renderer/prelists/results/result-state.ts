// One result while it is typed: the number of the keyboard, what it means for this unit, and what must be told beside it.
import { detailsAsked, outcomesFor } from "../../../shared/prelists/outcomes.ts";
import type { Outcome, OutcomeReason } from "../../../shared/prelists/outcomes.ts";
import type { PrelistUnit } from "../../../shared/prelists/profiles.ts";

export interface TypedResult {
  readonly code: string;
  readonly outcome: Outcome | undefined;
  readonly reason: OutcomeReason | undefined;
  readonly otherId: string;
  readonly date: string;
  readonly documentNo: string;
  readonly note: string;
}

export const NO_RESULT: TypedResult = {
  code: "",
  outcome: undefined,
  reason: undefined,
  otherId: "",
  date: "",
  documentNo: "",
  note: "",
};

/** What typed digits mean for a unit: results are numbered in the order they are offered. */
export function withCode(result: TypedResult, typed: string, unit: PrelistUnit): TypedResult {
  const code = typed.replace(/\D/g, "").slice(0, 2);
  return { ...result, code, outcome: outcomesFor(unit)[Number(code) - 1] };
}

/** A family's results have other numbers than a member's. */
export function withOutcome(
  result: TypedResult,
  outcome: Outcome | undefined,
  unit: PrelistUnit,
): TypedResult {
  const at = outcomesFor(unit).findIndex((one) => one === outcome);
  return { ...result, outcome: at < 0 ? undefined : outcome, code: at < 0 ? "" : String(at + 1) };
}

/** What is sent: what is no longer asked for stays typed, and is left out. */
export function toSend(result: TypedResult, outcome: Outcome) {
  const asked = detailsAsked(outcome);
  return {
    outcome,
    reason: asked.includes("alasan") ? (result.reason ?? null) : null,
    otherId: asked.includes("id_lain") ? result.otherId.trim() || null : null,
    date: asked.includes("tanggal") && result.date !== "" ? result.date : null,
    documentNo: asked.includes("nomor_dokumen") ? result.documentNo.trim() || null : null,
    note: result.note.trim() || null,
  };
}
