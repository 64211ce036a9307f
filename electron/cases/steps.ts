// Records the sub-steps of a category on a case: always as new rows of its timeline.
import {
  checkStep,
  checkStepUndo,
  lastStep,
  stepsOf,
  type StepDetails,
  type StepRecord,
  type StepView,
} from "../../shared/cases/steps.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCategory } from "./categories.ts";
import { appendEvent, getCaseForChange, patchCase } from "./moves.ts";
import { getCase, isSaved, timelineOf, type Acting, type CaseRecord } from "./queries.ts";

interface Change {
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
}

async function stepsOfCase(by: Acting, row: CaseRecord): Promise<StepView[]> {
  const { steps } = await getCategory(by.db, row.category_code);
  return stepsOf(steps, await timelineOf(by.db, row.id, by.sensitive));
}

/** Writes the row and the furthest step; what was told before stays in the timeline. */
async function write(
  by: Acting,
  row: CaseRecord,
  eventId: string,
  kind: "langkah" | "langkah_urung",
  step: StepDetails,
): Promise<CaseRecord> {
  await appendEvent(by, row, { id: eventId, kind, details: { step } });
  const last = lastStep(await stepsOfCase(by, row));
  await patchCase(by, row, { step_code: last?.code ?? null });
  return getCase(by.db, row.id);
}

/** Throws langkah_kategori_salah, kasus_terbatas, berubah_di_tempat_lain. A retry answers as the first time. */
export async function recordStep(
  by: Acting,
  { id, version, eventId, step }: Change & { readonly step: StepRecord },
): Promise<CaseRecord> {
  if (await isSaved(by.db, id, eventId)) return getCase(by.db, id);
  const row = await getCaseForChange(by, id, version);
  const { label, dated } = checkStep(await stepsOfCase(by, row), step, {
    state: row.state,
    receivedOn: row.received_on,
    today: localDate(by.now()),
  });
  const { effectiveOn, ...told } = step;
  return write(by, row, eventId, "langkah", {
    ...told,
    label,
    ...(dated && effectiveOn !== undefined ? { effectiveOn } : {}),
  });
}

/** Throws langkah_kategori_salah when the step is not recorded, kasus_terbatas, berubah_di_tempat_lain. */
export async function undoStep(
  by: Acting,
  { id, version, eventId, code, reason }: Change & { code: string; reason: string },
): Promise<CaseRecord> {
  if (await isSaved(by.db, id, eventId)) return getCase(by.db, id);
  const row = await getCaseForChange(by, id, version);
  const { label } = checkStepUndo(await stepsOfCase(by, row), code);
  return write(by, row, eventId, "langkah_urung", { code, label, note: reason });
}
