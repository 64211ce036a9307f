// Rules of backups: how many are kept, and whether today still needs one.

/** Hours ahead of UTC; Indonesia has no summer time. */
const OFFSET_HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof OFFSET_HOURS;

const NEWEST = 24;
const DAYS = 30;
const MONTHS = 12;

/** Local day and time of an instant, as 'YYYY-MM-DDTHH:MM:SS'. */
export function localTime(iso: string, zone: Zone): string {
  const local = new Date(new Date(iso).getTime() + OFFSET_HOURS[zone] * 3_600_000);
  return local.toISOString().slice(0, 19);
}

/**
 * Which backups stay: the newest 24, the last of each of the newest 30 days that have one, the last of each of the newest 12 months.
 * @param madeAt ISO times in any order
 * @returns the times to keep
 */
export function keepBackups(madeAt: readonly string[], zone: Zone): Set<string> {
  const newestFirst = [...madeAt].sort().reverse();
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const lastOf = (length: number, most: number) => {
    const periods = new Map<string, string>();
    for (const at of newestFirst) {
      const period = localTime(at, zone).slice(0, length);
      if (!periods.has(period)) periods.set(period, at);
    }
    for (const at of [...periods.values()].slice(0, most)) kept.add(at);
  };
  lastOf("2026-11-24".length, DAYS);
  lastOf("2026-11".length, MONTHS);
  return kept;
}

/** True when no backup was made since local midnight. A clock set back does not hide that: a later time counts as today. */
export function dueToday(lastAt: string | null, now: string, zone: Zone): boolean {
  return (
    lastAt === null || localTime(lastAt, zone).slice(0, 10) < localTime(now, zone).slice(0, 10)
  );
}
