// Handlers of household surgery: one function per call of shared/people/surgery-contract.ts.
import { seesSensitiveKinds } from "../../../shared/people/rules.ts";
import type { surgery as contract } from "../../../shared/people/surgery-contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { authorOf } from "../author.ts";
import { endPregnancy, endProgramme, startPregnancy, startProgramme } from "./conditions.ts";
import { setHead, setRelation, split, transfer } from "./family-acts.ts";
import { familyAt } from "./family-at.ts";
import { setHousehold } from "./households.ts";
import { addDocument, recordDeath, recordDeparture, recordReturn } from "./life-acts.ts";
import { getFamilyLife, getPersonLife } from "./life-queries.ts";
import { recordNewborn } from "./newborn.ts";
import { undoEvent } from "./undo.ts";

export const surgery: HandlersOf<typeof contract> = {
  async familyAt({ db }, { familyId, date }) {
    return familyAt(db, familyId, date);
  },
  async life({ db, session }, { personId }) {
    return getPersonLife(db, personId, seesSensitiveKinds(session.roles));
  },
  async familyLife({ db }, { familyId }) {
    return getFamilyLife(db, familyId);
  },
  async setHead(context, input) {
    return setHead(context.db, authorOf(context), input);
  },
  async setRelation(context, input) {
    return setRelation(context.db, authorOf(context), input);
  },
  async transfer(context, input) {
    context.note({ ids: input.members.map((member) => member.personId) });
    return transfer(context.db, authorOf(context), input);
  },
  async split(context, input) {
    context.note({ ids: input.members.map((member) => member.personId) });
    return split(context.db, authorOf(context), input);
  },
  async newborn(context, input) {
    return recordNewborn(context.db, authorOf(context), input, context.session.roles);
  },
  async death(context, input) {
    return recordDeath(context.db, authorOf(context), input);
  },
  async depart(context, input) {
    return recordDeparture(context.db, authorOf(context), input);
  },
  async returnHome(context, input) {
    return recordReturn(context.db, authorOf(context), input);
  },
  async addDocument(context, input) {
    return addDocument(context.db, authorOf(context), input);
  },
  async undo(context, input) {
    return undoEvent(context.db, authorOf(context), input);
  },
  async setHousehold(context, input) {
    return setHousehold(context.db, authorOf(context), input);
  },
  async startPregnancy(context, input) {
    return startPregnancy(context.db, authorOf(context), input);
  },
  async endPregnancy(context, input) {
    return endPregnancy(context.db, authorOf(context), input);
  },
  async startProgramme(context, input) {
    return startProgramme(context.db, authorOf(context), input);
  },
  async endProgramme(context, input) {
    return endProgramme(context.db, authorOf(context), input);
  },
};
