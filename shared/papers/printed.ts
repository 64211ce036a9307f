// The print register as a screen tells it: how often a letter left the program, and when last.
import * as z from "zod";

/** On paper, or saved as a PDF file. */
export const PRINT_WAYS = ["cetak", "pdf"] as const;
export type PrintWay = (typeof PRINT_WAYS)[number];

/** Sheets of one letter that are asked for at once. */
export const Copies = z.number().int().min(1).max(99);

export const Printed = z.object({
  /** Times on paper and times as PDF; both 0: never yet. */
  printed: z.number().int(),
  saved: z.number().int(),
  /** ISO 8601 UTC; null: never yet. */
  lastAt: z.string().nullable(),
  /** Name of the account; '' when it was never printed. */
  lastBy: z.string(),
});
export type Printed = z.infer<typeof Printed>;

export const NEVER_PRINTED: Printed = { printed: 0, saved: 0, lastAt: null, lastBy: "" };

/** Which reprint the next print is; 0: none, it will be the first. */
export function nextReprint({ printed, saved }: Pick<Printed, "printed" | "saved">): number {
  return printed + saved;
}
