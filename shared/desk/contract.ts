// Calls of the room desk: what one account opened last, finds by number, can still take back, and its sheet of keys.
import * as z from "zod";
import { query } from "../call.ts";
import { PaperRef, PaperSize } from "../papers/paper.ts";
import {
  FIND_KINDS,
  SHOWN_FOUND,
  SHOWN_LISTS,
  SHOWN_PEOPLE,
  SHOWN_UNDO,
  UNDO_KINDS,
} from "./rules.ts";

/** What a number or a name leads to beside people: a case, a letter, a prelist. */
export const Found = z.object({
  kind: z.enum(FIND_KINDS),
  id: z.string(),
  /** Its number or name. */
  label: z.string(),
  /** Whom or what it is about; null for what this account may not read. */
  detail: z.string().nullable(),
});
export type Found = z.infer<typeof Found>;

/** Enough to know somebody again. */
export const RecentPerson = z.object({
  personId: z.string(),
  name: z.string(),
  nikMasked: z.string().nullable(),
  birthDate: z.string().nullable(),
  villageName: z.string().nullable(),
});
export type RecentPerson = z.infer<typeof RecentPerson>;

export const Undoable = z.object({
  kind: z.enum(UNDO_KINDS),
  id: z.string(),
  at: z.string(),
  /** Cases, cells, rows, answers or records that it changed. */
  count: z.number().int(),
  /** The colleague, the list, the file or the person that it names. */
  name: z.string(),
  /** The list it belongs to; null outside the prelists. */
  prelistId: z.string().nullable(),
  /** Actions of a change of cells, newest first. */
  steps: z.array(z.string()).max(500),
});
export type Undoable = z.infer<typeof Undoable>;

export const desk = {
  /** People, cases and prelists that this account opened last, newest first; for the palette before anything is typed. */
  recent: query(
    { roles: "masuk", log: { count: "output.people" } },
    z.void(),
    z.object({
      people: z.array(RecentPerson).max(SHOWN_PEOPLE),
      others: z.array(Found).max(SHOWN_LISTS * 2),
    }),
  ),
  /** Cases by number or slip, referrals by letter number or code, prelists by name. People are found by people.search. */
  find: query(
    { roles: "masuk", log: { filters: true, count: "output.found" } },
    z.object({ text: z.string().trim().min(2).max(100) }),
    z.object({ found: z.array(Found).max(SHOWN_FOUND * FIND_KINDS.length) }),
  ),
  /** What this account did within a day and may still take back, newest first. Kept by the rows of each room: it survives a restart. */
  undoable: query(
    { roles: "masuk", log: { count: "output.rows" } },
    z.void(),
    z.object({ rows: z.array(Undoable).max(SHOWN_UNDO) }),
  ),
  /** The keys of the caller's roles on one page. */
  keysPaper: query({ roles: "masuk", log: {} }, z.object({ size: PaperSize.optional() }), PaperRef),
};
