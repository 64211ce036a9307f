// Calls of merging and of taking a merge back; part of the room people.
import * as z from "zod";
import { command, query } from "../call.ts";
import { optionalText } from "./fields.ts";
import { ADJUDICATE_ROLES } from "./merge-rules.ts";
import { Comparison, LinkedRow, MergeField, MergeRow, RowSinceView } from "./merge-views.ts";
import { PersonBrief } from "./views.ts";

const Note = optionalText(300);
const MergeId = z.object({ mergeId: z.uuid() });

export const merging = {
  /** Two records side by side: where they differ, what each carries, which is proposed to stay. */
  compare: query(
    { roles: ADJUDICATE_ROLES, log: { ids: ["aId", "bId"] } },
    z.object({ aId: z.uuid(), bId: z.uuid() }),
    Comparison,
  ),
  /** The loser's record stays with its values; everything that names it names the survivor from now on. */
  merge: command(
    { roles: ADJUDICATE_ROLES, log: { ids: ["survivorId", "loserId", "output.mergeId"] } },
    z.object({
      survivorId: z.uuid(),
      loserId: z.uuid(),
      survivorVersion: z.number().int(),
      loserVersion: z.number().int(),
      /** Fields whose value comes from the loser. */
      take: z.array(MergeField).max(30),
      /** Whose active family stays, when both have one. */
      family: z.enum(["survivor", "loser"]).optional(),
      /** Who becomes head of a family that would be left without. */
      heads: z.array(z.object({ familyId: z.uuid(), personId: z.uuid() })).max(4),
      note: Note,
    }),
    z.object({ mergeId: z.string(), survivorId: z.string() }),
  ),
  /** What was merged, newest first; of one person, or of all. */
  merges: query(
    { roles: ADJUDICATE_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({
      personId: z.uuid().optional(),
      /** Merges that were taken back are shown too. */
      undone: z.boolean().default(false),
      /** Number of the last row seen. */
      after: z.number().int().optional(),
    }),
    z.object({ rows: z.array(MergeRow), next: z.number().nullable() }),
  ),
  /** Rows made since a merge, to be divided when it is taken back. */
  mergeSince: query(
    { roles: ADJUDICATE_ROLES, log: { ids: ["mergeId"] } },
    MergeId,
    z.object({ merge: MergeRow, rows: z.array(RowSinceView) }),
  ),
  /** A supervisor any; whoever made it their own slip, for a quarter of an hour (merge-rules.ts). */
  unmerge: command(
    { roles: ADJUDICATE_ROLES, log: { ids: ["mergeId", "output.loserId", "output.survivorId"] } },
    MergeId.extend({
      /** Rows made since that belong to the one who was merged. */
      send: z.array(LinkedRow).max(500),
      note: Note,
      /** They are two people: do not propose the pair again. */
      different: z.boolean(),
    }),
    z.object({
      loserId: z.string(),
      /** Who stood for both until now. */
      survivorId: z.string(),
      fieldsKept: z.array(MergeField),
      rowsKept: z.array(LinkedRow),
      withoutFamily: z.array(PersonBrief),
    }),
  ),
};
