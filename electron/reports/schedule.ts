// Prepares the recap of a month, quarter or year that is over: when the office is opened, and when a day ends at an open desk.
import { setTimeout as pause } from "node:timers/promises";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { preparedWords } from "../../shared/reports/prepared-words.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Desk } from "../serve/desk.ts";
import { dueRecaps, prepareRecap, waitingRecaps } from "./prepared.ts";

export interface SchedulePace {
  /** Milliseconds after sign-in: the first screen is drawn before anything is counted. */
  readonly first: number;
  /** Milliseconds between two looks at the calendar. */
  readonly look: number;
  /** Milliseconds in which the desk may work between two recaps. */
  readonly rest: number;
}

const PACE: SchedulePace = { first: 2_000, look: 10 * 60_000, rest: 250 };

export interface RecapWatch {
  /** What whoever sits here is told of prepared recaps, once those that are due are done; null for nothing. Never a number. */
  words(): Promise<string | null>;
  end(): void;
}

/**
 * Starts watching. Nothing is prepared while nobody is signed in or the office is read only; what was missed is made up for at the next
 * sign-in. `report` is told of failures, not of an office that was closed meanwhile.
 */
export function watchRecaps(
  desk: Desk,
  report: (error: unknown) => void,
  pace: SchedulePace = PACE,
): RecapWatch {
  let running: Promise<void> | undefined;
  let first: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  /** Periods in which nothing had happened; counted again at the next sign-in. */
  const empty = new Set<string>();
  const look = (): Promise<void> =>
    (running ??= prepareDue().finally(() => {
      running = undefined;
    }));
  const timer = setInterval(() => void look(), pace.look).unref();
  const leave = desk.listen((event) => {
    if (event.type !== "status") return;
    clearTimeout(first);
    empty.clear();
    if (desk.session) first = setTimeout(() => void look(), pace.first).unref();
  });

  async function prepareDue(): Promise<void> {
    const { office } = desk;
    const here = () => !ended && desk.office === office && desk.session && !desk.readOnly;
    if (!office || !here()) return;
    try {
      const due = await dueRecaps(office.reader, localDate(desk.now()));
      let kept = false;
      for (const one of due) {
        const { from, to } = one.period;
        if (empty.has(`${from} ${to}`)) continue;
        if (!here()) return;
        if (await prepareRecap(office, one, desk.now())) kept = true;
        else empty.add(`${from} ${to}`);
        await pause(pace.rest, undefined, { ref: false });
      }
      if (kept && here()) desk.emit({ type: "berubah" });
    } catch (error) {
      // The desk was locked or left meanwhile: the next sign-in goes on.
      if (desk.office === office) report(error);
    }
  }

  return {
    async words() {
      const { office, session } = desk;
      if (!office || !session?.roles.some((role) => REPORT_ROLES.includes(role as never)))
        return null;
      await running; // one that began before midnight does not know the new day
      await look();
      return desk.office === office ? preparedWords(await waitingRecaps(office.reader)) : null;
    },
    end() {
      ended = true;
      clearInterval(timer);
      clearTimeout(first);
      leave();
    },
  };
}
