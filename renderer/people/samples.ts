// One real record for tests that visit every screen; undefined in an empty office.
import type { PersonHit } from "../../shared/people/search-views.ts";
import type { FamilyView, PersonView } from "../../shared/people/views.ts";
import { api } from "../app/client.ts";

async function findOne(wanted: (hit: PersonHit) => boolean): Promise<PersonHit | undefined> {
  for (const text of ["si", "su", "mu", "an"]) {
    const hit = (await api.people.search({ text })).hits.find(wanted);
    if (hit) return hit;
  }
  return undefined;
}

export async function samplePerson(): Promise<{ personId: string } | undefined> {
  const hit = await findOne(() => true);
  return hit && { personId: hit.personId };
}

export async function sampleFamily(): Promise<FamilyView | undefined> {
  const hit = await findOne((one) => one.familyId !== null);
  return hit?.familyId ? api.people.family({ familyId: hit.familyId }) : undefined;
}

/** Somebody who heads a family of several, so that dialogs show what they ask when a head leaves. */
export async function samplePersonView(): Promise<{ person: PersonView } | undefined> {
  const family = await sampleFamily();
  const head = family?.members.find((member) => member.relation === 1);
  const sample = head ?? (await findOne(() => true));
  return sample && { person: await api.people.get({ personId: sample.personId }) };
}

export async function sampleFamilyView(): Promise<{ family: FamilyView } | undefined> {
  const family = await sampleFamily();
  return family && { family };
}

/** A member who is not the head. */
export async function sampleMemberView(): Promise<{ person: PersonView } | undefined> {
  const family = await sampleFamily();
  const member = family?.members.findLast(() => true);
  return member && { person: await api.people.get({ personId: member.personId }) };
}
