// The backup of the day: made by itself as soon as the desk rests for a moment after the first sign-in.
import { backup as contract } from "../../shared/backup/contract.ts";
import type { Role } from "../../shared/call.ts";
import { DeskError, type ErrorCode } from "../../shared/errors.ts";
import { findCall, makeCall } from "../serve/call.ts";
import type { Desk } from "../serve/desk.ts";

export interface Pace {
  /** Milliseconds between two looks. */
  readonly look: number;
  /** Milliseconds without a call before the copy may take the disk. */
  readonly rest: number;
}

const PACE: Pace = { look: 15_000, rest: 20_000 };

/** Somebody else's work, a lock or a sign-out came between: the next look tries again. */
const PASSING: readonly ErrorCode[] = [
  "tugas_lain_berjalan",
  "terkunci",
  "belum_masuk",
  "dibatalkan",
];

/** Starts watching; answers what ends it. `report` is told once per sign-in of a failure (a full disk). */
export function watchDailyBackup(
  desk: Desk,
  report: (error: unknown) => void,
  pace: Pace = PACE,
): () => void {
  const stop = new AbortController();
  let done: string | undefined; // account and day that need no more looks
  let busy = false;
  const timer = setInterval(() => {
    if (!busy) void look();
  }, pace.look).unref();

  async function look(): Promise<void> {
    const { session } = desk;
    const key = `${session?.accountId} ${desk.now().toDateString()}`;
    if (
      !session ||
      session.mustChangePassword ||
      key === done ||
      desk.task ||
      !mayMake(session.roles)
    )
      return;
    if (desk.now().getTime() - desk.lastActivity < pace.rest) return;
    busy = true;
    try {
      const { dueToday } = (await makeCall(desk, "backup", "list", undefined, stop.signal)) as {
        dueToday: boolean;
      };
      if (dueToday)
        await drain(
          (await makeCall(desk, "backup", "make", {}, stop.signal)) as AsyncIterator<unknown>,
        );
      done = key;
    } catch (error) {
      if (error instanceof DeskError && PASSING.includes(error.code)) return;
      done = key; // the backup page shows that today's is missing; trying every few seconds would not help
      report(error);
    } finally {
      busy = false;
    }
  }

  return () => {
    clearInterval(timer);
    stop.abort();
  };
}

function mayMake(roles: readonly Role[]): boolean {
  const who = findCall("backup", "make" satisfies keyof typeof contract)!.meta.roles;
  return Array.isArray(who) && (who as readonly Role[]).some((role) => roles.includes(role));
}

async function drain(stream: AsyncIterator<unknown>): Promise<void> {
  for (;;) if ((await stream.next()).done) return;
}
