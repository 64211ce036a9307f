// How a prepared recap is told in a notification: which period, and what can be done with it.
import { periodTitle } from "./period.ts";
import type { PreparedRecap } from "./prepared.ts";

/** "Rekap Oktober 2026 sudah siap: lihat, cetak, abaikan"; null when none waits. */
export function preparedWords(waiting: readonly PreparedRecap[]): string | null {
  if (waiting.length === 0) return null;
  const names = waiting.map(({ period }) => periodTitle(period).replace(/^Bulan /, ""));
  return `Rekap ${names.join(", ")} sudah siap: lihat, cetak, abaikan`;
}
