// Calls of the room prelists: results of verification.
import * as z from "zod";
import { command, query } from "../../call.ts";
import type { Role } from "../../call.ts";
import { Day, Id, LOOK, Outcome, Reason } from "../fields.ts";
import { VISIT_RESULTS } from "./rules.ts";

/** Who verifies on the spot. */
export const VERIFY: readonly Role[] = ["operator", "fasilitator", "supervisor"];

/** What was found, with what must be told beside it. */
export const ResultInput = z.object({
  outcome: Outcome,
  reason: Reason.nullable().default(null),
  otherId: z.string().trim().max(60).nullable().default(null),
  date: Day.nullable().default(null),
  documentNo: z.string().trim().max(60).nullable().default(null),
  note: z.string().trim().max(1000).nullable().default(null),
});

/** The visit behind a result: its day and who went; today and the caller where they are left out. */
export const VisitOf = z.object({
  visitedOn: Day.nullable().default(null),
  officer: z.string().trim().max(100).nullable().default(null),
});

/** One result as it was told, for the history and for two sides of a conflict. */
export const ResultRow = z.object({
  id: z.string(),
  outcome: Outcome,
  reason: Reason.nullable(),
  otherId: z.string().nullable(),
  date: z.string().nullable(),
  documentNo: z.string().nullable(),
  note: z.string().nullable(),
  visitedOn: z.string().nullable(),
  officer: z.string(),
  at: z.string(),
  /** Who typed it. */
  by: z.string(),
  /** Chosen among several by this account. */
  chosenBy: z.string().nullable(),
});

export const VisitRow = z.object({
  id: z.string(),
  on: z.string(),
  officer: z.string(),
  result: z.enum(VISIT_RESULTS),
  note: z.string().nullable(),
});

export const DesilRow = z.object({
  desil: z.number().int().min(1).max(10),
  saidBy: z.string(),
  checkedOn: z.string(),
  /** Typed by this account; null: a column of the sender's file. */
  by: z.string().nullable(),
});

export const resultsCalls = {
  /** The result of a family and of its members on a list of members, in one go. */
  recordFamily: command(
    { roles: VERIFY, log: { ids: ["entryId", "output.resultId"], count: "output.members" } },
    z.object({
      /** Any member: it names the list and the family. */
      entryId: Id,
      family: ResultInput,
      /** Members told apart; when one is, all must be. */
      members: z
        .array(ResultInput.extend({ entryId: Id }))
        .max(60)
        .default([]),
      visit: VisitOf.default({ visitedOn: null, officer: null }),
    }),
    z.object({ resultId: z.string(), members: z.number(), conflicts: z.number() }),
  ),
  /** Rows on which two people's results differ and nobody has chosen. */
  conflicts: query(
    { roles: LOOK, log: { ids: ["prelistId"], count: "output.rows" } },
    z.object({ prelistId: Id }),
    z.object({
      rows: z.array(
        z.object({
          entryId: z.string(),
          name: z.string().nullable(),
          rt: z.string().nullable(),
          rw: z.string().nullable(),
          sides: z.array(ResultRow),
        }),
      ),
    }),
  ),
  /** Says which of the differing results stands; both stay in the history. */
  chooseResult: command(
    { roles: VERIFY, log: { ids: ["entryId", "outcomeId"] } },
    z.object({ entryId: Id, outcomeId: Id }),
    z.object({}),
  ),
  /** Writes down that somebody went there, also when nobody was met. */
  addVisit: command(
    { roles: VERIFY, log: { ids: ["entryIds"] } },
    z.object({
      entryIds: z.array(Id).min(1).max(60),
      on: Day,
      officer: z.string().trim().min(1).max(100),
      result: z.enum(VISIT_RESULTS),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    z.object({ visits: z.number() }),
  ),
  /** Desil as a source says it, with the day somebody looked; for the row alone or its whole family. */
  setDesil: command(
    { roles: VERIFY, log: { ids: ["entryId"] } },
    z.object({
      entryId: Id,
      wholeFamily: z.boolean(),
      desil: z.number().int().min(1).max(10),
      saidBy: z.string().trim().min(2).max(100),
      checkedOn: Day,
    }),
    z.object({ id: z.string() }),
  ),
  /** Entries of the same list that an id, a NIK or a name may mean, for "the other one"; numbers in full. */
  otherEntries: query(
    { roles: VERIFY, log: { ids: ["entryId"], count: "output.rows" } },
    z.object({ entryId: Id, text: z.string().trim().min(2).max(100) }),
    z.object({
      rows: z.array(
        z.object({
          entryId: z.string(),
          name: z.string().nullable(),
          /** The sender's id of the row, else its NIK. */
          id: z.string(),
          rt: z.string().nullable(),
          rw: z.string().nullable(),
        }),
      ),
      /** Whether the text is exactly the id or NIK of one of them. */
      exact: z.boolean(),
    }),
  ),
};
