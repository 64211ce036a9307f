// English texts of putting a reminder off, and of the order of the queue.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { snooze as id } from "../id/cases-snooze.ts";
import type { ErrorWords } from "../words.ts";

export const snooze: typeof id = {
  action: "Put reminder off",
  change: "Change the day",
  title: "Put the reminder of this case off",
  body: "Until that day the case stays out of your reminders, then it comes back by itself. Its due day does not move, and the supervisor still sees what is late.",
  until: "Remind again on",
  untilHint: "30 days from today at most.",
  untilNeeded: "Choose a day after today, 30 days at most.",
  reason: "Reason",
  reasonHint: "For example: the citizen is away until then.",
  reasonNeeded: "Write the reason, at least three letters.",
  save: "Put off",
  back: "Remind again now",
  badge: (day: string) => `Put off until ${day}`,
  line: (day: string, reason: string) => `Until ${day}. ${reason}`,
  lineBack: "No longer put off; it reminds again.",
  ownFirst: "My tasks first",
  ownFirstHint: "Emergencies stay on top.",
};

export const snoozeErrors: Pick<ErrorWords<CasesError>, "tunda_tidak_boleh"> = {
  tunda_tidak_boleh: ({ reason }) =>
    reason === "alasan"
      ? "Putting off needs a reason. Nothing was saved. Write the reason."
      : "That day cannot be used. Nothing was saved. Choose a day after today, 30 days at most.",
};
