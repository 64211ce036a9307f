// What the room people shows: briefs for lists, the whole person, the whole family. Numbers are masked here; revealing is a call.
import * as z from "zod";
import { keysOf } from "./fields.ts";
import { BANDS, REASONS } from "./linkage/fields.ts";
import { MEMBERSHIP_ENDS } from "./surgery-codes.ts";
import { HouseholdView } from "./surgery-views.ts";
import { DISABILITIES, LIFE_STATES, NO_NIK_REASONS } from "./codes.ts";

/** What stands in one line of a search: who this is and where. */
export const PersonGlance = z.object({
  personId: z.string(),
  name: z.string(),
  alias: z.string().nullable(),
  sex: z.enum(["L", "P"]).nullable(),
  birthDate: z.string().nullable(),
  nikMasked: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  villageName: z.string().nullable(),
  state: z.enum(keysOf(LIFE_STATES)),
});
export type PersonGlance = z.infer<typeof PersonGlance>;

/** Enough to tell two people apart in a list. */
export const PersonBrief = PersonGlance.extend({
  familyId: z.string().nullable(),
  kkMasked: z.string().nullable(),
  /** SHDK in the present family. */
  relation: z.number().nullable(),
});
export type PersonBrief = z.infer<typeof PersonBrief>;

/** Somebody who may be the person being typed: how sure, and why (shared/people/linkage). */
export const SimilarPerson = PersonBrief.extend({
  band: z.enum(BANDS),
  reasons: z.array(z.enum(REASONS)),
});
export type SimilarPerson = z.infer<typeof SimilarPerson>;

export const AddressView = z.object({
  villageCode: z.string().nullable(),
  address: z.string().nullable(),
  hamlet: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  /** 'Cikole, Kec. Lembang, ...'; null without a village. */
  areaLine: z.string().nullable(),
});
export type AddressView = z.infer<typeof AddressView>;

export const MemberView = PersonBrief.extend({
  relation: z.number(),
  fromDate: z.string(),
  toDate: z.string().nullable(),
  /** Why the membership ended. */
  endReason: z.enum(keysOf(MEMBERSHIP_ENDS)).nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const FamilyView = z.object({
  familyId: z.string(),
  version: z.number(),
  kkMasked: z.string().nullable(),
  /** Numbers of earlier cards, newest first. */
  earlier: z.array(z.object({ kkMasked: z.string(), fromDate: z.string(), toDate: z.string() })),
  home: AddressView,
  /** Head first, then by relation and age. */
  members: z.array(MemberView),
  former: z.array(MemberView),
  /** Other families under the same roof; null when none is recorded. */
  household: HouseholdView.nullable(),
});
export type FamilyView = z.infer<typeof FamilyView>;

export const PersonView = PersonBrief.extend({
  version: z.number(),
  /** Shown in place of a NIK; identifies the record in this office only and is never joined on. */
  temporaryId: z.string().nullable(),
  noNikReason: z.enum(keysOf(NO_NIK_REASONS)).nullable(),
  nikNote: z.string().nullable(),
  motherName: z.string().nullable(),
  birthPlace: z.string().nullable(),
  phone: z.string().nullable(),
  occupation: z.number().nullable(),
  marital: z.number().nullable(),
  disability: z.enum(keysOf(DISABILITIES)).nullable(),
  ktp: AddressView,
  home: AddressView.nullable(),
  landmark: z.string().nullable(),
  stateDate: z.string().nullable(),
  stateDocument: z.string().nullable(),
  /** Only the kinds that this session may see. */
  ppks: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  source: z.string(),
  /** Who stands for this record since it was found to be the same person. */
  mergedInto: z.object({ personId: z.string(), name: z.string() }).nullable(),
  family: FamilyView.nullable(),
});
export type PersonView = z.infer<typeof PersonView>;
