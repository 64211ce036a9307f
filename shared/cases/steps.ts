// Sub-steps of a category: what happens inside the work on a case, as data. Each recorded step is a row of the timeline; corrections are new rows.
import * as z from "zod";
import { DeskError } from "../errors.ts";
import { isIsoDate } from "../values/date.ts";
import type { CaseState } from "./states.ts";

const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
const Code = z
  .string()
  .trim()
  .regex(/^[a-z0-9_]{2,40}$/);

/** One step as the category lists it. `dated`: a date of effect is asked for ("aktif per tanggal"). */
export const CategoryStep = z.object({
  code: Code,
  label: z.string().trim().min(2).max(80),
  dated: z.boolean(),
});
export type CategoryStep = z.infer<typeof CategoryStep>;
export const MAX_STEPS = 12;

/** What an officer records of a step. */
export const StepRecord = z.object({
  code: Code,
  onDay: Day,
  /** The date from which it holds, where the step asks for one. */
  effectiveOn: Day.optional(),
  note: z.string().trim().max(2000).default(""),
});
export type StepRecord = z.infer<typeof StepRecord>;

/** A step as the timeline keeps it: with the words of that day, since the category may change. */
export const StepDetails = StepRecord.partial({ onDay: true }).extend({ label: z.string() });
export type StepDetails = z.infer<typeof StepDetails>;

export const StepView = CategoryStep.extend({
  done: z
    .object({
      onDay: Day,
      effectiveOn: Day.nullable(),
      note: z.string(),
      by: z.string(),
    })
    .nullable(),
});
export type StepView = z.infer<typeof StepView>;

/** A row of the timeline, as far as steps are told in it. */
export interface StepRow {
  readonly kind: string;
  readonly actor: string;
  readonly details: { readonly step?: StepDetails | undefined } | null;
}

/**
 * The steps of a case in the order of its category, each with what was recorded last. A step that the category lists no longer
 * stays at the end while it is recorded. Empty for a category without steps.
 * @param rows the timeline, oldest first
 */
export function stepsOf(listed: readonly CategoryStep[], rows: readonly StepRow[]): StepView[] {
  const done = new Map<string, { label: string; done: NonNullable<StepView["done"]> }>();
  for (const { kind, actor, details } of rows) {
    const step = details?.step;
    if (!step) continue;
    if (kind === "langkah_urung" || step.onDay === undefined) done.delete(step.code);
    else {
      const { onDay, effectiveOn = null, note } = step;
      done.set(step.code, { label: step.label, done: { onDay, effectiveOn, note, by: actor } });
    }
  }
  const known = new Set(listed.map(({ code }) => code));
  return [
    ...listed.map((step) => ({ ...step, done: done.get(step.code)?.done ?? null })),
    ...[...done]
      .filter(([code]) => !known.has(code))
      .map(([code, { label, done: record }]) => ({
        code,
        label,
        dated: record.effectiveOn !== null,
        done: record,
      })),
  ];
}

/** The furthest step that is recorded, in the order of the category; undefined before the first. */
export function lastStep(steps: readonly StepView[]): StepView | undefined {
  return steps.findLast(({ done }) => done !== null);
}

/** The first step after the furthest recorded one; steps that nobody heard of are passed over, not invented. */
export function nextStep(steps: readonly StepView[]): StepView | undefined {
  const last = steps.findLastIndex(({ done }) => done !== null);
  return steps.slice(last + 1).find(({ done }) => done === null);
}

/** Steps are recorded while the case lives, and after it is finished: "aktif per tanggal" is often heard of later. */
export function mayRecordSteps(state: CaseState): boolean {
  return state !== "ditolak" && state !== "batal";
}

/** A step that may be recorded: one of the category, dated no later than today, in the order of the steps around it. */
export function checkStep(
  steps: readonly StepView[],
  record: StepRecord,
  { state, receivedOn, today }: { state: CaseState; receivedOn: string; today: string },
): StepView {
  const wrong = (reason: string): never => {
    throw new DeskError("langkah_kategori_salah", { reason });
  };
  if (!mayRecordSteps(state)) return wrong("kasus_berakhir");
  const at = steps.findIndex(({ code }) => code === record.code);
  const step = steps[at];
  if (!step) return wrong("bukan_langkah");
  if (record.onDay > today) return wrong("masa_depan");
  if (record.onDay < receivedOn) return wrong("sebelum_kasus");
  if (step.dated && record.effectiveOn === undefined) return wrong("tanggal_berlaku");
  if (steps.slice(0, at).some(({ done }) => done !== null && done.onDay > record.onDay))
    return wrong("sebelum_langkah");
  if (steps.slice(at + 1).some(({ done }) => done !== null && done.onDay < record.onDay))
    return wrong("sesudah_langkah");
  return step;
}

/** A recorded step is taken back with a reason, by a row of its own. */
export function checkStepUndo(steps: readonly StepView[], code: string): StepView {
  const step = steps.find((one) => one.code === code);
  if (!step?.done) throw new DeskError("langkah_kategori_salah", { reason: "belum_dicatat" });
  return step;
}
