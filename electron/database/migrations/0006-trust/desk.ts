// Schema 6: cases, referrals and letters.
import { reminders } from "./desk-reminders.ts";

export const desk6 = reminders;
