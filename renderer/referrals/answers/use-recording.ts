// Records confirmed rows chunk by chunk; what was recorded stays recorded when a later chunk fails, and a second try goes on.
import { useState } from "react";
import {
  ANSWER_CHUNK,
  type CheckedAnswer,
  type Source,
} from "../../../shared/referrals/answers/contract.ts";
import type { Why } from "../../../shared/referrals/answers/reasons.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { confirmedRows, type Choice } from "./answers-state.ts";

export interface Recorded {
  readonly listId: string;
  readonly rows: ReadonlySet<number>;
  readonly left: readonly { readonly row: number; readonly why: Why }[];
}

export function useRecording() {
  const apply = useCommand(api.referrals.applyAnswers);
  const [ids] = useState(() => ({ list: newId(), events: new Map<number, string>() }));
  const [done, setDone] = useState<Recorded>();
  const [progress, setProgress] = useState<{ done: number; total: number }>();

  async function record(
    origin: { sheetName: string; sha256: string | null; source: Source },
    rows: readonly CheckedAnswer[],
    choice: Choice,
  ): Promise<void> {
    for (const { row } of rows) if (!ids.events.has(row)) ids.events.set(row, newId());
    const wanted = confirmedRows(rows, choice, ids.events);
    const recorded = new Set<number>();
    const left: { row: number; why: Why }[] = [];
    for (let at = 0; at < wanted.length; at += ANSWER_CHUNK) {
      setProgress({ done: at, total: wanted.length });
      const chunk = wanted.slice(at, at + ANSWER_CHUNK);
      const answer = await apply.run({ listId: ids.list, ...origin, rows: chunk });
      if (!answer) break;
      const applied = new Set(answer.applied);
      for (const { row, eventId } of chunk) if (applied.has(eventId)) recorded.add(row);
      left.push(...answer.left);
      setDone({ listId: ids.list, rows: new Set(recorded), left: [...left] });
    }
    setProgress(undefined);
  }
  return { record, done, progress, failure: apply.failure, running: progress !== undefined };
}
