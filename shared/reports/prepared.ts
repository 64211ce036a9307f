// Recaps that prepare themselves: which periods are due, what is kept of them, and what has changed since.
import * as z from "zod";
import { addDays } from "../values/date.ts";
import { monthPeriod } from "./period.ts";
import { Period, type Facts } from "./schemas.ts";

export const PREPARED_KINDS = ["bulan", "triwulan", "tahun"] as const;
export type PreparedKind = (typeof PREPARED_KINDS)[number];
const MONTHS = { bulan: 1, triwulan: 3, tahun: 12 } as const;

/** After a long absence at most so many months are made up for. */
const CATCH_UP = 12;

/** The sums that are kept of a recap, in the order in which they are told. */
export const FIGURES = [
  "awal",
  "diterima",
  "ditutup",
  "akhir",
  "selesai",
  "ditolak",
  "batal",
  "tepat",
  "rujukan",
] as const;
export type FigureName = (typeof FIGURES)[number];
export type Figures = Record<FigureName, number>;

export function figuresOf({ balance, closing, referrals }: Facts): Figures {
  return {
    ...balance,
    selesai: closing.done,
    ditolak: closing.refused,
    batal: closing.cancelled,
    tepat: closing.inTime,
    rujukan: referrals.issued,
  };
}

export interface Change {
  readonly figure: FigureName;
  readonly was: number;
  readonly now: number;
}

/** What counts otherwise today than when it was prepared. */
export function changesSince(then: Figures, now: Figures): Change[] {
  return FIGURES.filter((figure) => then[figure] !== now[figure]).map((figure) => ({
    figure,
    was: then[figure],
    now: now[figure],
  }));
}

/** The whole month, quarter or year that ends on this day; undefined when none of the kind does. */
function endingOn(kind: PreparedKind, day: string): Period | undefined {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (monthPeriod(year, month).to !== day || month % MONTHS[kind] !== 0) return undefined;
  return { from: monthPeriod(year, month - MONTHS[kind] + 1).from, to: day };
}

export interface Due {
  readonly kind: PreparedKind;
  readonly period: Period;
}

/**
 * What is over on this day and not prepared yet, the oldest first: months since the last one that was prepared (the month before, in an
 * office that never prepared any), and the quarters and years that end with one of these months.
 * @param last last day of the newest month that was prepared, or null
 */
export function duePeriods(today: string, last: string | null): Due[] {
  const due: Due[] = [];
  let end = addDays(`${today.slice(0, 7)}-01`, -1);
  for (let n = 0; n < CATCH_UP && end > (last ?? ""); n++) {
    for (const kind of [...PREPARED_KINDS].reverse()) {
      const period = endingOn(kind, end);
      if (period) due.unshift({ kind, period });
    }
    if (last === null) break;
    end = addDays(`${end.slice(0, 7)}-01`, -1);
  }
  return due;
}

export const PreparedRecap = z.object({
  id: z.uuid(),
  kind: z.enum(PREPARED_KINDS),
  period: Period,
  preparedAt: z.string(),
});
export type PreparedRecap = z.infer<typeof PreparedRecap>;

/** What a prepared recap said, held against today's numbers. */
export const PreparedCheck = z.object({
  preparedAt: z.string(),
  changes: z.array(
    z.object({ figure: z.enum(FIGURES), was: z.number().int(), now: z.number().int() }),
  ),
});

export const SETTLINGS = ["dilihat", "diabaikan"] as const;
export const SettleInput = z.strictObject({ id: z.uuid(), how: z.enum(SETTLINGS) });
