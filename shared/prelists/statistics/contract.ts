// Calls of the room prelists: statistics of a list.
import * as z from "zod";
import { task } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { FileToken, Id, LOOK, OutcomeState, Progress, Why, WORK } from "../fields.ts";
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
      /** Whether the caller may open the rows of sensitive kinds. */
      entitled: z.boolean(),
      groups: z.array(z.object({ of: z.enum(STATISTICS), lines: z.array(Line) })),
    }),
  ),
  /**
   * The rows behind one number: at most 500, in the order of the list; of families those of their heads. Rows of a sensitive kind are
   * for who may open sensitive cases. Throws peran_tidak_cukup.
   */
  statisticsRows: task(
    { roles: LOOK, log: { ids: ["prelistId"], filters: true, count: "output.rows" } },
    Asked.extend({ of: z.enum(STATISTICS), key: z.string().max(200) }),
    Progress,
    z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string().nullable(),
          /** Masked. */
          nik: z.string().nullable(),
          rt: z.string().nullable(),
          rw: z.string().nullable(),
          outcome: OutcomeState,
        }),
      ),
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
