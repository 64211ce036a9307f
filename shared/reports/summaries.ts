// Case summaries: how much of a case and of its citizen is printed, one by one or many in one paper.
import * as z from "zod";
import { PaperRef, PaperSize } from "../papers/paper.ts";
import { BehindInput } from "./behind.ts";
import { IDENTITIES, type Identity } from "./codes.ts";
import { SizeInput } from "./schemas.ts";

/** How much of the case is told. */
export const LENGTHS = {
  penuh: "Lengkap",
  ringkas: "Ringkas",
} as const;
export type Length = keyof typeof LENGTHS;

const Told = {
  identity: z.enum(Object.keys(IDENTITIES) as [Identity, ...Identity[]]),
  length: z.enum(Object.keys(LENGTHS) as [Length, ...Length[]]).default("penuh"),
};
export const SummaryInput = SizeInput.extend({ id: z.uuid(), ...Told });

/** Summaries in one paper: as many as somebody reads, and as a small machine lays out. */
export const SUMMARIES_MOST = 300;

export const SummariesInput = z.strictObject({
  which: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(SUMMARIES_MOST) }),
    /** The list behind a number of a report; its first SUMMARIES_MOST. */
    z.strictObject({ behind: BehindInput.omit({ offset: true, limit: true }) }),
  ]),
  size: PaperSize,
  ...Told,
});
export type SummariesInput = z.output<typeof SummariesInput>;

/** 'susun': summaries are put together one by one; 'pdf': the pages are made, in one go. */
export const SummariesProgress = z.object({
  phase: z.enum(["susun", "pdf"]),
  done: z.number().int(),
  total: z.number().int(),
});

export const SummariesMade = z.object({
  paper: PaperRef,
  caseIds: z.array(z.string()),
  /** Cases restricted to this account; they are not printed. */
  left: z.number().int(),
});
