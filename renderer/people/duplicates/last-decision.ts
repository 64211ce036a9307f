// The decision that was just made, so that it can be taken back from the next pair; in memory only.
import { useSyncExternalStore } from "react";

export interface LastDecision {
  readonly kind: "beda" | "nanti" | "sama";
  readonly aId: string;
  readonly bId: string;
  readonly names: string;
  /** Of 'sama'. */
  readonly mergeId?: string;
}

let last: LastDecision | undefined;
const listeners = new Set<() => void>();

export function rememberDecision(next: LastDecision | undefined): void {
  last = next;
  for (const tell of listeners) tell();
}

export function useLastDecision(): LastDecision | undefined {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => last,
  );
}
