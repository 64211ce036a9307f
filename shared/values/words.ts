// Numbers and dates in Indonesian words, as berita acara and other minutes write them.
import { MONTHS, weekdayName, type IsoDate } from "./date.ts";

const UNITS = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
] as const;

/** "dua puluh enam", "seratus satu", "dua ribu dua puluh enam". Whole numbers 0-999,999; throws RangeError otherwise. */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999)
    throw new RangeError("a whole number from 0 to 999,999");
  if (value < 12) return UNITS[value]!;
  if (value < 20) return `${UNITS[value - 10]} belas`;
  if (value < 100) return withRest(`${UNITS[Math.floor(value / 10)]} puluh`, value % 10);
  if (value < 200) return withRest("seratus", value - 100);
  if (value < 1000) return withRest(`${UNITS[Math.floor(value / 100)]} ratus`, value % 100);
  if (value < 2000) return withRest("seribu", value - 1000);
  return withRest(`${numberWords(Math.floor(value / 1000))} ribu`, value % 1000);
}

function withRest(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${numberWords(rest)}`;
}

/** "Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam". */
export function dateInWords(date: IsoDate): string {
  const day = Number(date.slice(8, 10));
  const month = MONTHS[Number(date.slice(5, 7)) - 1]!;
  return `${weekdayName(date)} tanggal ${numberWords(day)} bulan ${month} tahun ${numberWords(Number(date.slice(0, 4)))}`;
}
