// Calls of the room areas: the region list (before any database is open) and the ties from other systems' codes.
import * as z from "zod";
import { command, door, query } from "../call.ts";
import { AREA_LEVELS } from "../values/area-code.ts";

/** Dotted Kemendagri code of any level. */
export const AreaCodeText = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/);
export const VillageCodeText = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);

export const Area = z.object({ code: AreaCodeText, name: z.string(), level: z.enum(AREA_LEVELS) });
export type Area = z.infer<typeof Area>;

/** `path`: names from the province down to the region itself. */
export const AreaHit = Area.extend({ path: z.array(z.string()) });
export type AreaHit = z.infer<typeof AreaHit>;

const TieKey = z.object({
  system: z.literal("bps"),
  edition: z.string().trim().min(1).max(20),
  code: z.string().regex(/^\d{10}$/),
});
export const AreaTie = TieKey.extend({
  villageCode: VillageCodeText,
  tiedAt: z.string(),
  tiedBy: z.string(),
});
export type AreaTie = z.infer<typeof AreaTie>;

export const areas = {
  children: door(
    { roles: "siapa-saja", log: "none" },
    z.object({ code: AreaCodeText.nullable() }),
    z.object({ areas: z.array(Area) }),
  ),
  search: door(
    { roles: "siapa-saja", log: "none" },
    z.object({
      text: z.string().max(100),
      within: AreaCodeText.optional(),
      levels: z.array(z.enum(AREA_LEVELS)).max(4).optional(),
      limit: z.number().int().min(1).max(50).default(12),
    }),
    z.object({ hits: z.array(AreaHit) }),
  ),
  /** `retired`: the code stood in an older edition; its name is given, its parents are those of today. */
  path: door(
    { roles: "siapa-saja", log: "none" },
    z.object({ code: AreaCodeText }),
    z.object({ path: z.array(Area), retired: z.boolean() }),
  ),
  ties: query(
    { roles: "masuk", log: "none" },
    z.object({ edition: z.string().max(20).optional() }),
    z.object({ ties: z.array(AreaTie) }),
  ),
  /** Says which village a code of another system stands for; saying it again corrects it. */
  tie: command(
    { roles: ["operator", "supervisor", "admin"], log: { filters: true } },
    TieKey.extend({ villageCode: VillageCodeText }),
    AreaTie,
  ),
};
