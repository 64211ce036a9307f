// Due days that the calendar no longer agrees with, after holidays were changed: looked for, shown, and moved by one confirmation.
import * as z from "zod";
import { command, task, type Role } from "../call.ts";
import { CaseChange, Day } from "./schemas.ts";

/** Who may move the due days of the office. */
export const DUE_KEEPERS = ["supervisor", "koordinator"] as const satisfies readonly Role[];

/** Cases that one look shows, and that one change moves. */
export const DUE_SHOWN = 500;
export const DUE_MOVED = 50;

export const DueShift = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  from: Day,
  to: Day,
});
export type DueShift = z.infer<typeof DueShift>;

export const dueDayCalls = {
  /** Counts every open case anew by the calendar as it is now; changes nothing. Cases that wait for the citizen follow when the wait ends. */
  checkDueDays: task(
    { roles: DUE_KEEPERS, log: { filters: true, count: "output.rows" } },
    z.object({}),
    z.object({ done: z.number().int() }),
    z.object({
      looked: z.number().int(),
      earlier: z.number().int(),
      later: z.number().int(),
      rows: z.array(DueShift),
    }),
  ),
  /** Moves due days to where the calendar has them; each leaves a row in the timeline. Cases changed meanwhile are left and named. */
  moveDueDays: command(
    { roles: DUE_KEEPERS, log: { ids: ["output.moved"] } },
    z.object({ cases: z.array(CaseChange).min(1).max(DUE_MOVED) }),
    z.object({
      moved: z.array(z.string()),
      left: z.array(z.object({ id: z.string(), number: z.string() })),
    }),
  ),
};
