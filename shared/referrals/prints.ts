// The print register of one letter, row by row.
import * as z from "zod";
import { PaperSize } from "../papers/paper.ts";
import { PRINT_WAYS } from "../papers/printed.ts";

export const PrintRow = z.object({
  id: z.string(),
  /** 1 is the first print, n > 1 the reprint n - 1. */
  seq: z.number().int(),
  way: z.enum(PRINT_WAYS),
  size: PaperSize,
  copies: z.number().int(),
  /** ISO 8601 UTC. */
  at: z.string(),
  /** Name of the account. */
  by: z.string(),
});
export type PrintRow = z.infer<typeof PrintRow>;
