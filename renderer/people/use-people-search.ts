// Asks for people while somebody types: at once after a pause, and in a fast run of keys only when it ends.
import { useDebouncedValue } from "@mantine/hooks";
import type { PersonHit } from "../../shared/people/search-views.ts";
import { digitsOf } from "../../shared/values/text.ts";
import { api, useCall } from "../app/client.ts";
import type { DeskFailure } from "../app/failure.ts";

const RUN_MS = 60;

export interface PeopleSearch {
  readonly hits: readonly PersonHit[];
  readonly more: boolean;
  /** Long enough to be asked. */
  readonly enough: boolean;
  /** The hits answer what stands in the box now. */
  readonly settled: boolean;
  readonly failure: DeskFailure | undefined;
}

/** Two letters, or four digits, are enough to ask. */
export function isEnough(typed: string): boolean {
  const text = typed.trim();
  return /\p{L}|\p{S}/u.test(text) ? text.length >= 2 : digitsOf(text).length >= 4;
}

export function usePeopleSearch(typed: string): PeopleSearch {
  const [asked] = useDebouncedValue(typed.trim(), RUN_MS, { leading: true });
  const enough = isEnough(typed);
  const found = useCall(
    api.people.search,
    { text: asked },
    { enabled: enough && isEnough(asked), keepPrevious: true },
  );
  return {
    hits: enough ? (found.data?.hits ?? []) : [],
    more: found.data?.more ?? false,
    enough,
    settled: asked === typed.trim() && !found.loading && !found.refreshing,
    failure: found.failure,
  };
}
