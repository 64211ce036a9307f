// People for the palette, asked from the ground floor while somebody types.
import type { Role } from "../../shared/call.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  open(): void;
}

/** At most 6 people; none below 2 letters, or for roles that may not search people. */
export function useFoundPeople(_query: string, _roles: readonly Role[]): readonly FoundPerson[] {
  return [];
}
