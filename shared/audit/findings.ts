// What can be wrong between the chain and its anchor, found when an office is opened; then nothing is written until somebody has looked.
import * as z from "zod";

/**
 * mundur: the chain ends before the anchor, so an older file was put back or the last rows were cut off. lain: the anchored row is not the
 * one in the file. jangkar_hilang, jangkar_asing: the anchor was taken away, or this office did not write it. rantai: a row was changed,
 * taken out or put in.
 */
export const FINDINGS = ["mundur", "lain", "jangkar_hilang", "jangkar_asing", "rantai"] as const;
export const Finding = z.object({
  kind: z.enum(FINDINGS),
  /** Rows in the file. */
  seq: z.number().int(),
  /** Row the anchor names; null without a trusted anchor. */
  anchored: z.number().int().nullable(),
  /** First broken row of 'rantai'. */
  brokenAt: z.number().int().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** Why somebody decides to go on with the file as it is. */
export const REASONS = [
  "listrik_padam",
  "salinan_dipasang",
  "komputer_diganti",
  "tidak_tahu",
] as const;
export type AcceptReason = (typeof REASONS)[number];
