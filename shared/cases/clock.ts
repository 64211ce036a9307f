// The clock of a case: it stands still while the citizen brings papers, and runs on from there.
import { ruleOf, type CaseState } from "./states.ts";
import { addWorkingDays, dueState, workingDaysBetween, type WorkCalendar } from "./working-days.ts";
import type { DueState } from "./working-days.ts";

/** 'jeda': the office waits for the citizen. */
export type CaseDue = DueState | "jeda";

/** How the due day of a case stands today; null once it is closed. */
export function caseDue(
  state: CaseState,
  dueOn: string,
  today: string,
  calendar: WorkCalendar,
): CaseDue | null {
  const { open, pauses } = ruleOf(state);
  if (!open) return null;
  return pauses ? "jeda" : dueState(dueOn, today, calendar);
}

/** The due day once the wait is over: later by the working days that passed in it. */
export function resumedDue(
  dueOn: string,
  pausedOn: string,
  today: string,
  calendar: WorkCalendar,
): string {
  return addWorkingDays(dueOn, workingDaysBetween(pausedOn, today, calendar), calendar);
}
