// Calls of the room people about where values come from: the history of a person, and what imports propose against a person's word.
import * as z from "zod";
import { command, query } from "../../call.ts";
import { PEOPLE_ROLES } from "../rules.ts";

const Value = z.string().nullable();

/** A file that brought something, by its own name and row. */
const FromFile = z.object({
  importId: z.string(),
  fileName: z.string(),
  row: z.number().nullable(),
});

/** Where the value that stands in one field comes from. Numbers are masked. */
export const FieldOrigin = z.object({
  field: z.string(),
  value: Value,
  /** What it was before; null when it never was anything else. */
  before: Value,
  changes: z.number(),
  setAt: z.string(),
  setBy: z.string(),
  way: z.enum(["petugas", "impor", "usulan", "batal", "latihan"]),
  broughtBy: FromFile.nullable(),
  /** An import will not change it by itself. */
  byHand: z.boolean(),
});
export type FieldOrigin = z.infer<typeof FieldOrigin>;

/** One thing that happened to the record, with the fields it changed. */
export const HistoryEntry = z.object({
  id: z.string(),
  kind: z.enum(["daftar", "ubah", "impor", "usulan", "batal", "peristiwa", "gabung", "pisah"]),
  at: z.string(),
  by: z.string(),
  changes: z.array(z.object({ field: z.string(), old: Value, new: Value })),
  broughtBy: FromFile.nullable(),
  /** Texts of the file that could not become a value. */
  notes: z.array(z.object({ field: z.string(), text: z.string() })),
  /** Kind of a family event (EVENT_KINDS) and its day. */
  event: z.object({ kind: z.string(), on: z.string() }).nullable(),
  /** The other record of a merge. */
  other: z.object({ personId: z.string(), name: z.string() }).nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Proposal = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  field: z.string(),
  /** What stands now, masked where it is a number. */
  kept: Value,
  proposed: Value,
  broughtBy: FromFile,
  at: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

export const provenance = {
  /** By field and as a timeline, newest first; at most 500 things. Kinds that this session may not see are left out. */
  history: query(
    { roles: PEOPLE_ROLES, log: { ids: ["personId"], count: "output.entries" } },
    z.object({ personId: z.uuid() }),
    z.object({ fields: z.array(FieldOrigin), entries: z.array(HistoryEntry) }),
  ),
  /** What imports propose and nobody has decided: of one person, or of all, oldest first. */
  proposals: query(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({
      personId: z.uuid().optional(),
      importId: z.uuid().optional(),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    z.object({ rows: z.array(Proposal), total: z.number() }),
  ),
  /** Accepted values become the word of whoever accepts them. One decision for all that are named; nothing is saved when one cannot be. */
  decideProposals: command(
    { roles: PEOPLE_ROLES, log: { ids: ["proposalIds", "output.personIds"] } },
    z.object({
      proposalIds: z.array(z.uuid()).min(1).max(200),
      decision: z.enum(["terima", "tolak"]),
    }),
    z.object({ decided: z.number(), personIds: z.array(z.string()) }),
  ),
};
