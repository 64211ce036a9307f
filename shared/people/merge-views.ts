// What the screens of duplicates and merges show. Numbers are masked; revealing is a call of its own.
import * as z from "zod";
import { BANDS, REASONS } from "./linkage/fields.ts";
import { MERGE_FIELD_NAMES } from "./merge-fields.ts";
import { PersonBrief, PersonView } from "./views.ts";

export const MergeField = z.enum(MERGE_FIELD_NAMES);

/** How two records stand to each other in one field. */
export const FieldCompared = z.object({
  field: MergeField,
  /** hanya_a, hanya_b: the other says nothing. */
  stand: z.enum(["sama", "beda", "hanya_a", "hanya_b"]),
});
export type FieldCompared = z.infer<typeof FieldCompared>;

/** What a record carries: rows of one table that name it. */
export const LinkCount = z.object({
  table: z.string(),
  count: z.number(),
  /** The newest of them, ISO 8601. */
  latest: z.string().nullable(),
});
export type LinkCount = z.infer<typeof LinkCount>;

export const ComparedPerson = z.object({
  person: PersonView,
  links: z.array(LinkCount),
});
export type ComparedPerson = z.infer<typeof ComparedPerson>;

export const Comparison = z.object({
  a: ComparedPerson,
  b: ComparedPerson,
  fields: z.array(FieldCompared),
  /** What the engine says of the two as they are now; null when it sees no likeness. */
  likeness: z.object({ band: z.enum(BANDS), reasons: z.array(z.enum(REASONS)) }).nullable(),
  /** Which of the two is proposed to stay. */
  stays: z.enum(["a", "b"]),
});
export type Comparison = z.infer<typeof Comparison>;

/** A merge in the list of what was merged. */
export const MergeRow = z.object({
  mergeId: z.string(),
  survivor: PersonBrief,
  /** As it was recorded: its own name and number. */
  loser: PersonBrief,
  note: z.string().nullable(),
  mergedAt: z.string(),
  mergedBy: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneNote: z.string().nullable(),
  /** May this session take it back now? */
  mayUndo: z.boolean(),
});
export type MergeRow = z.infer<typeof MergeRow>;

export const LinkedRow = z.object({
  table: z.string().max(60),
  column: z.string().max(60),
  key: z.string().max(60),
});

/** A row made since the merge: whose is it? */
export const RowSinceView = LinkedRow.extend({
  createdAt: z.string().nullable(),
  /** A number, a kind, a family: what names the row; null where that is not for this session. */
  what: z.string().nullable(),
});
export type RowSinceView = z.infer<typeof RowSinceView>;
