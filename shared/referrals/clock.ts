// The clock of a referral: when an answer is due, how near it is, and to which level it goes when nobody answers.
import {
  dueState,
  workingDaysBetween,
  type DueState,
  type WorkCalendar,
} from "../values/working-days.ts";
import type { ReferralLevel } from "../directory/codes.ts";
import { isWaiting, referralRule, type ReferralState } from "./states.ts";

export interface ReferralClock {
  readonly state: ReferralState;
  readonly level: ReferralLevel;
  readonly replyBy: string;
}

/** 'jeda': it stands still while papers are awaited from the citizen. */
export type ReferralDue = DueState | "jeda";

/** How the awaited answer stands today; null once the referral has ended. */
export function referralDue(
  { state, replyBy }: ReferralClock,
  today: string,
  calendar: WorkCalendar,
): ReferralDue | null {
  const { awaits } = referralRule(state);
  if (awaits === null) return null;
  return awaits === "kelengkapan" ? "jeda" : dueState(replyBy, today, calendar);
}

/** Working days past the day asked for; 0 when it is not late or nothing is awaited from the destination. */
export function lateWorkingDays(
  { state, replyBy }: ReferralClock,
  today: string,
  calendar: WorkCalendar,
): number {
  return isWaiting(state) && today > replyBy
    ? Math.max(1, workingDaysBetween(replyBy, today, calendar))
    : 0;
}

/** Working days of silence after the asked day before the next level is proposed (our own choice; no rule was found). */
export const PATIENCE_DAYS = 5;

/** Where a referral goes when its level stays silent or does not help; a partner outside the government is passed to the kabupaten. */
const UPWARDS = {
  desa: "kecamatan",
  kecamatan: "kabupaten",
  kabupaten: "provinsi",
  provinsi: "pusat",
  pusat: null,
  lateral: "kabupaten",
} as const satisfies Record<ReferralLevel, ReferralLevel | null>;

const DID_NOT_HELP: readonly ReferralState[] = ["ditolak", "tidak_terlaksana", "tanpa_jawaban"];

/** The level proposed next, or null. A proposal only: somebody decides and issues. */
export function escalationOf(
  clock: ReferralClock,
  today: string,
  calendar: WorkCalendar,
): ReferralLevel | null {
  const silent = lateWorkingDays(clock, today, calendar) >= PATIENCE_DAYS;
  return silent || DID_NOT_HELP.includes(clock.state) ? UPWARDS[clock.level] : null;
}
