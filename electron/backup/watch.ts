// What the office does for itself: a backup each hour of use and at every lock and end, a drill each month. All in the worker, and it gives way.
import { backup as contract } from "../../shared/backup/contract.ts";
import type { BackupState } from "../../shared/backup/contract.ts";
import type { Role } from "../../shared/call.ts";
import { DeskError, type ErrorCode } from "../../shared/errors.ts";
import { findCall, makeCall } from "../serve/call.ts";
import type { Desk } from "../serve/desk.ts";

export interface Pace {
  /** Milliseconds between two looks. */
  readonly look: number;
  /** Milliseconds without a call before the copy may take the disk. */
  readonly rest: number;
  /** Milliseconds after which it no longer waits for a rest. */
  readonly patience: number;
  /** A backup younger than this needs no other at a lock, in milliseconds. */
  readonly fresh: number;
}

const PACE: Pace = { look: 15_000, rest: 20_000, patience: 10 * 60_000, fresh: 10 * 60_000 };

/** Somebody else's work, a lock or a sign-out came between: the next look tries again. */
const PASSING: readonly ErrorCode[] = [
  "tugas_lain_berjalan",
  "terkunci",
  "belum_masuk",
  "dibatalkan",
];

/** After a failure (a full disk) the page says that one is missing; trying every few seconds would not help. */
const PAUSE_AFTER_FAILURE = 10 * 60_000;

export interface BackupWatch {
  /** Makes the backup of the end when anything changed since the last one. Never throws: the window must be able to close. */
  beforeLeaving(): Promise<void>;
  end(): void;
}

/** Starts watching. `report` is told of failures, at most once in ten minutes. */
export function watchBackups(
  desk: Desk,
  report: (error: unknown) => void,
  pace: Pace = PACE,
): BackupWatch {
  const stop = new AbortController();
  let dueSince: number | undefined;
  let notBefore = 0;
  let busy = false;
  let leaving: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (!busy) void look();
  }, pace.look).unref();

  const call = async (name: keyof typeof contract, input?: unknown) =>
    await makeCall(desk, "backup", name, input, stop.signal);

  async function look(): Promise<void> {
    const now = desk.now().getTime();
    if (!ready(desk) || now < notBefore || desk.task) return;
    busy = true;
    try {
      const { due, drill } = (await call("list")) as BackupState;
      dueSince = due ? (dueSince ?? now) : undefined;
      const rested = now - desk.lastActivity >= pace.rest;
      const waited = dueSince !== undefined && now - dueSince >= pace.patience;
      if (!rested && !waited) return;
      if (due) await drain((await call("make", { auto: "jam" })) as AsyncIterator<unknown>);
      else if (drill.due && rested)
        await drain((await call("drill", { auto: true })) as AsyncIterator<unknown>);
    } catch (error) {
      if (stop.signal.aborted) return; // the watch ended in the middle of it
      if (error instanceof DeskError && PASSING.includes(error.code)) return;
      notBefore = now + PAUSE_AFTER_FAILURE;
      report(error);
    } finally {
      busy = false;
    }
  }

  /** Starts the backup of a lock or an end; answers when it runs, and then when it ended. */
  async function startLast(): Promise<{ readonly ended: Promise<void> } | undefined> {
    if (!ready(desk) || desk.task) return undefined;
    const { changed, lastAt } = (await call("list")) as BackupState;
    const age = lastAt === null ? Infinity : desk.now().getTime() - Date.parse(lastAt);
    if (!changed || (age >= 0 && age < pace.fresh)) return undefined;
    const stream = (await call("make", { auto: "keluar" })) as AsyncIterator<unknown>;
    await stream.next(); // it has its own connection and keys now: the desk may close
    return { ended: drain(stream) };
  }

  const quietly = (error: unknown) => {
    if (!(error instanceof DeskError && PASSING.includes(error.code))) report(error);
  };

  desk.beforeLock = async () => {
    try {
      leaving = (await startLast())?.ended.catch(quietly);
    } catch (error) {
      quietly(error);
    }
  };

  return {
    async beforeLeaving() {
      await desk.quiet?.ended; // one that runs is finished, not started again
      await desk.beforeLock?.();
      await leaving;
    },
    end() {
      desk.beforeLock = undefined;
      clearInterval(timer);
      stop.abort();
    },
  };
}

/** Somebody sits at the desk who may make backups. */
function ready({ session }: Desk): boolean {
  if (!session || session.mustChangePassword) return false;
  const who = findCall("backup", "make" satisfies keyof typeof contract)!.meta.roles;
  return who === "masuk" || (who as readonly Role[]).some((role) => session.roles.includes(role));
}

async function drain(stream: AsyncIterator<unknown>): Promise<void> {
  for (;;) if ((await stream.next()).done) return;
}
