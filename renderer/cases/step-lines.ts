// What the timeline tells of a sub-step.
import type { StepDetails } from "../../shared/cases/steps.ts";
import { formatDate } from "../app/format.ts";
import type { Text } from "../text/index.ts";

export function stepLines(step: StepDetails, { subSteps, progress }: Text["cases"]): string[] {
  return [
    ...(step.onDay === undefined ? [step.label] : [progress.happened(formatDate(step.onDay))]),
    ...(step.effectiveOn === undefined ? [] : [subSteps.effective(formatDate(step.effectiveOn))]),
    ...(step.note === "" ? [] : [step.note]),
  ];
}
