// Real records for tests that visit every screen; undefined in an empty office.
import { api } from "../../app/client.ts";

/** An open pair, else any two persons: two records can always be compared. */
export async function samplePair(): Promise<{ aId: string; bId: string } | undefined> {
  const [pair] = (await api.people.duplicatePairs({})).rows;
  if (pair) return { aId: pair.a.personId, bId: pair.b.personId };
  for (const text of ["si", "su", "mu", "an"]) {
    const [a, b] = (await api.people.search({ text })).hits;
    if (a && b) return { aId: a.personId, bId: b.personId };
  }
  return undefined;
}

/** A merge that stands and that this session may take back. */
export async function sampleMerge(): Promise<{ mergeId: string; name: string } | undefined> {
  const row = (await api.people.merges({})).rows.find((one) => one.mayUndo);
  return row && { mergeId: row.mergeId, name: row.loser.name };
}
