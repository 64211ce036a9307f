// Dates, numbers and money as offices write them, in the language on screen.
import { currentLanguage } from "../text/index.ts";

const locale = () => (currentLanguage() === "id" ? "id-ID" : "en-GB");
const kept = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.DateTimeFormat(locale(), options)));
  return format;
}

/** A date 'YYYY-MM-DD' or a time (ISO, UTC) -> '24 November 2026'. Empty for null. */
export function formatDate(iso: string | null | undefined): string {
  if (!iso) return "";
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return dateFormat({
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(plain ? { timeZone: "UTC" } : {}),
  }).format(new Date(iso));
}

/** 'Selasa, 24 November 2026', in the language on screen. */
export function formatDayAndDate(iso: string): string {
  const weekday = dateFormat({ weekday: "long", timeZone: "UTC" }).format(new Date(iso));
  return `${weekday}, ${formatDate(iso)}`;
}

/** '24 Nov 2026', for tables: its parts are never broken into two lines. */
export function formatShortDate(iso: string | null | undefined): string {
  if (!iso) return "";
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return dateFormat({
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(plain ? { timeZone: "UTC" } : {}),
  })
    .format(new Date(iso))
    .replaceAll(" ", "\u00a0");
}

/** '12.30' (English: '12:30') in the computer's time zone. */
export function formatTime(at: string | number | null | undefined): string {
  if (at === null || at === undefined || at === "") return "";
  return dateFormat({ hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(at));
}

/** '24 November 2026 pukul 12.30'. */
export function formatDateTime(iso: string | null | undefined): string {
  if (!iso) return "";
  return `${formatDate(iso)}${currentLanguage() === "id" ? " pukul " : ", "}${formatTime(iso)}`;
}

/** 1.234.567 */
export function formatNumber(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

/** Rp1.500.000: no space, no dot (PUEBI). */
export function formatRupiah(rupiah: number): string {
  return `Rp${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 }).format(rupiah)}`;
}

/** 1,2 MB */
export function formatBytes(bytes: number): string {
  const unit = bytes < 1_000_000 ? "kB" : "MB";
  const n = bytes / (unit === "kB" ? 1000 : 1_000_000);
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: n < 10 ? 1 : 0 }).format(n)} ${unit}`;
}
