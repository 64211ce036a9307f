// The clock of a case: it stands still while the citizen brings papers, and runs on from there.
import { ruleOf, type CaseState } from "./states.ts";
import {
  addWorkingDays,
  dueState,
  workingDaysBetween,
  type WorkCalendar,
} from "../values/working-days.ts";
import type { DueState } from "../values/working-days.ts";

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

/** A change of state as the timeline tells it; `day` is that of the office. */
export interface ClockMove {
  readonly day: string;
  readonly from: CaseState;
  readonly to: CaseState;
}

/**
 * The due day as this calendar would have set it: from the day of receipt, later by every wait for the citizen, anew when the case
 * was opened again. Equal to the day that stands as long as the calendar is the one it was counted by.
 * @param moves oldest first
 */
export function dueByHistory(
  receivedOn: string,
  targetDays: number,
  moves: readonly ClockMove[],
  calendar: WorkCalendar,
): string {
  let due = addWorkingDays(receivedOn, targetDays, calendar);
  let since = receivedOn;
  for (const { day, from, to } of moves) {
    if (!ruleOf(from).open) due = addWorkingDays(day, targetDays, calendar);
    else if (ruleOf(from).pauses && ruleOf(to).open) due = resumedDue(due, since, day, calendar);
    since = day;
  }
  return due;
}
