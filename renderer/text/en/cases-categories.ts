// English texts of the screen of categories.
import { en } from "./plural.ts";
import type { categories as original } from "../id/cases-categories.ts";

export const categories: typeof original = {
  title: "Service categories",
  subtitle:
    "Categories, the documents they ask for, and targets in working days. Used categories are retired, not deleted.",
  add: "Add a category",
  edit: "Edit category",
  retire: "Retire",
  restore: "Restore",
  showRetired: "Show retired ones",
  columns: {
    code: "Code",
    sector: "Sector",
    name: "Category",
    days: "Target",
    sensitive: "Sensitive",
    state: "State",
  },
  days: (n) => en`${n} working [day|days]`,
  active: "In use",
  retired: "Retired",
  actions: "Actions",
  empty: "No categories yet.",
  fields: {
    code: "Code",
    codeHint: "Letters, hyphen, digits: SOS-05",
    sector: "Sector",
    name: "Name",
    destination: "Usual destination",
    targetDays: "Target (working days)",
    sensitive: "Sensitive category",
    checklist: "Documents asked for",
    checklistHint: "One document a line. Begin with * when required, such as: *KTP",
  },
  steps: {
    label: "Steps of the service",
    hint: "One step per line, in order. Begin with * when its date of effect is asked for, for example: *Active again at BPJS",
    source: "Source of the steps",
    sourceHint: "A rule, or the practice of which office",
  },
  problems: {
    steps: "At most 12 steps of 2 to 80 letters each.",
    code: "Write a code such as SOS-05.",
    sector: "Write the sector.",
    name: "Write the name.",
    targetDays: "Give a target of 0 to 365 working days.",
  },
  save: "Save category",
};
