// Calls of the room prelists: statistics of a list.
import * as z from "zod";
import { task } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { FileToken, Id, LOOK, Progress, Why, WORK } from "../fields.ts";
import { STATISTICS, UNITS } from "./count.ts";

const Asked = z.object({ prelistId: Id, unit: z.enum(UNITS).default("anggota") });
const Line = z.object({
  key: z.string(),
  /** Null: fewer than five of a sensitive kind, for who may not open sensitive cases. */
  count: z.number().nullable(),
});

export const statisticsCalls = {
  /** The list counted by place, result, desil, sex, age, relation, programme and disability, with corrections laid over. */
  statistics: task(
    { roles: LOOK, log: { ids: ["prelistId"], filters: true } },
    Asked,
    Progress,
    z.object({
      units: z.number(),
      groups: z.array(z.object({ of: z.enum(STATISTICS), lines: z.array(Line) })),
    }),
  ),
  statisticsPaper: task(
    { roles: LOOK, log: { ids: ["prelistId"], filters: true } },
    Asked,
    Progress,
    PaperRef,
  ),
  exportStatistics: task(
    {
      roles: WORK,
      log: { ids: ["prelistId", "output.exportId"], count: "output.rows" },
      file: "tulis",
    },
    Asked.extend({ file: FileToken, why: Why }),
    Progress,
    z.object({ exportId: z.string(), rows: z.number(), sha256: z.string() }),
  ),
};
