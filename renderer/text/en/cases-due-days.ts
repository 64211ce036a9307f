// English texts of due days that follow a changed calendar.
import { en } from "./plural.ts";
import type { dueDays as original } from "../id/cases-due-days.ts";

export const dueDays: typeof original = {
  title: "Adjust due days",
  subtitle:
    "After holidays were changed: open cases whose due day is no longer the one the calendar counts. Nothing moves before you agree.",
  looking: (n) => en`Counting ${n} [case|cases] anew`,
  sum: (looked, earlier, later) =>
    en`${looked} [case|cases] counted: ${earlier} [becomes|become] earlier, ${later} later. Cases that wait for the citizen follow when the wait ends. Days asked for in letters stay as they were printed.`,
  more: (shown) => en`The first ${shown} [is|are] shown; the rest follows once these are adjusted.`,
  number: "Registration number",
  from: "Due now",
  to: "By the calendar",
  way: "Moves",
  earlier: "Earlier",
  later: "Later",
  action: (n) => en`Adjust ${n} due [day|days]`,
  confirmTitle: "Adjust the due days?",
  confirmBody: (n) =>
    en`The due days of ${n} [case|cases] follow the calendar as it is now. Each change stands in the timeline of its case.`,
  moved: (n) => en`${n} due [day|days] adjusted.`,
  left: (numbers) => `Not adjusted, since somebody just changed them: ${numbers}.`,
  emptyTitle: "All due days agree with the calendar",
  emptyBody: "There is nothing to adjust.",
  line: (from, to) => `Due ${from} becomes ${to}`,
};
