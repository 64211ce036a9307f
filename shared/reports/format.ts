// Counts, days and shares as reports write them.
import { SMALL_COUNT } from "../values/small-count.ts";

/** "1.234", "12,5", "kurang dari 5" for null. */
export function formatCount(count: number | null): string {
  return count === null
    ? `kurang dari ${SMALL_COUNT}`
    : String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}

/** Of something sensitive that may not be told (hideSmall): "kurang dari 5", else "5 atau lebih". */
export function formatHidden(count: number | null): string {
  return count === null ? formatCount(null) : `${formatCount(count)} atau lebih`;
}

export function formatDays(days: number | null): string {
  return days === null ? "-" : String(days).replace(".", ",");
}

/** "42%", "-" of nothing. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "-" : `${Math.round((part / whole) * 100)}%`;
}
