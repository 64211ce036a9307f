// What the room people shows of the life of persons and families: events, earlier families, programmes, pregnancies.
import * as z from "zod";
import { keysOf } from "./fields.ts";
import { PARTICIPATION_ENDS, PREGNANCY_OUTCOMES } from "./programmes.ts";
import { EVENT_KINDS, MEMBERSHIP_ENDS, NO_DOCUMENT_REASONS } from "./surgery-codes.ts";

const PersonName = z.object({ personId: z.string(), name: z.string() });

export const EventView = z.object({
  eventId: z.string(),
  kind: z.enum(keysOf(EVENT_KINDS)),
  onDate: z.string(),
  document: z.string().nullable(),
  noDocumentReason: z.enum(keysOf(NO_DOCUMENT_REASONS)).nullable(),
  note: z.string().nullable(),
  /** 'Desa ..., Kec. ...' and what was typed beside it. */
  place: z.string().nullable(),
  persons: z.array(PersonName),
  at: z.string(),
  by: z.string(),
  undone: z.boolean(),
  /** Kind of the event that this one took back. */
  undoes: z.enum(keysOf(EVENT_KINDS)).nullable(),
  /** It is the last one of everybody it touched. */
  mayUndo: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

export const FamilyLife = z.object({ events: z.array(EventView) });
export type FamilyLife = z.infer<typeof FamilyLife>;

export const PregnancyView = z.object({
  fromDate: z.string(),
  expectedDate: z.string().nullable(),
  toDate: z.string().nullable(),
  outcome: z.enum(keysOf(PREGNANCY_OUTCOMES)).nullable(),
});
export type PregnancyView = z.infer<typeof PregnancyView>;

export const ParticipationView = z.object({
  participationId: z.string(),
  programme: z.string(),
  component: z.string(),
  numberMasked: z.string().nullable(),
  fromDate: z.string(),
  toDate: z.string().nullable(),
  endReason: z.enum(keysOf(PARTICIPATION_ENDS)).nullable(),
});
export type ParticipationView = z.infer<typeof ParticipationView>;

export const PersonLife = z.object({
  /** Newest first. */
  events: z.array(EventView),
  /** Families that the person belongs or belonged to, newest first. */
  families: z.array(
    z.object({
      familyId: z.string(),
      kkMasked: z.string().nullable(),
      headName: z.string().nullable(),
      relation: z.number(),
      fromDate: z.string(),
      toDate: z.string().nullable(),
      endReason: z.enum(keysOf(MEMBERSHIP_ENDS)).nullable(),
    }),
  ),
  pregnancies: z.array(PregnancyView),
  participations: z.array(ParticipationView),
  /** Kinds that ended and that this session may see. */
  formerPpks: z.array(z.object({ kind: z.string(), fromDate: z.string(), toDate: z.string() })),
  /** The number that stood where the NIK is now. */
  formerTemporaryId: z.string().nullable(),
});

export type PersonLife = z.infer<typeof PersonLife>;

/** The household around a family (rumah tangga of the old lists). */
export const HouseholdView = z.object({
  householdId: z.string(),
  idbdtMasked: z.string().nullable(),
  families: z.array(
    z.object({
      familyId: z.string(),
      order: z.number().nullable(),
      headName: z.string().nullable(),
      kkMasked: z.string().nullable(),
      members: z.number(),
    }),
  ),
});
export type HouseholdView = z.infer<typeof HouseholdView>;
