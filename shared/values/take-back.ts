// How long an act can be taken back by a key, for all rooms: later it is taken back from its own screen, if at all.

export const TAKE_BACK_MS = 24 * 3_600_000;

/** ISO time of the first act that can still be taken back. */
export function takeBackSince(now: Date): string {
  return new Date(now.getTime() - TAKE_BACK_MS).toISOString();
}
