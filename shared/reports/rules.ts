// Periods, groups and averages of the reports as pure functions: the numbers on screen, on paper and in tests are these.
import { DeskError } from "../errors.ts";
import { addDays, daysBetween, daysInMonth, formatDate, isoDate, MONTHS } from "../values/date.ts";
import { SMALL_COUNT } from "./codes.ts";
import type { Balance, Closing, Period } from "./schemas.ts";

const LONGEST_DAYS = 366;

/** @throws DeskError 'periode_tidak_sah' when it ends before it begins, is longer than a year or has not begun */
export function checkPeriod({ from, to }: Period, today: string): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > LONGEST_DAYS || from > today) throw new DeskError("periode_tidak_sah");
}

export function monthPeriod(year: number, month: number): Period {
  return { from: isoDate(year, month, 1), to: isoDate(year, month, daysInMonth(year, month)) };
}

/** Whole months are named by their name; anything else by its first and last day. */
export function periodTitle(period: Period): string {
  const { from, to } = period;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  const lastMonth = Number(to.slice(5, 7));
  const whole =
    from.endsWith("-01") &&
    to === monthPeriod(year, lastMonth).to &&
    to.slice(0, 4) === from.slice(0, 4);
  if (whole && month === lastMonth) return `Bulan ${MONTHS[month - 1]} ${year}`;
  if (whole && month === 1 && lastMonth === 12) return `Tahun ${year}`;
  if (whole && month % 3 === 1 && lastMonth === month + 2)
    return `Triwulan ${["I", "II", "III", "IV"][(month - 1) / 3]} ${year}`;
  return `${formatDate(from)} s.d. ${formatDate(to)}`;
}

/** The period just before: the months before whole months, else as many days. */
export function periodBefore(period: Period): Period {
  const { from, to } = period;
  const end = addDays(from, -1);
  const months = wholeMonths(period);
  if (months === 0) return { from: addDays(from, daysBetween(to, from) - 1), to: end };
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - months;
  return { from: isoDate(Math.floor(first / 12), (first % 12) + 1, 1), to: end };
}

function wholeMonths({ from, to }: Period): number {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return 0;
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from) + 1;
}

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

/** "1.234", "12,5", "kurang dari 5" for null. */
export function formatCount(count: number | null): string {
  return count === null
    ? `kurang dari ${SMALL_COUNT}`
    : String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}

export function formatDays(days: number | null): string {
  return days === null ? "-" : String(days).replace(".", ",");
}

/** "42%", "-" of nothing. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "-" : `${Math.round((part / whole) * 100)}%`;
}
