// The holiday calendar of an office: national days shipped as data, local days added here, and what is refused with a reason.
import * as z from "zod";
import { DeskError } from "../errors.ts";
import { addDays, daysBetween, isIsoDate, parseDate } from "../values/date.ts";

export const HOLIDAY_KINDS = {
  nasional: "Libur nasional",
  cuti_bersama: "Cuti bersama",
  setempat: "Libur setempat",
} as const;
export type HolidayKind = keyof typeof HOLIDAY_KINDS;

/** 'perkiraan' until the joint decree (SKB) of that year is out. */
export const HOLIDAY_STATUSES = { pasti: "Pasti", perkiraan: "Perkiraan" } as const;
export type HolidayStatus = keyof typeof HOLIDAY_STATUSES;

const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
const Name = z.string().trim().min(3).max(120);

export const Holiday = z.object({
  day: Day,
  name: Name,
  kind: z.enum(Object.keys(HOLIDAY_KINDS) as [HolidayKind, ...HolidayKind[]]),
  status: z.enum(Object.keys(HOLIDAY_STATUSES) as [HolidayStatus, ...HolidayStatus[]]),
});
export type Holiday = z.infer<typeof Holiday>;

export const HolidayYear = z.strictObject({ year: z.number().int().min(2020).max(2099) });

/** Local days in a row, the last one included. */
export const LocalHolidays = z.strictObject({ from: Day, to: Day, name: Name });
export type LocalHolidays = z.infer<typeof LocalHolidays>;

/** The national days of one year, one line each: "2028-01-01 Tahun Baru" or "1-1-2028; Tahun Baru". */
export const NationalList = HolidayYear.extend({ lines: z.string().max(20_000) });

export const HolidayList = z.object({
  rows: z.array(Holiday),
  /** Years that have national days. */
  years: z.array(z.number().int()),
});

/** The longest local holiday that is entered in one piece, in days. */
export const LONGEST_LOCAL = 31;

function wrong(reason: string, details: Readonly<Record<string, unknown>> = {}): never {
  throw new DeskError("hari_libur_salah", { reason, ...details });
}

/**
 * The days of a local holiday. Refuses days that stand in the calendar already, naming the first of them.
 * Throws DeskError('hari_libur_salah'): terbalik, terlalu_panjang, bertumpuk.
 */
export function localDays(
  { from, to, name }: LocalHolidays,
  taken: ReadonlyMap<string, string>,
): Holiday[] {
  if (to < from) wrong("terbalik");
  if (daysBetween(from, to) >= LONGEST_LOCAL) wrong("terlalu_panjang", { most: LONGEST_LOCAL });
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
  for (const day of days) {
    const other = taken.get(day);
    if (other !== undefined) wrong("bertumpuk", { day, name: other });
  }
  return days.map((day) => ({ day, name, kind: "setempat", status: "pasti" }));
}

const LINE = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})[\s;,|]+(.+)$/;

/**
 * Reads a pasted list of national days. "Cuti bersama" in a name makes it one. Nothing is taken unless every line is right.
 * Throws DeskError('hari_libur_salah') with the number of the line: baris_tak_terbaca, tanggal_tak_ada, tahun_lain, ganda, nama_kosong, kosong.
 */
export function nationalDays(lines: string, year: number): Holiday[] {
  const found = new Map<string, Holiday>();
  lines.split(/\r?\n/).forEach((text, index) => {
    if (text.trim() === "") return;
    const line = index + 1;
    const [, written, name] = LINE.exec(text.trim()) ?? wrong("baris_tak_terbaca", { line });
    const read = parseDate(written);
    if (!("date" in read)) wrong("tanggal_tak_ada", { line });
    const { date: day } = read;
    if (Number(day.slice(0, 4)) !== year) wrong("tahun_lain", { line, year });
    if (found.has(day)) wrong("ganda", { line, day });
    const named = Name.safeParse(name);
    if (!named.success) wrong("nama_kosong", { line });
    const kind = /cuti\s+bersama/i.test(named.data) ? "cuti_bersama" : "nasional";
    found.set(day, { day, name: named.data, kind, status: "pasti" });
  });
  if (found.size === 0) wrong("kosong");
  return [...found.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The shipped file, checked as a whole. Throws RangeError naming the first row that is wrong, doubled or out of order. */
export function shippedHolidays(rows: readonly unknown[]): Holiday[] {
  let last = "";
  return rows.map((row, index) => {
    const read = Holiday.safeParse(row);
    if (!read.success) throw new RangeError(`row ${index + 1}: not a holiday`);
    if (read.data.day <= last)
      throw new RangeError(`row ${index + 1}: ${read.data.day} after ${last}`);
    last = read.data.day;
    return read.data;
  });
}
