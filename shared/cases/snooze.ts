// A reminder put off: until when, why, and what it never hides. The case itself stays in every list of cases.
import * as z from "zod";
import type { Role } from "../call.ts";
import { addDays, isIsoDate } from "../values/date.ts";
import type { QueueView } from "./schemas.ts";

/** Calendar days a reminder may be put off at most; it may be put off again, with a reason again. */
export const SNOOZE_MOST_DAYS = 30;

/** The views that remind. A case that was put off stays out of them until its day; the view `ditunda` holds it meanwhile. */
export const REMINDING = [
  "terlambat",
  "dekat",
  "janji",
  "rujukan",
  "dikembalikan",
  "tindak_lanjut",
  "surat_habis",
] as const satisfies readonly QueueView[];

/** Of these a supervisor sees all, whatever an officer put off. */
const OVERDUE: readonly QueueView[] = ["terlambat", "rujukan"];

/** Whether somebody watches what is late, and is never kept from it. */
export function watchesLate(roles: readonly Role[]): boolean {
  return roles.includes("supervisor");
}

/** Whether a case that was put off stays out of this view, for an account that watches what is late or not. */
export function isHiding(view: QueueView, watches: boolean): boolean {
  if (watches && OVERDUE.includes(view)) return false;
  return (REMINDING as readonly QueueView[]).includes(view);
}

export type SnoozeProblem = "hari" | "alasan";

/** Letters a reason has at least. */
export const SNOOZE_REASON = 3;

/**
 * What speaks against putting off, for the button and the handler alike; undefined when nothing does.
 * @param until 'YYYY-MM-DD'; null takes the putting-off back
 */
export function snoozeProblem(
  until: string | null,
  reason: string,
  today: string,
): SnoozeProblem | undefined {
  if (until === null) return undefined;
  if (!isIsoDate(until) || until <= today || until > addDays(today, SNOOZE_MOST_DAYS))
    return "hari";
  return reason.trim().length < SNOOZE_REASON ? "alasan" : undefined;
}

/** What the timeline keeps of it; of a sensitive case it is sealed like every entry. */
export const SnoozeDetails = z.object({
  until: z.string().max(10).nullable(),
  reason: z.string().trim().max(500),
});

/** The day until which a case is still put off, null when that is over. */
export function snoozedStill(until: string | null, today: string): string | null {
  return until !== null && until > today ? until : null;
}
