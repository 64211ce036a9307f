// A category became sensitive: its cases that are still open are made sensitive too, in one act that somebody confirmed.
import * as z from "zod";
import { query, task, type Role } from "../call.ts";
import { REASON_LENGTH } from "./sensitivity.ts";

const SETTERS = ["supervisor", "admin"] as const satisfies readonly Role[];
const Code = z.strictObject({ code: z.string().max(12) });

export const raiseCategoryCalls = {
  /** How many open cases of a sensitive category are not sensitive themselves; 0 for a category that is not. A count, no case. */
  unraised: query({ roles: SETTERS, log: "none" }, Code, z.object({ cases: z.number().int() })),
  /**
   * Makes them sensitive one by one, each whole in a transaction of its own, then seals their documents. What a cancel or a power cut
   * left is found by the next run. `left`: changed by somebody at that very moment. Throws kategori_tidak_peka.
   */
  raiseCategory: task(
    { roles: SETTERS, log: {} },
    Code.extend({ reason: z.string().trim().min(REASON_LENGTH).max(2000) }),
    z.object({ done: z.number().int(), total: z.number().int() }),
    z.object({ raised: z.number().int(), left: z.number().int(), lost: z.number().int() }),
  ),
};
