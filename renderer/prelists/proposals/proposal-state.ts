// The state of a proposal's form: what was given, what is typed, what does not fit yet.
import type { ProposalInput } from "../../../shared/prelists/proposals/contract.ts";
import type { api } from "../../app/client.ts";
import type { Problem } from "../../ui/error-summary.tsx";
import type { Text } from "../../text/index.ts";

export type ProposalView = Awaited<ReturnType<typeof api.prelists.proposal>>;

export const PROPOSAL_DRAFT = "prelists.proposal";

export function inputOf(view: ProposalView): ProposalInput {
  return {
    kind: view.kind,
    fields: view.fields,
    changeNote: view.changeNote,
    matchedOn: view.matchedOn,
    matchedBy: view.matchedBy,
    matched: view.matched,
    removalReason: view.removalReason,
    eventDate: view.eventDate,
    documentNo: view.documentNo,
    evidenceNote: view.evidenceNote,
    statementOn: view.statementOn,
  };
}

/** What a draft of this proposal holds; null when it is of another one or cannot be read. */
export function draftOf(
  payload: string | null | undefined,
  proposalId: string,
): ProposalInput | null {
  if (!payload) return null;
  const read = JSON.parse(payload) as { proposalId?: string; input?: ProposalInput };
  return read.proposalId === proposalId && read.input ? read.input : null;
}

/** Readiness never stands in the way of saving; only dates that cannot be do. */
export function problemsOf(input: ProposalInput, today: string, text: Text): Problem[] {
  const words = text.round.proposals.form;
  const found: Problem[] = [];
  if (input.matched !== null && input.matchedOn === null)
    found.push({ field: "usulan-dicocokkan-tanggal", message: words.matchDateMissing });
  const days = [
    ["usulan-dicocokkan-tanggal", input.matchedOn],
    ["usulan-tanggal-kejadian", input.eventDate],
    ["usulan-tanggal-pernyataan", input.statementOn],
  ] as const;
  for (const [field, day] of days)
    if (day !== null && day > today) found.push({ field, message: words.dateLate });
  return found;
}
