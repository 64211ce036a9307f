// Keeps one page at the gate on screen although the desk's stage has moved on: the recovery code must be read before the desk opens.
import { useSyncExternalStore } from "react";

export type Hold = "buat_kantor" | "pulihkan_sandi";
let hold: Hold | undefined;
const listeners = new Set<() => void>();

/** Set before the call that changes the stage; undefined lets the gate go on. */
export function setHold(next: Hold | undefined): void {
  hold = next;
  for (const tell of listeners) tell();
}

export function useHold(): Hold | undefined {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => hold,
  );
}
