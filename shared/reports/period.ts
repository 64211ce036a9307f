// The periods of reports: months, quarters, years and others, what they are called and which one came before.
import { DeskError } from "../errors.ts";
import { addDays, daysBetween, daysInMonth, formatDate, isoDate, MONTHS } from "../values/date.ts";
import type { Period } from "./schemas.ts";

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
  if (from === to) return formatDate(from);
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

/** How many calendar months it is, 0 when it begins or ends within one. */
export function wholeMonths({ from, to }: Period): number {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return 0;
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from) + 1;
}
