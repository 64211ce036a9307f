// Calls of the room people.
import * as z from "zod";
import { command, query } from "../call.ts";
import { AddressInput, Day, optionalText, PersonInput, Relation } from "./fields.ts";
import { cleaning } from "./cleaning-contract.ts";
import { duplicates } from "./duplicates-contract.ts";
import { fileCheck } from "./file-check/contract.ts";
import { merging } from "./merge-contract.ts";
import { provenance } from "./provenance/contract.ts";
import { PEOPLE_ROLES } from "./rules.ts";
import { PersonHit } from "./search-views.ts";
import { surgery } from "./surgery-contract.ts";
import { FamilyView, PersonView, SimilarPerson } from "./views.ts";

const PersonId = z.object({ personId: z.uuid() });
const FamilyId = z.object({ familyId: z.uuid() });
const Saved = z.object({
  personId: z.string(),
  familyId: z.string().nullable(),
  version: z.number(),
});
const FamilySaved = z.object({ familyId: z.string(), version: z.number() });

/** Which family a new person belongs to. `baru` may lack a card number; `gabung` joins one on record. */
const FamilyChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tanpa") }),
  z.object({ kind: z.literal("baru"), number: optionalText(40), relation: Relation }),
  z.object({ kind: z.literal("gabung"), familyId: z.uuid(), relation: Relation }),
]);

/** A member is a person on record or a new one. `id`: made by the screen so that a save sent twice makes one person. */
const NewMember = z.object({
  id: z.uuid().optional(),
  person: PersonInput,
  shareNik: z.boolean().default(false),
});
const Member = z.union([z.object({ personId: z.uuid() }), NewMember]);

export const people = {
  ...provenance,
  ...merging,
  ...duplicates,
  ...cleaning,
  ...fileCheck,
  ...surgery,
  /** One box: name, nickname, mother in any spelling, address, RT/RW, registration number, NIK, No KK, phone or four digits of them; mixed. At most 20, closest first. */
  search: query(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.hits" } },
    z.object({ text: z.string().max(200) }),
    z.object({ hits: z.array(PersonHit), more: z.boolean() }),
  ),
  get: query({ roles: PEOPLE_ROLES, log: { ids: ["personId"] } }, PersonId, PersonView),
  /** The whole NIK and No KK of one person. */
  revealNik: query(
    { roles: PEOPLE_ROLES, log: { ids: ["personId"] } },
    PersonId,
    z.object({ nik: z.string().nullable(), kk: z.string().nullable() }),
  ),
  /** The whole number of the card a family holds now. */
  revealKk: query(
    { roles: PEOPLE_ROLES, log: { ids: ["familyId"] } },
    FamilyId,
    z.object({ kk: z.string().nullable() }),
  ),
  family: query({ roles: PEOPLE_ROLES, log: { ids: ["familyId"] } }, FamilyId, FamilyView),
  /** Who may be the same person as the one being typed; at most five, surest first. */
  similar: query(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.hits" } },
    z.object({
      name: z.string().max(600).optional(),
      nik: z.string().max(40).optional(),
      kk: z.string().max(40).optional(),
      birthDate: Day.optional(),
      motherName: z.string().max(600).optional(),
      sex: z.enum(["L", "P"]).optional(),
      birthPlace: z.string().max(320).optional(),
      phone: z.string().max(120).optional(),
      address: z.string().max(800).optional(),
      villageCode: z.string().max(13).optional(),
      rt: z.string().max(20).optional(),
      rw: z.string().max(20).optional(),
      exceptId: z.uuid().optional(),
    }),
    z.object({ hits: z.array(SimilarPerson) }),
  ),
  register: command(
    { roles: PEOPLE_ROLES, log: { ids: ["output.personId", "output.familyId"] } },
    NewMember.extend({ family: FamilyChoice }),
    Saved,
  ),
  /** A whole card at once: exactly one of the members is the head (relation 1). */
  registerFamily: command(
    { roles: PEOPLE_ROLES, log: { ids: ["output.familyId"] } },
    z.object({
      id: z.uuid().optional(),
      number: optionalText(40),
      home: AddressInput,
      members: z
        .array(z.object({ relation: Relation, member: Member }))
        .min(1)
        .max(30),
    }),
    FamilySaved,
  ),
  /** `keepNik`: the NIK was not revealed, so it stays as it is. */
  update: command(
    { roles: PEOPLE_ROLES, log: { ids: ["personId"] } },
    z.object({
      personId: z.uuid(),
      version: z.number().int(),
      keepNik: z.boolean(),
      person: PersonInput,
      shareNik: z.boolean().default(false),
    }),
    Saved,
  ),
  addMember: command(
    { roles: PEOPLE_ROLES, log: { ids: ["familyId", "output.personId"] } },
    z.object({ familyId: z.uuid(), relation: Relation, from: Day.optional(), member: Member }),
    Saved,
  ),
  /** `number`: absent keeps the card; a new one renews it from `from` on and keeps the old one in history. */
  updateFamily: command(
    { roles: PEOPLE_ROLES, log: { ids: ["familyId"] } },
    z.object({
      familyId: z.uuid(),
      version: z.number().int(),
      number: z.string().max(40).optional(),
      from: Day.optional(),
      home: AddressInput,
    }),
    FamilySaved,
  ),
};
