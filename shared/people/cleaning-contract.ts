// Calls of the cleaning list; part of the room people.
import * as z from "zod";
import { command, query } from "../call.ts";
import { VillageCodeText } from "../areas/contract.ts";
import { CLEANING_KIND_NAMES } from "./cleaning-kinds.ts";
import { AddressInput, Day, PersonName } from "./fields.ts";
import { PEOPLE_ROLES } from "./rules.ts";
import { PersonBrief } from "./views.ts";

export const CleaningKindOf = z.enum(CLEANING_KIND_NAMES);

const Place = {
  villageCode: VillageCodeText.optional(),
  rt: z.string().max(20).optional(),
  rw: z.string().max(20).optional(),
};

/** One finding. Of a family: its head or first member stands for it; null when it has none. */
export const CleaningRow = z.object({
  subjectId: z.string(),
  person: PersonBrief.nullable(),
  familyId: z.string().nullable(),
  version: z.number().nullable(),
  /** The other record of a pair. */
  other: PersonBrief.nullable(),
  /** What is wrong in detail: codes of findings, kinds of PPKS. */
  details: z.array(z.string()),
  /** The birth date that the NIK tells, to be offered. */
  offered: z.string().nullable(),
});
export type CleaningRow = z.infer<typeof CleaningRow>;

/** One field of one person, put right. */
export const FixPerson = z.object({
  personId: z.uuid(),
  version: z.number().int(),
  fix: z.discriminatedUnion("field", [
    z.object({ field: z.literal("ibu"), motherName: PersonName }),
    z.object({ field: z.literal("lahir"), birthDate: Day }),
    z.object({
      field: z.literal("rt"),
      rt: AddressInput.shape.rt,
      rw: AddressInput.shape.rw,
    }),
  ]),
});
export type FixPerson = z.output<typeof FixPerson>;

export const cleaning = {
  /** How many of each kind, accepted ones left out. */
  cleaningCounts: query(
    { roles: PEOPLE_ROLES, log: "none" },
    z.object(Place),
    z.object({
      counts: z.record(CleaningKindOf, z.number()),
      /** Places that occur, for the filter. */
      villages: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  /** At most 50. */
  cleaningList: query(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({
      kind: CleaningKindOf,
      ...Place,
      skip: z.number().int().min(0).max(1_000_000).default(0),
    }),
    z.object({ rows: z.array(CleaningRow), more: z.boolean() }),
  ),
  /** Puts one field right beside the row. */
  fixPerson: command(
    { roles: PEOPLE_ROLES, log: { ids: ["personId"] } },
    FixPerson,
    z.object({ version: z.number() }),
  ),
  /** It is right as it is; the note says why. It stays away from the list. */
  acceptFinding: command(
    { roles: PEOPLE_ROLES, log: { ids: ["subjectId"] } },
    z.object({
      kind: CleaningKindOf,
      subjectId: z.uuid(),
      note: z.string().trim().min(3).max(300),
    }),
    z.object({}),
  ),
  /** Accepted findings of a kind, newest first. */
  acceptedFindings: query(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.rows" } },
    z.object({ kind: CleaningKindOf }),
    z.object({
      rows: z.array(
        z.object({
          subjectId: z.string(),
          name: z.string(),
          note: z.string(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
  /** The finding counts again. */
  reopenFinding: command(
    { roles: PEOPLE_ROLES, log: { ids: ["subjectId"] } },
    z.object({ kind: CleaningKindOf, subjectId: z.uuid() }),
    z.object({}),
  ),
};
