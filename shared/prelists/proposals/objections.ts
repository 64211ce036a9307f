// Objections (sanggah): what may be answered, how long one waits, and that the objector's name stands nowhere but in its own field.
import { addDays, daysBetween, type IsoDate } from "../../values/date.ts";
import { cleanText } from "../../values/text.ts";
import { OBJECTION_DAYS } from "./codes.ts";

export const OBJECTION_ANSWERS = ["diterima", "ditolak", "lainnya"] as const;
export type ObjectionAnswer = (typeof OBJECTION_ANSWERS)[number];

export type ObjectionState = "dicatat" | "dikirim" | "dijawab";

export function objectionState(row: {
  readonly sentOn: string | null;
  readonly answer: ObjectionAnswer | null;
}): ObjectionState {
  if (row.answer !== null) return "dijawab";
  return row.sentOn === null ? "dicatat" : "dikirim";
}

export interface ObjectionClock {
  /** Days since it was sent. */
  readonly day: number;
  /** Day on which the shown clock ends. */
  readonly endsOn: IsoDate;
  readonly over: boolean;
}

/**
 * The clock that is shown beside an objection that was sent and not answered; null otherwise. Nothing follows from it: two articles of
 * one outlet contradict each other on what fourteen silent days mean (field notes 3.6).
 */
export function objectionClock(
  row: { readonly sentOn: IsoDate | null; readonly answer: ObjectionAnswer | null },
  today: IsoDate,
): ObjectionClock | null {
  if (row.sentOn === null || row.answer !== null) return null;
  const day = daysBetween(row.sentOn, today);
  return { day, endsOn: addDays(row.sentOn, OBJECTION_DAYS), over: day > OBJECTION_DAYS };
}

const plain = (text: string) =>
  cleanText(text)
    .toUpperCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a text that others may read names the objector: the whole name, or its first two words, in any case and punctuation. */
export function namesObjector(text: string, objector: string): boolean {
  const words = plain(objector).split(" ").filter(Boolean);
  if (words.length === 0) return false;
  const said = ` ${plain(text)} `;
  const short = words.slice(0, 2).join(" ");
  return said.includes(` ${words.join(" ")} `) || (words.length > 1 && said.includes(` ${short} `));
}
