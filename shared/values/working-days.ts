// Working days of an office: what is due when, and what is near or over. Dates are 'YYYY-MM-DD', in the office's own zone.

import { addDays } from "./date.ts";

export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>;
  /** Weekdays worked, 0 = Sunday. Most offices work Monday to Friday. */
  readonly week: readonly number[];
}

export const FIVE_DAYS: readonly number[] = [1, 2, 3, 4, 5];
/** Some village offices open on Saturday. */
export const SIX_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6];

/** How a due date stands today. */
export type DueState = "aman" | "dekat" | "lewat";

export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  return (
    calendar.week.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !calendar.holidays.has(day)
  );
}

/**
 * The last day of a target of `days` working days; the day of receipt is day 0, and 0 answers the first working day
 * from the receipt on. Throws RangeError when the calendar holds no working day within ten years.
 */
export function addWorkingDays(from: string, days: number, calendar: WorkCalendar): string {
  let day = from;
  let left = days;
  for (let steps = 0; steps < 3660; steps += 1) {
    if (left === 0 && isWorkingDay(day, calendar)) return day;
    day = addDays(day, 1);
    if (left > 0 && isWorkingDay(day, calendar)) left -= 1;
  }
  throw new RangeError("the calendar holds no working day");
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** 'lewat' after the due day, 'dekat' when at most one working day is left, else 'aman'. */
export function dueState(dueOn: string, today: string, calendar: WorkCalendar): DueState {
  if (today > dueOn) return "lewat";
  return dueOn <= nearLimit(today, calendar) ? "dekat" : "aman";
}

/** Due days up to this one are near. */
export function nearLimit(today: string, calendar: WorkCalendar): string {
  return addWorkingDays(today, 1, calendar);
}
