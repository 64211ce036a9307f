// English texts of the sub-steps of a category on a case.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { subSteps as original } from "../id/cases-steps.ts";
import { detailText, type ErrorWords } from "../words.ts";

const REASONS: Readonly<Record<string, string>> = {
  kasus_berakhir: "This case was refused or cancelled, so its steps grow no further.",
  bukan_langkah: "The category of this case lists this step no longer.",
  masa_depan: "The day of the step has not come yet.",
  sebelum_kasus: "The day is before the case was received.",
  tanggal_berlaku: "This step needs its date of effect.",
  sebelum_langkah: "The day is before that of an earlier step on record.",
  sesudah_langkah: "The day is after that of a later step on record.",
  belum_dicatat: "This step is not on record, so there is nothing to take back.",
};

export const stepErrors = {
  langkah_kategori_salah: (details) =>
    `${REASONS[detailText(details, "reason")] ?? "This step cannot be recorded."} Nothing was changed. Correct the fields and save again.`,
} satisfies Partial<ErrorWords<CasesError>>;

export const subSteps: typeof original = {
  title: "Steps of the service",
  source: (source) => `Source: ${source}`,
  record: (label) => `Record: ${label}`,
  other: "Record another step",
  done: (day, by) => `${day} · ${by}`,
  effective: (day) => `In effect from ${day}`,
  open: "Open",
  passed: "Not recorded",
  next: "Next",
  correct: "Correct",
  correctOf: (label) => `Correct ${label}`,
  undo: "Take back",
  undoOf: (label) => `Take back ${label}`,
  dialog: "Record a step of the service",
  undoDialog: "Take a step back",
  undoHint: "The old record stays in the timeline; this becomes a row of its own.",
  step: "Step",
  day: "Day of the step",
  effectiveOn: "In effect from",
  note: "Note",
  noteHint: "May be empty",
  reason: "Reason",
  save: "Save step",
  problems: {
    day: "Enter the day, today at the latest.",
    effectiveOn: "Enter the date of effect.",
    reason: "Write the reason.",
  },
};
