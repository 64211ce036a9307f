// English texts of the hints of eligibility.
import type { eligibility as original } from "../id/eligibility.ts";

export const eligibility: typeof original = {
  title: "Hints of eligibility",
  note: "Hints, not decisions. A referral can be made whatever is not met.",
  answers: { terpenuhi: "Met", belum: "Not met", tidak_diketahui: "To be asked" },
  sum: (met, missing, unknown) => `${met} met, ${missing} not met, ${unknown} to be asked`,
  columns: { criterion: "Criterion", answer: "Answer", next: "Ask or bring" },
  bring: (papers) => `Bring: ${papers}`,
  local: (where) => `Local practice. ${where}`,
  basis: (source, from, version, list) =>
    `Basis: ${source}. In force since ${from}. Rule version ${version}, list ${list}.`,
  print: "Print list of papers",
  none: "No hints for this category yet.",
};
