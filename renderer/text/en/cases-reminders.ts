// English texts of reminders.
import type { reminders as indonesian } from "../id/cases-reminders.ts";

export const reminders: typeof indonesian = {
  setting: "Remind through the computer's notifications",
  settingHint:
    "At most once a day for each officer: what is overdue and recaps that are ready. Counts only, no names.",
};
