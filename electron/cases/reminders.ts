// Reminds whoever works on cases: at most once a day, as soon as somebody sits down or something asks for it.
import { CASEWORK } from "../../shared/cases/contract.ts";
import { reminderText } from "../../shared/cases/reminders.ts";
import { watchesLate } from "../../shared/cases/snooze.ts";
import { localDate } from "../../shared/values/date.ts";
import type { OpenOffice } from "../database/office.ts";
import type { Db } from "../database/tables.ts";
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

export interface ReminderWatch {
  /** Brings a reminder before the officer's eyes. */
  readonly show: (reminder: Reminder) => void;
  /** Is told of failures. */
  readonly report: (error: unknown) => void;
  /** What other rooms have to tell whoever sits here; null for nothing. */
  readonly also?: () => Promise<string | null>;
  readonly pace?: { readonly first: number; readonly look: number };
}

/**
 * Starts watching; answers what ends it. Each account is reminded at most once a day, also when the program is started again: the day is
 * written down before anything is shown. Nothing is counted or shown while the desk is locked, and an office may switch it off.
 */
export function watchReminders(desk: Desk, watch: ReminderWatch): () => void {
  const { show, report, also, pace = { first: FIRST_MS, look: LOOK_MS } } = watch;
  /** Also where the office may not be written: account and day. */
  const told = new Set<string>();
  let first: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const timer = setInterval(() => void look(), pace.look).unref();
  const leave = desk.listen((event) => {
    if (event.type !== "status") return;
    clearTimeout(first);
    if (desk.session) first = setTimeout(() => void look(), pace.first).unref();
  });

  async function look(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await lookOnce();
    } finally {
      busy = false;
    }
  }

  async function lookOnce(): Promise<void> {
    const { office, session } = desk;
    if (!office || !session || !session.roles.some((role) => CASEWORK.includes(role as never)))
      return;
    try {
      const db = office.reader;
      const today = localDate(desk.now());
      const key = `${session.accountId} ${today}`;
      if (told.has(key) || !(await getOffice(db)).remindsDaily) return;
      if ((await lastTold(db, session.accountId)) === today) return;
      const counts = await countViews({
        db,
        accountId: session.accountId,
        canOpen: false,
        watches: watchesLate(session.roles),
        today,
        calendar: await workCalendar(db),
      });
      const parts = [reminderText(counts), await also?.()].filter((part) => part != null);
      if (parts.length === 0 || desk.session !== session) return;
      told.add(key);
      if (!desk.readOnly) await tell(office, session.accountId, today);
      if (desk.session === session) show({ title: "Loket Puskesos", body: parts.join(". ") });
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

async function lastTold(db: Db, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("reminders_told")
    .select("day")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row?.day;
}

async function tell({ writer }: OpenOffice, accountId: string, day: string): Promise<void> {
  await writer.transaction().execute(async (trx) => {
    await trx
      .insertInto("reminders_told")
      .values({ account_id: accountId, day })
      .onConflict((clash) => clash.column("account_id").doUpdateSet({ day }))
      .execute();
  });
}
