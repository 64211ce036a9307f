// Calls of likely duplicates; part of the room people.
import * as z from "zod";
import { command, query, task } from "../call.ts";
import { BandName, DuplicatePair, DuplicateProgress, DuplicateState } from "./duplicates-views.ts";
import { PAIR_STATES } from "./duplicates-rules.ts";
import { optionalText } from "./fields.ts";
import { ADJUDICATE_ROLES } from "./merge-rules.ts";

const Pair = z.object({ aId: z.uuid(), bId: z.uuid() });

export const duplicates = {
  /** Compares the whole register and publishes the likely duplicates; what was decided before stays decided. */
  findDuplicates: task(
    { roles: ADJUDICATE_ROLES, log: { count: "output.pairs" } },
    z.object({}),
    DuplicateProgress,
    z.object({ persons: z.number(), pairs: z.number() }),
  ),
  /** Counts for the head of the screen. */
  duplicateState: query({ roles: ADJUDICATE_ROLES, log: "none" }, z.object({}), DuplicateState),
  /** Open pairs, surest first; those put off in a list of their own. At most 50. */
  duplicatePairs: query(
    { roles: ADJUDICATE_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({
      band: BandName.optional(),
      state: z.enum(PAIR_STATES).default("terbuka"),
      skip: z.number().int().min(0).max(100_000).default(0),
    }),
    z.object({ rows: z.array(DuplicatePair), more: z.boolean() }),
  ),
  /** Two people, remembered for ever; or put off to the end of the list. 'Same' is a merge. */
  decideDuplicate: command(
    { roles: ADJUDICATE_ROLES, log: { ids: ["aId", "bId"] } },
    Pair.extend({ decision: z.enum(["beda", "nanti"]), note: optionalText(300) }),
    z.object({}),
  ),
  /** Takes a decision back: the pair is open again. */
  undecideDuplicate: command(
    { roles: ADJUDICATE_ROLES, log: { ids: ["aId", "bId"] } },
    Pair,
    z.object({}),
  ),
};
