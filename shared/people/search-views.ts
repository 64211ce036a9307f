// What a search answers: a person, by what it was found, and which letters of the name to mark.
import * as z from "zod";
import { PersonGlance } from "./views.ts";

/** Where the typed text was found, most telling first. */
export const HIT_FIELDS = [
  "nik",
  "kk",
  "telepon",
  "registrasi",
  "nama",
  "panggilan",
  "ibu",
  "alamat",
] as const;
export type HitField = (typeof HIT_FIELDS)[number];

/** How it was found, closest first: the same, its beginning, another spelling, letters wrong, a piece of a number. */
export const HIT_WAYS = ["persis", "awal", "ejaan", "mirip", "bagian"] as const;
export type HitWay = (typeof HIT_WAYS)[number];

export const HitReason = z.object({ field: z.enum(HIT_FIELDS), way: z.enum(HIT_WAYS) });
export type HitReason = z.infer<typeof HitReason>;

/** UTF-16 offsets in a name: from the first letter to behind the last. */
export const TextMark = z.object({ from: z.number(), to: z.number() });
export type TextMark = z.infer<typeof TextMark>;

export const PersonHit = PersonGlance.extend({
  /** The present family of somebody who was found by the number of a card; else null, it is not read. */
  familyId: z.string().nullable(),
  /** One for each field that answered, the most telling first; never empty. */
  why: z.array(HitReason),
  /** What was matched in the name, in order, without overlaps. */
  marks: z.array(TextMark),
  /** Found by what was written of somebody who was merged into this person: that name. */
  mergedName: z.string().nullable(),
});
export type PersonHit = z.infer<typeof PersonHit>;

/** The field that speaks for a hit first. */
export function firstReason(hit: Pick<PersonHit, "why">): HitReason {
  return hit.why[0] ?? { field: "nama", way: "mirip" };
}
