// The answers of one open form: what is typed over what the row says, kept as a draft, saved as corrections.
import { useEffect, useMemo, useState } from "react";
import {
  formSections,
  isAsked,
  keptSpelling,
  type Answers,
} from "../../../shared/prelists/edits/form.ts";
import { profileById } from "../../../shared/prelists/profiles.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { setLeaveGuard } from "../../app/navigation.tsx";
import { useDraft, useOlderDraft } from "../../cases/draft.ts";

export const FORM_DRAFT = "prelists.form";
type View = Awaited<ReturnType<typeof api.prelists.form>>;

/** What a draft of the form holds. */
export interface FormDraft {
  readonly prelistId: string;
  readonly entryId: string;
  readonly typed: Readonly<Record<string, string>>;
}

export function readDraft(payload: string | null | undefined): FormDraft | null {
  if (!payload) return null;
  const draft = JSON.parse(payload) as Partial<FormDraft>;
  return draft.entryId && draft.prelistId && draft.typed ? (draft as FormDraft) : null;
}

export function useAnswers(entryId: string, view: View) {
  const [mine, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [today] = useState(() => localDate(new Date()));
  const save = useCommand(api.prelists.saveValues);
  const older = useOlderDraft(FORM_DRAFT);
  const [dropped, setDropped] = useState(false);
  const kept = useMemo(
    () => (dropped ? null : readDraft(older?.payload)),
    [dropped, older?.payload],
  );
  const waiting = older === undefined || (kept !== null && kept.entryId !== entryId);
  // What a draft of this row holds comes back by itself; what is typed now goes over it.
  const restored = kept?.entryId === entryId;
  const typed = useMemo<Readonly<Record<string, string>>>(
    () => ({ ...(restored ? kept.typed : {}), ...mine }),
    [restored, kept, mine],
  );

  const profile = profileById(view.profile);
  const sections = useMemo(
    () =>
      formSections(profile, [
        ...new Set([
          ...profile.columns.map((one) => one.header),
          ...Object.keys(view.sender),
          ...Object.keys(view.values),
        ]),
      ]),
    [profile, view.sender, view.values],
  );
  const valueOf = (column: string) => typed[column] ?? view.values[column] ?? "";
  const answers: Answers = Object.fromEntries(
    sections.flatMap((section) =>
      section.fields.flatMap((field) =>
        field.field ? [[field.field, valueOf(field.column)]] : [],
      ),
    ),
  );
  const changes = sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const before = view.values[field.column] ?? "";
      const value = keptSpelling(field, before, typed[field.column] ?? before).trim();
      return value === before.trim() ? [] : [{ entryId, column: field.column, value }];
    }),
  );
  const dirty = changes.length > 0;
  const payload = JSON.stringify({ prelistId: view.prelistId, entryId, typed });
  const draft = useDraft(FORM_DRAFT, payload, { sensitive: false, on: dirty && !waiting });
  useEffect(() => {
    if (!dirty || waiting) return;
    setLeaveGuard(async () => {
      await api.drafts.save({ form: FORM_DRAFT, payload, sensitive: false });
      return true;
    });
    return () => setLeaveGuard(undefined);
  }, [dirty, waiting, payload]);

  return {
    sections: sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) =>
        isAsked(field, answers, valueOf(field.column), today),
      ),
    })),
    valueOf,
    answer: (column: string, value: string) => {
      setTyped((now) => ({ ...now, [column]: value }));
      setRefused((now) => new Map([...now].filter(([one]) => one !== column)));
    },
    refused,
    dirty,
    changed: changes.length,
    saving: save.running,
    failure: save.failure,
    savedAt: draft.savedAt,
    restored,
    /** A draft of another row that waits for an answer. */
    waiting: waiting && older ? { draft: older, of: kept! } : null,
    dropOlder: () => setDropped(true),
    /** Saves what changed; true when nothing was refused. */
    async save(): Promise<boolean> {
      if (!dirty) return true;
      draft.stop();
      const saved = await save.run({ prelistId: view.prelistId, kind: "formulir", changes });
      if (!saved) {
        draft.resume();
        return false;
      }
      setRefused(new Map(saved.refused.map((cell) => [cell.column, cell.why])));
      const stays = new Set(saved.refused.map((cell) => cell.column));
      setTyped(Object.fromEntries(Object.entries(typed).filter(([column]) => stays.has(column))));
      if (restored) setDropped(true);
      setLeaveGuard(undefined);
      if (!waiting) await api.drafts.discard({ form: FORM_DRAFT });
      draft.resume();
      return saved.refused.length === 0;
    },
  };
}
