// What came and went over time: by day for a short period, by month for a longer one.
import * as z from "zod";
import { addDays, daysBetween, daysInMonth, isoDate } from "../values/date.ts";
import { Period } from "./schemas.ts";

/** A period of at most so many days is drawn by day. */
const DAYS_DRAWN = 62;

export const Trend = z.object({
  unit: z.enum(["hari", "bulan"]),
  points: z.array(Period.extend({ received: z.number().int(), closed: z.number().int() })),
});
export type Trend = z.infer<typeof Trend>;

export function trendUnit({ from, to }: Period): Trend["unit"] {
  return daysBetween(from, to) < DAYS_DRAWN ? "hari" : "bulan";
}

/** The days or months of a period, the first and last cut to it; nothing after `today`. */
export function trendSteps(period: Period, today: string): Period[] {
  const end = period.to < today ? period.to : today;
  const steps: Period[] = [];
  const daily = trendUnit(period) === "hari";
  for (let from = period.from; from <= end;) {
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
    const last = daily ? from : isoDate(year, month, daysInMonth(year, month));
    steps.push({ from, to: last < period.to ? last : period.to });
    from = addDays(last, 1);
  }
  return steps;
}
