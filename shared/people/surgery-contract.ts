// Calls of household surgery; part of the room people. Every command is one event, sent twice it is done once (`eventId`).
import * as z from "zod";
import { command, query } from "../call.ts";
import { VillageCodeText } from "../areas/contract.ts";
import { AddressInput, Day, keysOf, optionalText, PersonName, Relation } from "./fields.ts";
import { PARTICIPATION_ENDS, PREGNANCY_OUTCOMES } from "./programmes.ts";
import { PEOPLE_ROLES } from "./rules.ts";
import { NO_DOCUMENT_REASONS } from "./surgery-codes.ts";
import { FamilyLife, PersonLife } from "./surgery-views.ts";
import { FamilyView } from "./views.ts";

const Id = z.uuid();
const Placed = z.object({ personId: Id, relation: Relation });
const Members = z.array(Placed).min(1).max(30);
/** Who becomes the head of the members that stay, and what the others are to that person. */
const HeadAfter = z
  .object({ personId: Id, relations: z.array(Placed).max(30).default([]) })
  .nullish()
  .transform((choice) => choice ?? null);
const Event = z.object({ eventId: Id, on: Day });
const Note = optionalText(300);
const DocumentNumber = optionalText(80);
const Papers = {
  document: DocumentNumber,
  noDocumentReason: z
    .enum(keysOf(NO_DOCUMENT_REASONS))
    .nullish()
    .transform((reason) => reason ?? null),
};
const FamilySeen = { familyId: Id, version: z.number().int() };
const PersonSeen = { personId: Id, version: z.number().int() };
const Done = z.object({ eventId: z.string() });
const ofPeople = (ids: readonly string[]) => ({ roles: PEOPLE_ROLES, log: { ids } });

export const surgery = {
  /** A family as it was at the end of a day: members, relations, card and address; names and numbers of persons as they are now. */
  familyAt: query(
    ofPeople(["familyId"]),
    z.object({ familyId: Id, date: Day }),
    FamilyView.extend({ asOf: z.string() }),
  ),
  /** What happened to a person: events, families, programmes, pregnancies, kinds of PPKS that ended. */
  life: query(ofPeople(["personId"]), z.object({ personId: Id }), PersonLife),
  familyLife: query(ofPeople(["familyId"]), z.object({ familyId: Id }), FamilyLife),

  setHead: command(
    ofPeople(["familyId", "personId"]),
    Event.extend({ ...FamilySeen, personId: Id, relations: z.array(Placed).max(30), note: Note }),
    Done,
  ),
  setRelation: command(
    ofPeople(["familyId", "personId"]),
    Event.extend({ ...FamilySeen, personId: Id, relation: Relation, note: Note }),
    Done,
  ),
  /** Members of one family enter another. When all go, the card they leave ends. `fromFamilyId` null: persons without a family. */
  transfer: command(
    ofPeople(["fromFamilyId", "toFamilyId"]),
    Event.extend({
      fromFamilyId: Id.nullable(),
      toFamilyId: Id,
      members: Members,
      document: DocumentNumber,
      note: Note,
      headAfter: HeadAfter,
    }),
    Done,
  ),
  /** Pecah KK: some members leave to a new family with a card of its own. */
  split: command(
    ofPeople(["familyId", "newFamilyId"]),
    Event.extend({
      ...FamilySeen,
      newFamilyId: Id,
      number: optionalText(40),
      home: AddressInput,
      members: Members,
      document: DocumentNumber,
      note: Note,
      headAfter: HeadAfter,
    }),
    Done,
  ),
  /** A baby without a NIK; `on` is the day of birth. */
  newborn: command(
    ofPeople(["familyId", "personId", "motherId"]),
    Event.extend({
      familyId: Id,
      personId: Id,
      motherId: Id,
      name: PersonName,
      sex: z.enum(["L", "P"]),
      birthPlace: optionalText(80),
      relation: Relation.default(4),
      document: DocumentNumber,
    }),
    Done,
  ),
  death: command(
    ofPeople(["personId"]),
    Event.extend({ ...PersonSeen, ...Papers, note: Note, headAfter: HeadAfter }),
    Done,
  ),
  /** One or several persons of one family, or one without a family, leave for elsewhere. */
  depart: command(
    ofPeople(["personIds", "familyId"]),
    Event.extend({
      familyId: Id.nullable(),
      personIds: z.array(Id).min(1).max(30),
      ...Papers,
      placeCode: VillageCodeText.nullish().transform((code) => code ?? null),
      place: optionalText(160),
      note: Note,
      headAfter: HeadAfter,
    }),
    Done,
  ),
  returnHome: command(
    ofPeople(["personId", "familyId"]),
    Event.extend({
      ...PersonSeen,
      familyId: Id.nullable(),
      relation: Relation.nullable(),
      document: DocumentNumber,
      note: Note,
    }),
    Done,
  ),
  /** The death certificate or letter that was not there yet. */
  addDocument: command(
    ofPeople(["personId"]),
    Event.extend({ ...PersonSeen, document: z.string().trim().min(1).max(80) }),
    Done,
  ),
  /** Takes back the last event of those it touched; both stay in history. */
  undo: command(
    { roles: ["supervisor"], log: { ids: ["undoneId"] } },
    z.object({ eventId: Id, undoneId: Id, reason: z.string().trim().min(3).max(300) }),
    Done,
  ),
  /** Rumah tangga: families under one roof, each with its place (NUK). `with` null: the family leaves its household. */
  setHousehold: command(
    ofPeople(["familyId"]),
    Event.extend({
      ...FamilySeen,
      /** A family of the household to enter, or this family itself to begin one. */
      with: Id.nullable(),
      order: z.number().int().min(1).max(99).nullable(),
      idbdt: optionalText(40),
    }),
    Done,
  ),
  startPregnancy: command(
    ofPeople(["personId"]),
    Event.extend({ personId: Id, expected: Day.nullable() }),
    Done,
  ),
  endPregnancy: command(
    ofPeople(["personId"]),
    Event.extend({ personId: Id, outcome: z.enum(keysOf(PREGNANCY_OUTCOMES)) }),
    Done,
  ),
  /** `component` null: the recipient; else whose component counts. */
  startProgramme: command(
    ofPeople(["personId"]),
    Event.extend({
      personId: Id,
      programme: z.string().max(20),
      component: z.string().max(20).nullable(),
      number: optionalText(40),
    }),
    Done,
  ),
  endProgramme: command(
    ofPeople(["personId", "participationId"]),
    Event.extend({
      personId: Id,
      participationId: Id,
      reason: z.enum(keysOf(PARTICIPATION_ENDS)),
    }),
    Done,
  ),
};
