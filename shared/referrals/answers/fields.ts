// Columns of a list of answers and the words of its results, as data: other spellings are added in resources/referrals.
import columns from "../../../resources/referrals/answer-columns.json" with { type: "json" };
import list from "../../../resources/referrals/answer-words.json" with { type: "json" };
import type { SheetProfile } from "../../sheets/profile.ts";
import { cleanText } from "../../values/text.ts";
import { REFERRAL_STATE_NAMES, referralRule, type ReferralState } from "../states.ts";

export const ANSWER_FIELDS = ["kode", "nik", "nama", "hasil", "tanggal", "keterangan"] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

export const ANSWER_COLUMNS = columns as unknown as SheetProfile & { readonly id: "jawaban" };

/** How a list came in. A list told by mouth or telephone is as good a source as a sheet, when it is named. */
export const LIST_WAYS = {
  berkas: "Berkas",
  surat: "Surat",
  telepon: "Telepon/WA",
  lisan: "Lisan",
} as const;
export type ListWay = keyof typeof LIST_WAYS;

/** The steps that a destination tells, in the order of the state table: what a list may say of a referral. */
export const LIST_STATES = REFERRAL_STATE_NAMES.filter((to) =>
  REFERRAL_STATE_NAMES.some((from) => referralRule(from).next[to]?.told === "tujuan"),
) as [ReferralState, ...ReferralState[]];

/** "TIDAK LAYAK." and "tidak  layak" are one word. */
export function wordKey(word: string): string {
  return cleanText(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const KNOWN: ReadonlyMap<string, ReferralState> = new Map(
  Object.entries(list.words).flatMap(([state, words]) =>
    words.map((word) => [wordKey(word), state as ReferralState] as const),
  ),
);

/** The step that a word means by itself; undefined when the officer must say. Never a near miss: "tidak layak" holds "layak". */
export function stateForWord(word: string): ReferralState | undefined {
  return KNOWN.get(wordKey(word));
}
