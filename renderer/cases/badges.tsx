// The badges of a case, the same in lists and on its page.
import type { CaseDue } from "../../shared/cases/clock.ts";
import type { Urgency } from "../../shared/cases/codes.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { StateBadge } from "../ui/state-badge.tsx";
import { DUE_TONES, STATE_TONES, URGENCY_TONES } from "./tones.ts";

export function CaseStateBadge({ state }: { readonly state: CaseState }) {
  const text = useText();
  return (
    <StateBadge wraps tone={STATE_TONES[state]}>
      {text.cases.states[state]}
    </StateBadge>
  );
}

/** Nothing for a normal case. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const text = useText();
  const tone = URGENCY_TONES[urgency];
  return tone ? <StateBadge tone={tone}>{text.cases.urgencies[urgency]}</StateBadge> : null;
}

/** Nothing for a closed case; a plain date while there is time. */
export function DueBadge({ due, dueOn }: { readonly due: CaseDue | null; readonly dueOn: string }) {
  const text = useText();
  if (due === null) return null;
  const words = text.cases.due[due](formatShortDate(dueOn));
  return due === "aman" ? (
    <span>{words}</span>
  ) : (
    <StateBadge wraps tone={DUE_TONES[due]}>
      {words}
    </StateBadge>
  );
}
