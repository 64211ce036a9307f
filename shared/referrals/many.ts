// Printing many letters in one go: which ones, how far, and what came of it.
import * as z from "zod";
import { PaperRef, PaperSize } from "../papers/paper.ts";
import { ReferralFilter } from "./schemas.ts";

export const MANY_MOST = 500;

export const ManyInput = z.strictObject({
  which: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(MANY_MOST) }),
    /** A whole list of referrals as it is searched; its first MANY_MOST. */
    ReferralFilter.pick({ list: true, search: true }),
  ]),
  size: PaperSize,
});
export type ManyInput = z.output<typeof ManyInput>;

/** 'susun': letters are put together one by one; 'pdf': the pages are made, in one go. */
export const ManyProgress = z.object({
  phase: z.enum(["susun", "pdf"]),
  done: z.number().int(),
  total: z.number().int(),
});

export const ManyPrinted = z.object({
  paper: PaperRef,
  /** A shared letter is printed once for all who stand in its list. */
  letters: z.number().int(),
  referralIds: z.array(z.string()),
  /** Referrals of cases restricted to this account; they are not printed. */
  left: z.number().int(),
});
