// Calls of the room prelists: values that the office corrects.
import * as z from "zod";
import { command, query } from "../../call.ts";
import type { Role } from "../../call.ts";
import { DesilRow } from "../results/contract.ts";
import { Finding, Id, LOOK, OutcomeState, Profile } from "../fields.ts";

/** Who corrects on the spot. */
export const CORRECT: readonly Role[] = ["operator", "fasilitator", "supervisor"];

export const ACTION_KINDS = ["formulir", "kisi", "lapangan", "berkas_kantor", "urung"] as const;

/** One cell by entry and column key; null or blank clears it. */
export const CellChange = z.object({
  entryId: Id,
  column: z.string().min(1).max(200),
  value: z.string().max(2000).nullable(),
});

/** A cell that was left as it was, and the finding that stands against it (or 'kolom_pengirim': the sender's own key). */
const RefusedCell = z.object({ entryId: z.string(), column: z.string(), why: z.string() });

export const editsCalls = {
  /** Corrects cells in one action. A cell with an error is refused alone; a value that is there already writes nothing. */
  saveValues: command(
    { roles: CORRECT, log: { ids: ["prelistId"], count: "output.edits" } },
    z.object({
      prelistId: Id,
      kind: z.enum(["formulir", "kisi", "lapangan"]),
      changes: z.array(CellChange).min(1).max(500),
    }),
    z.object({
      /** Null when nothing had to change. */
      actionId: z.string().nullable(),
      edits: z.number(),
      refused: z.array(RefusedCell),
    }),
  ),
  /** Gives back what the cells of one action said before, where nobody has changed them since. */
  undoAction: command(
    { roles: CORRECT, log: { ids: ["actionId", "output.actionId"], count: "output.edits" } },
    z.object({ actionId: Id }),
    z.object({
      actionId: z.string().nullable(),
      edits: z.number(),
      /** Cells that somebody changed after the action: left alone. */
      left: z.array(z.object({ entryId: z.string(), column: z.string() })),
    }),
  ),
  /** The newest actions on a list, or on one entry of it. */
  actions: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({
      prelistId: Id,
      entryId: Id.optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(ACTION_KINDS),
          edits: z.number(),
          at: z.string(),
          by: z.string(),
          mine: z.boolean(),
          undone: z.boolean(),
          /** The action that this one takes back. */
          undoes: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Everything that the long form of one row needs; numbers in full. */
  form: query(
    { roles: CORRECT, log: { ids: ["entryId"] } },
    z.object({ entryId: Id }),
    z.object({
      prelistId: z.string(),
      profile: Profile,
      name: z.string().nullable(),
      /** By column key: what the row says with the office's corrections, and what the sender wrote. */
      values: z.record(z.string(), z.string()),
      sender: z.record(z.string(), z.string()),
      corrected: z.array(z.string()),
      findings: z.array(Finding),
      /** The household's row and the members, this one among them; their lists may differ. */
      members: z.array(
        z.object({
          entryId: z.string(),
          prelistId: z.string(),
          name: z.string().nullable(),
          relation: z.string().nullable(),
          isHead: z.boolean(),
          outcome: OutcomeState,
          unit: z.enum(["rumah_tangga", "anggota"]),
        }),
      ),
      /** The newest desil that a source says of the family, with its day. */
      desil: DesilRow.nullable(),
      nextFamily: z.string().nullable(),
      previousFamily: z.string().nullable(),
    }),
  ),
  /** The sender writes something else now: keep the office's value, or take the sender's. */
  settleValue: command(
    { roles: CORRECT, log: { ids: ["entryId", "output.actionId"] } },
    z.object({
      entryId: Id,
      column: z.string().min(1).max(200),
      keep: z.enum(["kantor", "pengirim"]),
    }),
    z.object({ actionId: z.string() }),
  ),
};
