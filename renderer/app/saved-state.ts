// Whether what was typed is safe: one small store, shown in the status bar.
import { useSyncExternalStore } from "react";

export type SavedState = "tenang" | "menyimpan" | "tersimpan" | "draf_tersimpan" | "gagal";
interface Note {
  readonly state: SavedState;
  readonly at: number;
}

let note: Note = { state: "tenang", at: 0 };
const listeners = new Set<() => void>();

/** A form that saves its own drafts calls this with 'menyimpan', then 'draf_tersimpan' or 'gagal'. */
export function noteSaved(state: SavedState): void {
  note = { state, at: Date.now() };
  for (const tell of listeners) tell();
}

export function useSavedState(): Note {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => note,
  );
}
