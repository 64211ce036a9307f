// Balances and averages of the reports as pure functions: the numbers on screen, on paper and in tests are these.
import { SMALL_COUNT } from "../values/small-count.ts";
import type { Balance, Closing, Period } from "./schemas.ts";

/** Rounded to one decimal. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** So many closed cases that took the same number of days and ended alike. */
export interface ClosedCount {
  readonly state: string;
  /** Calendar days from receipt to closing. */
  readonly days: number;
  /** Whether it was closed on or before the day it was due: 1 or 0, as the database answers. */
  readonly inTime: number;
  readonly count: number;
}

/** The middle of so many numbers, each standing `count` times; null when there is nothing to look at. */
export function median(
  counted: readonly { readonly days: number; readonly count: number }[],
): number | null {
  const sorted = counted.toSorted((a, b) => a.days - b.days);
  const all = sorted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) > place)!.days;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

/** What became of the cases closed in a period. */
export function closingOf(closed: readonly ClosedCount[]): Closing {
  const sum = (wanted: (one: ClosedCount) => boolean) =>
    closed.filter(wanted).reduce((total, { count }) => total + count, 0);
  const all = sum(() => true);
  const days = closed.reduce((total, one) => total + one.days * one.count, 0);
  return {
    done: sum(({ state }) => state === "selesai"),
    refused: sum(({ state }) => state === "ditolak"),
    cancelled: sum(({ state }) => state === "batal"),
    inTime: sum(({ inTime }) => inTime === 1),
    averageDays: all === 0 ? null : toTenth(days / all),
    medianDays: median(closed),
  };
}

/** When a case came and when it was closed, if it is. */
export interface Course {
  readonly receivedOn: string;
  readonly closedOn: string | null;
}

/** Which parts of the balance of a period a case belongs to. A reopened case counts as never closed. */
export function balanceParts(
  { receivedOn, closedOn }: Course,
  { from, to }: Period,
): (keyof Balance)[] {
  if (receivedOn > to || (closedOn !== null && closedOn < from)) return [];
  return [
    receivedOn < from ? "awal" : "diterima",
    closedOn !== null && closedOn <= to ? "ditutup" : "akhir",
  ];
}

export function balanceOf(cases: readonly Course[], period: Period): Balance {
  const balance = { awal: 0, diterima: 0, ditutup: 0, akhir: 0 };
  for (const one of cases) for (const part of balanceParts(one, period)) balance[part] += 1;
  return balance;
}

/**
 * A count of something sensitive, for somebody who may not open it: null below five, nought as well; else five, which then means five or
 * more. The number itself is never told: two told periods, one within the other, would give the small one between them.
 */
export function hideSmall(count: number): number | null {
  return count < SMALL_COUNT ? null : SMALL_COUNT;
}
