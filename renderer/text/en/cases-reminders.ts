// English texts of reminders.
import type { reminders as indonesian } from "../id/cases-reminders.ts";

export const reminders: typeof indonesian = {
  setting: "Remind through the computer's notifications",
  settingHint:
    "Once a day when an officer begins to work, and when something becomes overdue. Counts only, no names.",
};
