// How households and members find each other by the household's id.
import type { Join } from "./contract.ts";

/** Rows without an id find nobody: they count among `empty` and `strays`. Ids are compared without case and spaces around them. */
export function joinOf(
  households: readonly (string | null)[],
  members: readonly (string | null)[],
): Join {
  const known = new Set(households.map(bare));
  const named = new Set(members.map(bare));
  const alone = (ids: readonly (string | null)[], others: ReadonlySet<string | null>) =>
    ids.filter((id) => bare(id) === null || !others.has(bare(id))).length;
  return {
    households: households.length,
    members: members.length,
    empty: alone(households, named),
    strays: alone(members, known),
  };
}

function bare(id: string | null): string | null {
  return id?.trim().toUpperCase() || null;
}
