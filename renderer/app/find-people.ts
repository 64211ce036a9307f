// People for the palette, asked from the ground floor while somebody types.
import { useDebouncedValue } from "@mantine/hooks";
import type { Role } from "../../shared/call.ts";
import type { PersonGlance } from "../../shared/people/views.ts";
import { PEOPLE_ROLES } from "../../shared/people/rules.ts";
import { api, useCall } from "./client.ts";
import { formatShortDate } from "./format.ts";
import { goTo } from "./navigation.tsx";
import { isAllowed } from "./registry.ts";
import { useText } from "../text/index.ts";
import { whyFound } from "./why-found.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Why this person is shown. */
  readonly why: string;
  open(): void;
}

const SHOWN = 6;
/** So long after the last key it is asked. */
export const TYPING_MS = 60;

/** Enough to tell two people of one name apart. */
export function glanceDetail(
  one: Pick<PersonGlance, "nikMasked" | "birthDate" | "villageName">,
): string {
  return [one.nikMasked, formatShortDate(one.birthDate), one.villageName]
    .filter(Boolean)
    .join(" · ");
}

/** At most 6 people; none below 2 letters, or for roles that may not search people. */
export function useFoundPeople(query: string, roles: readonly Role[]): readonly FoundPerson[] {
  const words = useText().people.search;
  const [text] = useDebouncedValue(query.trim(), TYPING_MS);
  const enabled = text.length >= 2 && isAllowed(PEOPLE_ROLES, roles);
  const found = useCall(api.people.search, { text }, { enabled, keepPrevious: true });
  if (!enabled) return [];
  return (found.data?.hits ?? []).slice(0, SHOWN).map((hit) => ({
    id: hit.personId,
    name: hit.name,
    detail: glanceDetail(hit),
    why: whyFound(hit, words),
    open: () => goTo("people.person", { personId: hit.personId }),
  }));
}
