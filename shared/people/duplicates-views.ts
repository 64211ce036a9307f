// What the screen "Data ganda" shows of likely duplicates.
import * as z from "zod";
import { BASIS_FIELDS, PAIR_STATES } from "./duplicates-rules.ts";
import { BANDS, REASONS } from "./linkage/fields.ts";
import { PersonBrief } from "./views.ts";

export const BandName = z.enum(BANDS);

export const DuplicatePair = z.object({
  a: PersonBrief,
  b: PersonBrief,
  /** 0 to 1. */
  probability: z.number(),
  band: BandName,
  reasons: z.array(z.enum(REASONS)),
  state: z.enum(PAIR_STATES),
  /** It was decided that these are two people, and then one of these fields changed. */
  changed: z.array(z.enum(BASIS_FIELDS)),
  /** Of an earlier decision. */
  note: z.string().nullable(),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

export const DuplicateRun = z.object({
  finishedAt: z.string(),
  startedBy: z.string(),
  persons: z.number(),
  pairs: z.number(),
  /** Records written since: the run does not know them. */
  since: z.number(),
});

export const DuplicateState = z.object({
  run: DuplicateRun.nullable(),
  /** Open pairs of each band, those put off included. */
  open: z.record(BandName, z.number()),
  later: z.number(),
  /** All pairs of the run, and how many need no decision any more. */
  total: z.number(),
  decided: z.number(),
});
export type DuplicateState = z.infer<typeof DuplicateState>;

/** What the task tells while it works. */
export const DuplicateProgress = z.object({
  step: z.enum(["membaca", "membandingkan", "menyimpan"]),
  done: z.number(),
  total: z.number(),
});
