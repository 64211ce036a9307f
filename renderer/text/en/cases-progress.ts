// English texts of handing cases over, of saved views and of entries in their timeline.
import { en } from "./plural.ts";
import type { ProgressKind } from "../../../shared/cases/codes.ts";
import type { NotAssigned } from "../../../shared/cases/assign.ts";
import type {
  assign as assignId,
  progress as progressId,
  savedViews as savedViewsId,
} from "../id/cases-progress.ts";

export const assign: typeof assignId = {
  title: "Hand cases over",
  action: "Hand over",
  count: (n: number) =>
    `${n === 1 ? "1 case" : `${n} cases`} will be handed over. The timeline of each case says so.`,
  preview: "What will change",
  number: "Case number",
  before: "Now",
  after: "Then",
  stays: (why) => `stays: ${why}`,
  to: "To officer",
  choose: "Choose an officer",
  missing: "Choose the officer who takes over.",
  note: "Message",
  noteHint: "What the receiver must know; may stay empty.",
  save: "Hand over",
  seen: "Close",
  moved: (n: number) => (n === 1 ? "1 case handed over." : en`${n} [case|cases] handed over.`),
  left: (n: number) => (n === 1 ? "1 case did not move" : en`${n} [case|cases] did not move`),
  leftRow: (number: string, why: string) => `${number}: ${why}`,
  why: {
    ditutup: "already closed",
    terbatas: "restricted, not for this account",
    bukan_milik: "held by a colleague; ask a supervisor or coordinator",
    sudah: "already held by that officer",
    penerima_tanpa_kunci: "sensitive, and the receiver may not open it",
    berubah: "just changed by a colleague; reload the list",
    penerima_nonaktif: "the officer who had it is inactive or no longer works on cases",
  } as Record<NotAssigned, string>,
  selected: (n: number) => `${n} selected`,
  select: (number: string) => `Select ${number}`,
};

export const progress: typeof progressId = {
  title: "Record progress",
  action: "Record progress",
  kind: "Kind",
  day: "Day it happened",
  dayNeeded: "Give the day it happened, today at the latest.",
  text: "Text",
  textNeeded: "Write what happened.",
  hints: {
    catatan: "What the next officer must know.",
    kunjungan_rumah: "Whom you met, what you saw, what was agreed.",
    kontak: "By what means, with whom, what the answer was.",
  } as Record<ProgressKind, string>,
  save: "Save",
  happened: (day: string) => `Happened ${day}`,
  assignedTo: (name: string) => `To ${name}`,
};

export const savedViews: typeof savedViewsId = {
  label: "Saved views",
  keep: "Save this view",
  remove: "Remove this view",
  name: "Name of the view",
  nameHint: "The same name replaces the old one. Only you see it.",
  nameNeeded: "Give this view a name.",
  save: "Save",
};
