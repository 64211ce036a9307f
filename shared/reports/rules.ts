// Balances and averages of the reports as pure functions: the numbers on screen, on paper and in tests are these.
import { daysBetween } from "../values/date.ts";
import { SMALL_COUNT } from "../values/small-count.ts";
import type { Balance, Closing, Period } from "./schemas.ts";

/** What the reports must know of a case's course. */
export interface Course {
  readonly state: string;
  readonly receivedOn: string;
  readonly closedOn: string | null;
  readonly dueOn: string;
}

/** Rounded to one decimal; null when there is nothing to average. */
export function average(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return Math.round((numbers.reduce((sum, n) => sum + n, 0) / numbers.length) * 10) / 10;
}

export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Calendar days from receipt to closing; null while it is open. */
export function daysTaken({ receivedOn, closedOn }: Course): number | null {
  return closedOn === null ? null : daysBetween(receivedOn, closedOn);
}

export function closingOf(closed: readonly Course[]): Closing {
  const days = closed.map(daysTaken).filter((n) => n !== null);
  const count = (state: string) => closed.filter((c) => c.state === state).length;
  return {
    done: count("selesai"),
    refused: count("ditolak"),
    cancelled: count("batal"),
    inTime: closed.filter((c) => c.closedOn !== null && c.closedOn <= c.dueOn).length,
    averageDays: average(days),
    medianDays: median(days),
  };
}

/** Which parts of the balance of a period a case belongs to. A reopened case counts as never closed. */
export function balanceParts(
  { receivedOn, closedOn }: Pick<Course, "receivedOn" | "closedOn">,
  { from, to }: Period,
): (keyof Balance)[] {
  if (receivedOn > to || (closedOn !== null && closedOn < from)) return [];
  return [
    receivedOn < from ? "awal" : "diterima",
    closedOn !== null && closedOn <= to ? "ditutup" : "akhir",
  ];
}

export function balanceOf(
  cases: readonly Pick<Course, "receivedOn" | "closedOn">[],
  period: Period,
): Balance {
  const balance = { awal: 0, diterima: 0, ditutup: 0, akhir: 0 };
  for (const one of cases) for (const part of balanceParts(one, period)) balance[part] += 1;
  return balance;
}

/** A count of something sensitive, for somebody who may not open it: null below five, nought as well. */
export function hideSmall(count: number): number | null {
  return count < SMALL_COUNT ? null : count;
}
