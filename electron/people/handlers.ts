// Handlers of the room people: one function per call of shared/people/contract.ts.
import type { people as contract } from "../../shared/people/contract.ts";
import { seesSensitiveKinds } from "../../shared/people/rules.ts";
import { isBlank } from "../../shared/values/text.ts";
import type { HandlersOf } from "../serve/context.ts";
import { authorOf } from "./author.ts";
import { cleaning } from "./cleaning/handlers.ts";
import { duplicates } from "./duplicates/handlers.ts";
import { fileCheck } from "./file-check/check.ts";
import { merging } from "./merge/handlers.ts";
import { provenance } from "./provenance/handlers.ts";
import { updateFamily } from "./families.ts";
import { updatePerson } from "./persons.ts";
import { getFamily, getFamilyNumber, getNumbers, getPerson } from "./queries.ts";
import { findRegistered, joinFamily, registerFamily, registerPerson } from "./register.ts";
import { indexPersons } from "./search-index.ts";
import { searchPersons } from "./search.ts";
import { findSimilar } from "./similar.ts";
import { surgery } from "./surgery/handlers.ts";

export const people: HandlersOf<typeof contract> = {
  ...provenance,
  ...merging,
  ...duplicates,
  ...cleaning,
  ...fileCheck,
  ...surgery,
  async search({ db }, { text }) {
    return searchPersons(db, text);
  },
  async get({ db, session }, { personId }) {
    return getPerson(db, personId, seesSensitiveKinds(session.roles));
  },
  async revealNik({ db }, { personId }) {
    return getNumbers(db, personId);
  },
  async revealKk({ db }, { familyId }) {
    return { kk: await getFamilyNumber(db, familyId) };
  },
  async family({ db }, { familyId }) {
    return getFamily(db, familyId);
  },
  async similar({ db }, typed) {
    return { hits: await findSimilar(db, typed) };
  },
  async register(context, input) {
    return registerPerson(context.db, authorOf(context), input, {
      shareNik: input.shareNik,
      roles: context.session.roles,
    });
  },
  async registerFamily(context, input) {
    const saved = await registerFamily(context.db, authorOf(context), input, {
      roles: context.session.roles,
    });
    context.note({ ids: saved.personIds });
    return saved;
  },
  async update(context, { personId, version, person, ...options }) {
    const saved = await updatePerson(context.db, authorOf(context), personId, version, person, {
      ...options,
      roles: context.session.roles,
    });
    await indexPersons(context.db, [personId]);
    context.note({ fields: saved.changed });
    return { ...(await findRegistered(context.db, personId))!, version: saved.version };
  },
  async addMember(context, { familyId, relation, from, member }) {
    return joinFamily(context.db, authorOf(context), familyId, relation, member, from, {
      roles: context.session.roles,
    });
  },
  async updateFamily(context, { familyId, version, number, from, home }) {
    const edit = {
      number: number === undefined ? undefined : isBlank(number) ? null : number,
      from,
      home,
    };
    const saved = await updateFamily(context.db, authorOf(context), familyId, version, edit);
    const members = await context.db
      .selectFrom("memberships")
      .select("person_id")
      .distinct()
      .where("family_id", "=", familyId)
      .execute();
    await indexPersons(
      context.db,
      members.map((member) => member.person_id),
    );
    return { familyId, version: saved };
  },
};
