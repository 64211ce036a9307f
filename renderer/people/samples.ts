// One real record for tests that visit every screen; undefined in an empty office.
import type { FamilyView, PersonHit } from "../../shared/people/views.ts";
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
