// Reminds whoever works on cases: once a day as soon as somebody sits down, and when more becomes late meanwhile.
import { CASEWORK } from "../../shared/cases/contract.ts";
import { isWorse, reminderText, type ReminderCounts } from "../../shared/cases/reminders.ts";
import { watchesLate } from "../../shared/cases/snooze.ts";
import { localDate } from "../../shared/values/date.ts";
import { getOffice } from "../office/queries.ts";
import type { Desk } from "../serve/desk.ts";
import { workCalendar } from "./categories.ts";
import { countViews } from "./list.ts";

export interface Reminder {
  readonly title: string;
  /** Counts only, never a name or a number of a case. */
  readonly body: string;
}

/** Milliseconds between two looks; a look costs a few milliseconds. */
const LOOK_MS = 5 * 60_000;
/** The first screen is drawn before anything is counted. */
const FIRST_MS = 5_000;

/**
 * Starts watching; answers what ends it. `show` brings a reminder before the officer's eyes, `report` is told of failures.
 * Nothing is counted or shown while the desk is locked, and an office may switch it off.
 */
export function watchReminders(
  desk: Desk,
  show: (reminder: Reminder) => void,
  report: (error: unknown) => void,
  pace: { readonly first: number; readonly look: number } = { first: FIRST_MS, look: LOOK_MS },
): () => void {
  let told: { readonly key: string; readonly counts: ReminderCounts } | undefined;
  let first: ReturnType<typeof setTimeout> | undefined;
  const timer = setInterval(() => void look(), pace.look).unref();
  const leave = desk.listen((event) => {
    if (event.type !== "status") return;
    clearTimeout(first);
    if (desk.session) first = setTimeout(() => void look(), pace.first).unref();
  });

  async function look(): Promise<void> {
    const { office, session } = desk;
    if (!office || !session || !session.roles.some((role) => CASEWORK.includes(role as never)))
      return;
    try {
      const db = office.reader;
      if (!(await getOffice(db)).remindsDaily) return;
      const today = localDate(desk.now());
      const counts = await countViews({
        db,
        accountId: session.accountId,
        canOpen: false,
        watches: watchesLate(session.roles),
        today,
        calendar: await workCalendar(db),
      });
      const key = `${session.accountId} ${today}`;
      const again = told?.key === key;
      if (again && !isWorse(counts, told!.counts)) return;
      told = { key, counts };
      const body = reminderText(counts);
      if (body !== null && desk.session) show({ title: "Loket Puskesos", body });
    } catch (error) {
      // The desk was locked or left meanwhile: nobody is there to be reminded.
      if (desk.office === office) report(error);
    }
  }

  return () => {
    clearInterval(timer);
    clearTimeout(first);
    leave();
  };
}
