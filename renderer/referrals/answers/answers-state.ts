// What the screen of a new list holds, and how it is sent.
import type {
  CheckedAnswer,
  ConfirmedAnswer,
  InspectedAnswers,
  Source,
} from "../../../shared/referrals/answers/contract.ts";
import type { AnswerField } from "../../../shared/referrals/answers/fields.ts";
import { isTickable, type Verdict } from "../../../shared/referrals/answers/verdicts.ts";
import type { Why } from "../../../shared/referrals/answers/reasons.ts";

export type SourceForm = Source;
export type Meaning = ConfirmedAnswer["to"] | "abaikan";

export interface ChosenFile {
  readonly file: string;
  readonly name: string;
  readonly seen: InspectedAnswers;
  readonly fields: readonly (AnswerField | null)[];
}

export interface TypedRow {
  readonly id: string;
  /** A tracking code or a NIK. */
  readonly key: string;
  readonly to: ConfirmedAnswer["to"];
  readonly note: string;
}

/** Ticked rows and, where there are several, the referral that was chosen. */
export interface Choice {
  readonly ticked: ReadonlySet<number>;
  readonly referral: Readonly<Record<number, string>>;
}

export const ROW_FILTERS = ["semua", "siap", "periksa", "ditolak"] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export function filterOf(verdict: Verdict): Exclude<RowFilter, "semua"> {
  if (verdict === "siap") return "siap";
  return isTickable(verdict) || verdict === "kata_asing" ? "periksa" : "ditolak";
}

/** Only what is certain is offered ticked. */
export function startChoice(rows: readonly CheckedAnswer[]): Choice {
  return {
    ticked: new Set(rows.filter(({ verdict }) => verdict === "siap").map(({ row }) => row)),
    referral: {},
  };
}

/** The referral that a row would answer; undefined while the officer has not chosen among several. */
export function referralOf(row: CheckedAnswer, choice: Choice) {
  if (!isTickable(row.verdict)) return undefined;
  if (row.candidates.length === 1) return row.candidates[0];
  return row.candidates.find(({ referralId }) => referralId === choice.referral[row.row]);
}

export function confirmedRows(
  rows: readonly CheckedAnswer[],
  choice: Choice,
  eventIds: ReadonlyMap<number, string>,
): ConfirmedAnswer[] {
  return rows.flatMap((row) => {
    const referral = choice.ticked.has(row.row) ? referralOf(row, choice) : undefined;
    const eventId = eventIds.get(row.row);
    if (!referral || row.to === null || eventId === undefined) return [];
    return [
      {
        eventId,
        row: row.row,
        referralId: referral.referralId,
        version: referral.version,
        to: row.to,
        word: row.word,
        day: row.day,
        note: row.note,
      },
    ];
  });
}

/** Every row that was not recorded, with its reason, in the order of the file. */
export function rejectedRows(
  rows: readonly CheckedAnswer[],
  recorded: ReadonlySet<number>,
  left: readonly { readonly row: number; readonly why: Why }[],
): { row: number; why: Why }[] {
  const whys = new Map(left.map(({ row, why }) => [row, why]));
  return rows
    .filter(({ row }) => !recorded.has(row))
    .map(({ row, verdict }) => ({
      row,
      why: whys.get(row) ?? (verdict === "siap" ? "tidak_dicentang" : verdict),
    }));
}
