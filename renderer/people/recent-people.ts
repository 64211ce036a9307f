// Whom this officer opened since signing in: in memory only, gone with the page at lock and with another account.
import { useSyncExternalStore } from "react";
import type { PersonGlance } from "../../shared/people/views.ts";

const KEPT = 8;
let owner = "";
let people: readonly PersonGlance[] = [];
const nobody: readonly PersonGlance[] = [];
const listeners = new Set<() => void>();

/** Puts a person first; at most eight are remembered. */
export function rememberOpened(accountId: string, person: PersonGlance): void {
  const before = owner === accountId ? people : [];
  owner = accountId;
  people = [person, ...before.filter((one) => one.personId !== person.personId)].slice(0, KEPT);
  for (const tell of listeners) tell();
}

/** Those of this account, the last one first. */
export function useOpened(accountId: string): readonly PersonGlance[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => (owner === accountId ? people : nobody),
  );
}
