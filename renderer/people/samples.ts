// One real record for tests that visit every screen; undefined in an empty office.
import type { PersonHit } from "../../shared/people/search-views.ts";
import type { FamilyView, PersonView } from "../../shared/people/views.ts";
import { api } from "../app/client.ts";

async function samplePeople(): Promise<readonly PersonHit[]> {
  const found = await Promise.all(
    ["si", "su", "mu", "an"].map((text) => api.people.search({ text })),
  );
  return found.flatMap(({ hits }) => hits);
}

export async function samplePerson(): Promise<{ personId: string } | undefined> {
  const [hit] = await samplePeople();
  return hit && { personId: hit.personId };
}

export async function sampleFamily(): Promise<FamilyView | undefined> {
  for (const { personId } of await samplePeople()) {
    const { family } = await api.people.get({ personId });
    if (family && family.members.length > 1)
      return api.people.family({ familyId: family.familyId });
  }
  return undefined;
}

/** Somebody who heads a family of several, so that dialogs show what they ask when a head leaves. */
export async function samplePersonView(): Promise<{ person: PersonView } | undefined> {
  const family = await sampleFamily();
  const head = family?.members.find((member) => member.relation === 1);
  const sample = head ?? (await samplePeople())[0];
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
