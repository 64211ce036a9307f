// Calendar dates without a clock: 'YYYY-MM-DD' text in and out, read from the many ways that offices write them.
import { asciiDigits, cleanText, isBlank } from "./text.ts";

/** 'YYYY-MM-DD', a real day of the Gregorian calendar. */
export type IsoDate = string;

export type DateProblem = "kosong" | "tidak_terbaca" | "mustahil" | "tahun_dua_angka";
export type DateReading = { readonly date: IsoDate } | { readonly problem: DateProblem };

export const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;
export const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
// Short and English names that spreadsheets put in cells: 5-Apr-2021, 17 Agt 2020.
const MONTH_STEMS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  mrt: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const DAY_MS = 86_400_000;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2150;

export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Assumes a real day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function read(year: number, month: number, day: number): DateReading {
  if (!isRealDay(year, month, day) || year < FIRST_YEAR || year > LAST_YEAR)
    return { problem: "mustahil" };
  return { date: isoDate(year, month, day) };
}

/**
 * Reads dd/mm/yyyy, dd-mm-yyyy, dd.mm.yyyy, yyyy-mm-dd (a time after it is dropped), yyyymmdd, ddmmyyyy, `5 April 2021`, `5-Apr-2021`
 * and Excel serials (a number, or five digits of text). The day always stands before the month. A year of two digits is not guessed here;
 * see `readBirthDate`.
 */
export function parseDate(input: string | number | null | undefined): DateReading {
  if (typeof input === "number") return fromSerial(input);
  if (input === null || input === undefined || isBlank(input)) return { problem: "kosong" };
  const text = asciiDigits(cleanText(input)).toLowerCase();
  if (/^0+$/.test(text)) return { problem: "kosong" };

  const isoLike = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d.*)?$/.exec(text);
  if (isoLike) return read(Number(isoLike[1]), Number(isoLike[2]), Number(isoLike[3]));

  const dayFirst = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4})(?: \d.*)?$/.exec(text);
  if (dayFirst) return read(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  if (SHORT_YEAR.test(text)) return { problem: "tahun_dua_angka" };

  const worded = WORDED.exec(text);
  if (worded) {
    const month = MONTH_STEMS[worded[2]!.slice(0, 3)];
    if (month === undefined) return { problem: "tidak_terbaca" };
    return worded[3]!.length === 2
      ? { problem: "tahun_dua_angka" }
      : read(Number(worded[3]), month, Number(worded[1]));
  }

  if (/^\d{8}$/.test(text)) {
    // Never ambiguous: a year 18xx-21xx in the last four digits cannot be a month and day.
    const yearFirst = read(
      Number(text.slice(0, 4)),
      Number(text.slice(4, 6)),
      Number(text.slice(6)),
    );
    return "date" in yearFirst
      ? yearFirst
      : read(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(",", ".")));
  return { problem: "tidak_terbaca" };
}

const SHORT_YEAR = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})$/;
const WORDED = /^(?:[a-z']+,\s*)?(\d{1,2})[-/. ]*([a-z]{3,10})[-/., ]*(\d{4}|\d{2})$/;
/** Nobody on a list is older, in whole years: what the century of a birth year of two digits is decided by. */
export const OLDEST_AGE = 110;

/**
 * A birth date, also one whose year has two digits: it is in the only century that makes a day not after `asOf` and an age of at most
 * OLDEST_AGE, and `guessed` says so. Where two centuries fit (05-04-20 in 2026: 1920 or 2020) it stays 'tahun_dua_angka'; where none
 * does, 'mustahil'.
 */
export function readBirthDate(
  input: string | number | null | undefined,
  asOf: IsoDate,
): DateReading & { readonly guessed?: true } {
  const plain = parseDate(input);
  if ("date" in plain || plain.problem !== "tahun_dua_angka") return plain;
  const text = asciiDigits(cleanText(String(input))).toLowerCase();
  const numbers = SHORT_YEAR.exec(text);
  const worded = numbers ? null : WORDED.exec(text);
  const [, day, month, year] = (numbers ?? worded)!;
  const monthNo = numbers ? Number(month) : MONTH_STEMS[month!.slice(0, 3)]!;
  const possible = [1800, 1900, 2000, 2100]
    .map((century) => century + Number(year))
    .filter((full) => isRealDay(full, monthNo, Number(day)))
    .map((full) => isoDate(full, monthNo, Number(day)))
    .filter((date) => date <= asOf && ageOn(date, asOf) <= OLDEST_AGE);
  if (possible.length === 1) return { date: possible[0]!, guessed: true };
  return { problem: possible.length === 0 ? "mustahil" : "tahun_dua_angka" };
}

/** The year alone, where day and month are not known: `00-00-1950`, `00/00/1950`, `1950-00-00`, `1950`. Undefined for a whole date. */
export function knownYear(input: string | number): number | undefined {
  const text = asciiDigits(cleanText(String(input)));
  const found =
    /^(?:00?[-/. ]00?[-/. ])?(\d{4})$/.exec(text) ?? /^(\d{4})[-/.]00?[-/.]00?$/.exec(text);
  const year = Number(found?.[1]);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** Excel's 1900 system: day 1 is 1 January 1900, and day 60 is a 29 February 1900 that never was. */
function fromSerial(serial: number): DateReading {
  const day = Math.floor(serial);
  if (day === 0) return { problem: "kosong" };
  // 1850-2100 is a bare year typed into a date cell, not a day of 1905.
  if (!Number.isFinite(serial) || day < 1 || day > 91_679 || (day >= FIRST_YEAR && day <= 2100))
    return { problem: "tidak_terbaca" };
  if (day === 60) return { problem: "mustahil" };
  return { date: addDays("1899-12-31", day > 60 ? day - 1 : day) };
}

function utc(date: IsoDate): number {
  return Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
  );
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** The calendar day on this computer's clock, which runs on the office's own zone (WIB, WITA or WIT). */
export function localDate(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** '05 April 2021', as on letters (field notes 7). */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** '05/04/2021', for narrow columns and fields. */
export function formatShortDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** 'Senin' ... */
export function weekdayName(date: IsoDate): string {
  return WEEKDAYS[new Date(utc(date)).getUTCDay()]!;
}

/** 'Senin, 05 April 2021'. */
export function formatDayAndDate(date: IsoDate): string {
  return `${weekdayName(date)}, ${formatDate(date)}`;
}

/** Whole years lived on a day; negative when not yet born. Someone born on 29 February turns a year older on 1 March. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
