// What the office has learnt of a destination from its own referrals: how often it accepts, and how soon it answers.
import * as z from "zod";
import { daysBetween } from "../values/date.ts";
import { medianOf } from "../values/median.ts";
import type { ReferralState } from "./states.ts";

/** The newest referrals of a destination that are looked at: practice changes, and old answers mislead. */
export const EXPERIENCE_REFERRALS = 200;

/** From fewer answers nothing is concluded. */
export const EXPERIENCE_LEAST = 3;

/** States in which the destination has told yes, or no. */
const YES: ReadonlySet<ReferralState> = new Set([
  "disetujui",
  "dilayani",
  "terlaksana",
  "sebagian",
  "dikonfirmasi",
]);
const NO: ReadonlySet<ReferralState> = new Set(["ditolak", "tidak_terlaksana"]);

export interface ReferralCourse {
  /** 'YYYY-MM-DD'. */
  readonly issuedOn: string;
  /** States in the order of time, with their days. */
  readonly steps: readonly { readonly state: ReferralState; readonly day: string }[];
}

export const Experience = z.object({
  /** Referrals to which the destination said yes or no. */
  answered: z.number().int(),
  accepted: z.number().int(),
  /** Calendar days from the letter to the first yes or no; null without an answer. */
  medianDays: z.number().int().nullable(),
});
export type Experience = z.infer<typeof Experience>;

/** The first answer tells how soon, the last one how it ended. */
export function experienceOf(courses: readonly ReferralCourse[]): Experience {
  const answers = courses.flatMap(({ issuedOn, steps }) => {
    const told = steps.filter(({ state }) => YES.has(state) || NO.has(state));
    const [first, last] = [told[0], told.at(-1)];
    return first && last
      ? [{ days: Math.max(0, daysBetween(issuedOn, first.day)), yes: YES.has(last.state) }]
      : [];
  });
  return {
    answered: answers.length,
    accepted: answers.filter(({ yes }) => yes).length,
    medianDays: medianOf(answers.map(({ days }) => days)),
  };
}
