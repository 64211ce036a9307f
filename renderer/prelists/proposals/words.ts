// Sentences of proposals that several screens say: months, the countdown, what a check is about.
import type { Check, CheckState } from "../../../shared/prelists/proposals/rules.ts";
import { formatDate } from "../../app/format.ts";
import { currentText, useText } from "../../text/index.ts";
import type { Tone } from "../../ui/state-badge.tsx";

export interface Deadline {
  readonly on: string;
  readonly days: number;
  readonly workingDays: number;
  readonly closed: boolean;
  readonly holiday: string | null;
  readonly lastWorkingDay: string;
}

/** 'November 2026' in the language of the screen. */
export function monthWords(period: string): string {
  return formatDate(`${period}-01`).replace(/^0?1 /, "");
}

/** How long it is until the deadline, in words, and where the day falls. */
export function countdownWords(deadline: Deadline): string {
  const words = currentText().round.proposals.countdown;
  const line = words.line(formatDate(deadline.on), deadline.days, deadline.workingDays);
  if (!deadline.closed || deadline.days < 0) return line;
  const last = formatDate(deadline.lastWorkingDay);
  return `${line} ${deadline.holiday ? words.holiday(deadline.holiday, last) : words.closed(last)}`;
}

export const CHECK_TONES: Readonly<Record<CheckState, Tone>> = {
  ya: "done",
  tidak: "danger",
  belum: "waiting",
};

export const BATCH_TONES = { disiapkan: "active", dikirim: "waiting", dijawab: "done" } as const;

export interface CheckedRow {
  readonly check: Check;
  readonly state: CheckState;
  readonly causes: readonly { readonly code: string; readonly names: readonly string[] }[];
}

/** What a cause says; headers are named by their labels, months in words. */
export function useCauseWords() {
  const text = useText().round.proposals;
  return ({ code, names }: CheckedRow["causes"][number]): string =>
    text.cause(
      code,
      names.map((name) =>
        code === "kolom_kurang"
          ? (text.columns[name] ?? name)
          : code === "nik_diusulkan_bulan_lain"
            ? monthWords(name)
            : name,
      ),
    );
}
