// The day of the month by which a month's proposals are sent (the 25th in known guides), and how long it is until then.
import { addDays, daysBetween, type IsoDate } from "../../values/date.ts";
import { isWorkingDay, workingDaysBetween, type WorkCalendar } from "../../values/working-days.ts";

/** "Batas akhir unggah berita acara ... tanggal 25 bulan berjalan" (field notes 3.1); an office may set another day. */
export const DEFAULT_DEADLINE_DAY = 25;

export interface Countdown {
  readonly on: IsoDate;
  /** Calendar days from today; negative when it is over. */
  readonly days: number;
  /** Working days after today up to and including that day; 0 when it is over. */
  readonly workingDays: number;
  /** The office does not work on that day. */
  readonly closed: boolean;
  /** Name of the holiday on that day, if it is one. */
  readonly holiday: string | null;
  /** The last working day that is not after it. */
  readonly lastWorkingDay: IsoDate;
}

/** `period` is 'YYYY-MM'; days are 1 to 28, so every month has the day. */
export function deadlineOf(period: string, day: number): IsoDate {
  return `${period}-${String(day).padStart(2, "0")}`;
}

/** The month whose deadline comes next: this one until its day is over, then the following one. */
export function periodInWork(today: IsoDate, day: number): string {
  const period = today.slice(0, 7);
  return today <= deadlineOf(period, day) ? period : nextPeriod(period);
}

export function nextPeriod(period: string): string {
  return addDays(`${period}-28`, 4).slice(0, 7);
}

export function countdown(
  on: IsoDate,
  today: IsoDate,
  calendar: WorkCalendar,
  holidayNames: ReadonlyMap<IsoDate, string>,
): Countdown {
  let lastWorkingDay = on;
  // A calendar without working days would never end: thirty days back is more than any holiday.
  for (let back = 0; back < 30 && !isWorkingDay(lastWorkingDay, calendar); back += 1)
    lastWorkingDay = addDays(lastWorkingDay, -1);
  return {
    on,
    days: daysBetween(today, on),
    workingDays: workingDaysBetween(today, on, calendar),
    closed: !isWorkingDay(on, calendar),
    holiday: holidayNames.get(on) ?? null,
    lastWorkingDay,
  };
}
