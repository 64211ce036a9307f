// Keeps an unfinished form: saved two seconds after the last change, offered again after a crash.
import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../shared/drafts/contract.ts";
import { api } from "../app/client.ts";
import { toFailure } from "../app/failure.ts";
import { noteSaved } from "../app/saved-state.ts";

export const INTAKE_FORM = "cases.intake";
const PAUSE_MS = 2000;

export interface DraftSaving {
  /** ISO time of the last saved draft. */
  readonly savedAt: string | undefined;
  /** While the form itself is being saved, and after it was: a late draft would bring it back. */
  stop(): void;
  /** The save failed: the draft matters again. */
  resume(): void;
}

/** Saves `payload` when it changed and rested for two seconds. `on`: false while there is nothing worth keeping, or an older draft waits. */
export function useDraft(
  form: string,
  payload: string,
  options: { sensitive: boolean; on: boolean },
): DraftSaving {
  const { sensitive, on } = options;
  const [savedAt, setSavedAt] = useState<string>();
  const kept = useRef(payload);
  const stopped = useRef(false);
  useEffect(() => {
    if (!on || payload === kept.current) return;
    const timer = setTimeout(() => {
      if (stopped.current) return;
      noteSaved("menyimpan");
      api.drafts.save({ form, payload, sensitive }).then(
        (saved) => {
          kept.current = payload;
          setSavedAt(saved.savedAt);
          noteSaved("draf_tersimpan");
        },
        (thrown: unknown) => {
          // the form is still on screen; the status bar says that it is not safe yet
          if (toFailure(thrown).code !== "dibatalkan") noteSaved("gagal");
        },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, payload, sensitive, on]);
  return {
    savedAt,
    stop: () => {
      stopped.current = true;
    },
    resume: () => {
      stopped.current = false;
    },
  };
}

/** The draft that lies there when the page opens, asked anew each time; null when there is none, undefined while asking. */
export function useOlderDraft(form: string): Draft | null | undefined {
  const [older, setOlder] = useState<Draft | null>();
  useEffect(() => {
    let gone = false;
    api.drafts.list().then(
      (drafts) => {
        if (!gone) setOlder(drafts.find((draft) => draft.form === form) ?? null);
      },
      () => {
        if (!gone) setOlder(null); // the form still works; saving the draft will say what is wrong
      },
    );
    return () => {
      gone = true;
    };
  }, [form]);
  return older;
}
