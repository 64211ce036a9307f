// The clock of 3 x 24 hours (art. 30-34 and 46): hours on the wall, holidays and nights included.

export const CLOCK_HOURS = 72;
/** From here on a deadline is called near. */
export const NEAR_HOURS = 24;
const HOUR_MS = 3_600_000;

/** The end of the clock that starts at `from` (ISO 8601, UTC). */
export function dueAfter(from: string): string {
  return new Date(Date.parse(from) + CLOCK_HOURS * HOUR_MS).toISOString();
}

export type Nearness = "longgar" | "dekat" | "lewat";

/** Whole hours that remain, negative when over, and how near that is. Both times ISO 8601, UTC. */
export function hoursLeft(dueAt: string, now: string): { hours: number; nearness: Nearness } {
  const left = (Date.parse(dueAt) - Date.parse(now)) / HOUR_MS;
  const hours = left < 0 ? Math.floor(left) : Math.ceil(left);
  return { hours, nearness: left < 0 ? "lewat" : left <= NEAR_HOURS ? "dekat" : "longgar" };
}
