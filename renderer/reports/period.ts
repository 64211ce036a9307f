// The periods a report offers: days, months, quarters and years that have begun, newest first, and how the address names them.
import { monthPeriod, wholeMonths } from "../../shared/reports/period.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { addDays, isIsoDate } from "../../shared/values/date.ts";

export const PERIOD_KINDS = ["hari", "bulan", "triwulan", "tahun"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const OFFERED: Record<PeriodKind, number> = { hari: 31, bulan: 24, triwulan: 8, tahun: 5 };
const MONTHS: Record<Exclude<PeriodKind, "hari">, number> = { bulan: 1, triwulan: 3, tahun: 12 };

/** `back` 0 is the one that runs on this day. */
function periodBack(kind: PeriodKind, today: string, back: number): Period {
  if (kind === "hari") {
    const day = addDays(today, -back);
    return { from: day, to: day };
  }
  const length = MONTHS[kind];
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const first = Math.floor(month / length) * length - back * length;
  const at = (n: number) => monthPeriod(Math.floor(n / 12), (n % 12) + 1);
  return { from: at(first).from, to: at(first + length - 1).to };
}

export function offeredPeriods(kind: PeriodKind, today: string): Period[] {
  return Array.from({ length: OFFERED[kind] }, (_, back) => periodBack(kind, today, back));
}

/** '2026-11-01_2026-11-30' in the address; anything else answers undefined. */
export function readPeriod(text: string | undefined): Period | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/.exec(text ?? "");
  if (!parts || !isIsoDate(parts[1]!) || !isIsoDate(parts[2]!)) return undefined;
  return { from: parts[1]!, to: parts[2]! };
}

export function writePeriod({ from, to }: Period): string {
  return `${from}_${to}`;
}

/** Which kind of period it is; a span of its own is none. */
export function kindOf(period: Period): PeriodKind | undefined {
  if (period.from === period.to) return "hari";
  const months = wholeMonths(period);
  const first = Number(period.from.slice(5, 7)) - 1;
  return (["bulan", "triwulan", "tahun"] as const).find(
    (kind) => MONTHS[kind] === months && first % months === 0,
  );
}
