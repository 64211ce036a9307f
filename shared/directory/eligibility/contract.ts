// Calls for hints of eligibility: what a case or a person at the desk meets, asks and brings. They hint and never block.
import * as z from "zod";
import { query, type Role } from "../../call.ts";
import { ruleCalls } from "./rules-contract.ts";
import { PaperRef, PaperSize } from "../../papers/paper.ts";

const CASEWORK = [
  "petugas",
  "koordinator",
  "fasilitator",
  "supervisor",
] as const satisfies readonly Role[];

export const Hint = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  subject: z.enum(["orang", "keluarga", "kelompok"]),
  from: z.string(),
  until: z.string().nullable(),
  source: z.string(),
  criteria: z.array(
    z.object({
      text: z.string(),
      answer: z.enum(["terpenuhi", "belum", "tidak_diketahui"]),
      looked: z.array(z.string()),
      ask: z.string().nullable(),
      bring: z.array(z.string()),
      local: z.string().nullable(),
    }),
  ),
  /** Papers still to bring, each once. */
  papers: z.array(z.string()),
});
export type Hint = z.infer<typeof Hint>;

/** A case, or a person who stands at the desk before there is one. */
export const HintsFor = z.union([
  z.strictObject({ caseId: z.uuid() }),
  z.strictObject({ personId: z.uuid(), category: z.string().max(20) }),
]);
export type HintsFor = z.infer<typeof HintsFor>;

export const eligibilityCalls = {
  ...ruleCalls,
  /** Throws kasus_terbatas, tidak_ditemukan. */
  hints: query(
    { roles: CASEWORK, log: { ids: ["caseId", "personId"] } },
    HintsFor,
    z.object({ listVersion: z.string(), rows: z.array(Hint) }),
  ),
  /** The list of papers for the citizen to take home. Of a sensitive case it names no programme. */
  hintsPaper: query(
    { roles: CASEWORK, log: { ids: ["caseId"] } },
    z.strictObject({ caseId: z.uuid(), size: PaperSize.optional() }),
    PaperRef,
  ),
};
