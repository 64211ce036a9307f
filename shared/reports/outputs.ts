// Outputs of programmes against targets of a year: what is counted, how far it is, and the calls for it.
import * as z from "zod";
import { command, query } from "../call.ts";
import { PaperRef } from "../papers/paper.ts";
import { isIsoDate } from "../values/date.ts";
import { REPORT_ROLES } from "./codes.ts";
import { SMALL_COUNT } from "../values/small-count.ts";
import { HAND_MEASURES, MEASURE_NAMES, OUTPUT_UNIT_NAMES } from "./output-codes.ts";
import { SizeInput } from "./schemas.ts";

const line = (max: number) => z.string().trim().max(max);
const Year = z.number().int().min(2000).max(2200);

export const OutputFields = z
  .strictObject({
    year: Year,
    name: line(120).min(2),
    measure: z.enum(MEASURE_NAMES),
    unit: z.enum(OUTPUT_UNIT_NAMES),
    target: z.number().int().min(1).max(1_000_000),
    /** Of 'rujukan': where it must have been delivered. */
    destinationId: line(64).min(1).nullable(),
    /** Of 'kasus', and to narrow 'rujukan'. */
    categoryCode: line(20).min(1).nullable(),
    /** Where the target comes from: DPA, RKPDes, a letter. */
    source: line(160),
  })
  .refine(({ measure, destinationId }) => (measure === "rujukan") === (destinationId !== null), {
    path: ["destinationId"],
  })
  .refine(({ measure, categoryCode }) => measure !== "kasus" || categoryCode !== null, {
    path: ["categoryCode"],
  })
  .refine(
    ({ measure, categoryCode }) => !HAND_MEASURES.includes(measure) || categoryCode === null,
    { path: ["categoryCode"] },
  );
export type OutputFields = z.infer<typeof OutputFields>;

export const OutputRow = z.object({
  id: z.string(),
  version: z.number().int(),
  active: z.boolean(),
  fields: OutputFields,
  /** What is counted, in words: the destination or the category. */
  of: z.string(),
  reached: z.number().int(),
  /** Whole per cent; more than 100 when more was reached. */
  percent: z.number().int(),
  remaining: z.number().int(),
  /** Sensitive cases too few to be told to this reader may be missing from `reached`. */
  partly: z.boolean(),
});
export type OutputRow = z.infer<typeof OutputRow>;

export const OutputCase = z.object({
  caseId: z.string(),
  number: z.string(),
  day: z.string(),
  personName: z.string(),
  /** How many of the unit it counts for; 0 for a person or family counted already. */
  amount: z.number().int(),
});
export const OutputEntry = z.object({
  id: z.string(),
  day: z.string(),
  villageCode: z.string(),
  village: z.string(),
  amount: z.number().int(),
  document: z.string(),
  by: z.string(),
  struck: z.boolean(),
});
export type OutputEntry = z.infer<typeof OutputEntry>;

/** How far a target is. Whole numbers; per cent is rounded down, so that 100 means reached. */
export function progressOf(
  target: number,
  reached: number,
): { percent: number; remaining: number } {
  return {
    percent: Math.floor((reached * 100) / target),
    remaining: Math.max(0, target - reached),
  };
}

/** What a reader may be told: sensitive ones count only when there are at least SMALL_COUNT of them, or when the reader may open them. */
export function toldCount(
  { plain, sensitive }: { readonly plain: number; readonly sensitive: number },
  canOpen: boolean,
): { readonly reached: number; readonly partly: boolean } {
  if (canOpen || sensitive >= SMALL_COUNT) return { reached: plain + sensitive, partly: false };
  return { reached: plain, partly: true };
}

const Id = z.uuid();

export const outputCalls = {
  /** Targets of a year, in the order they were written down; retired ones last. */
  outputs: query(
    { roles: REPORT_ROLES, log: { filters: true } },
    z.strictObject({ year: Year }),
    z.object({
      rows: z.array(OutputRow),
      /** Puskesos are formed by a kabupaten only. */
      countsPuskesos: z.boolean(),
    }),
  ),
  /** What one number counts, newest first. Sensitive cases are left out for whoever may not open them. */
  outputBehind: query(
    { roles: REPORT_ROLES, log: { ids: ["id"], count: "output.cases" } },
    z.strictObject({ id: Id }),
    z.object({ row: OutputRow, cases: z.array(OutputCase), entries: z.array(OutputEntry) }),
  ),
  /** Version 0 adds one. Throws capaian_salah, berubah_di_tempat_lain. */
  saveOutput: command(
    { roles: REPORT_ROLES, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int().min(0), fields: OutputFields }),
    z.object({ id: z.string() }),
  ),
  retireOutput: command(
    { roles: REPORT_ROLES, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int(), active: z.boolean() }),
    z.object({ id: z.string() }),
  ),
  /** Something counted by hand, proved by a document. A retry adds none. Throws capaian_salah. */
  addOutputEntry: command(
    { roles: REPORT_ROLES, log: { ids: ["id", "targetId"] } },
    z.strictObject({
      id: Id,
      targetId: Id,
      day: z.string().max(10).refine(isIsoDate, "YYYY-MM-DD"),
      villageCode: line(13).min(1),
      amount: z.number().int().min(1).max(100_000),
      document: line(160).min(2),
    }),
    z.object({ id: z.string() }),
  ),
  /** Strikes a wrong entry out; it stays to be read. */
  strikeOutputEntry: command(
    { roles: REPORT_ROLES, log: { ids: ["id"] } },
    z.strictObject({ id: Id }),
    z.object({ id: z.string() }),
  ),
  outputsPaper: query(
    { roles: REPORT_ROLES, log: { filters: true } },
    SizeInput.extend({ year: Year }),
    PaperRef,
  ),
};
