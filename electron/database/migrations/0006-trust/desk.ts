// Schema 6: cases, referrals and letters.
import { reminders } from "./desk-reminders.ts";
import { targets } from "./desk-targets.ts";
import { templates } from "./desk-templates.ts";

export const desk6 = [reminders, targets, templates].join("\n");
