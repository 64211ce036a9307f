// English texts of the assessment, the plan of services and the outcome.
import type { Answer, Need, Risk } from "../../../shared/cases/assessment.ts";
import type { Outcome } from "../../../shared/cases/outcomes.ts";
import type {
  assessment as assessmentId,
  outcome as outcomeId,
  plan as planId,
} from "../id/cases-assessment.ts";

export const assessment: typeof assessmentId = {
  title: "Assessment",
  begin: "Fill in",
  renew: "Renew",
  none: "No assessment yet.",
  risk: "Level of risk",
  riskHint: "How much harm threatens if nothing is done, in the officer's judgement.",
  riskNeeded: "Choose the level of risk.",
  risks: { tinggi: "High", sedang: "Medium", rendah: "Low" } satisfies Record<Risk, string>,
  needs: "Needs",
  needWords: {
    pangan: "Food and basic needs",
    kesehatan: "Health",
    pendidikan: "Education",
    perumahan: "Housing",
    pekerjaan: "Work and business",
    adminduk: "Civil documents",
    pengasuhan: "Care and family",
    pelindungan: "Protection from violence",
    disabilitas: "Aids and services for disabilities",
    lainnya: "Other",
  } satisfies Record<Need, string>,
  answers: { ya: "Yes", tidak: "No", belum: "Not asked" } satisfies Record<Answer, string>,
  count: (yes: number, all: number, open: number) =>
    `${yes} of ${all} met${open > 0 ? `, ${open} not asked` : ""}.`,
  noVerdict: "A count, not a verdict.",
  note: "Note",
  by: "Filled in by",
  byValue: (name: string, at: string) => `${name}, ${at}`,
  save: "Save",
};

export const plan: typeof planId = {
  title: "Plan of services",
  begin: "Make a plan",
  renew: "Renew",
  none: "No plan yet.",
  service: (n: number) => `Service ${n}`,
  provider: "By whom",
  due: "At the latest",
  done: "Done",
  remove: (n: number) => `Remove service ${n}`,
  add: "Add a service",
  serviceNeeded: "Write the service.",
  line: (service: string, provider: string, due: string | null) =>
    [service, provider, due && `by ${due}`].filter(Boolean).join("; "),
  doneLine: (service: string) => `Done: ${service}`,
  save: "Save",
};

export const outcome: typeof outcomeId = {
  label: "Outcome for the citizen",
  hint: "What changed for the citizen; counted in reports.",
  none: "Not judged yet",
  words: {
    terpenuhi: "Need met",
    sebagian: "Met in part",
    tidak: "Not met",
    informasi: "Was informed",
    pindah: "Continued by another institution",
    hilang_kontak: "Citizen cannot be reached",
  } satisfies Record<Outcome, string>,
  followUp: "Ask again on",
  followUpHint:
    "Leave empty when there is no need. On that day the case stands in the queue until somebody records progress.",
};
