// Rules of backups: how many are kept, and whether today still needs one.

/** Hours ahead of UTC; Indonesia has no summer time. */
const OFFSET_HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof OFFSET_HOURS;

const HOURS = 24;
const DAYS = 30;
const MONTHS = 12;

/** Local day and time of an instant, as 'YYYY-MM-DDTHH:MM:SS'. */
export function localTime(iso: string, zone: Zone): string {
  const local = new Date(new Date(iso).getTime() + OFFSET_HOURS[zone] * 3_600_000);
  return local.toISOString().slice(0, 19);
}

/**
 * Which backups stay: the newest, the last of each of the newest 24 hours that have one, of each of the newest 30 days, of each of the
 * newest 12 months. Hours without work have no backup, so 24 of them reach back three working days.
 * @param madeAt ISO times in any order
 * @returns the times to keep
 */
export function keepBackups(madeAt: readonly string[], zone: Zone): Set<string> {
  const newestFirst = [...madeAt].sort().reverse();
  const kept = new Set(newestFirst.slice(0, 1));
  const lastOf = (length: number, most: number) => {
    const periods = new Map<string, string>();
    for (const at of newestFirst) {
      const period = localTime(at, zone).slice(0, length);
      if (!periods.has(period)) periods.set(period, at);
    }
    for (const at of [...periods.values()].slice(0, most)) kept.add(at);
  };
  lastOf("2026-11-24T09".length, HOURS);
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

/** Minutes between two backups while the office is in use. */
export const EVERY_MINUTES = 60;
/** Days after which the office tries a restore again by itself. */
export const DRILL_DAYS = 30;

/** True when the last backup is an hour old. A clock set back does not hide that: a later time counts as old. */
export function dueThisHour(lastAt: string | null, now: string): boolean {
  if (lastAt === null) return true;
  const age = new Date(now).getTime() - new Date(lastAt).getTime();
  return age >= EVERY_MINUTES * 60_000 || age < 0;
}

/** True when no drill ended well in the last 30 days. */
export function drillDue(lastGoodAt: string | null, now: string): boolean {
  if (lastGoodAt === null) return true;
  return new Date(now).getTime() - new Date(lastGoodAt).getTime() >= DRILL_DAYS * 86_400_000;
}
