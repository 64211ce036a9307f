// The states of a referral as one table: label, arrows, who may follow them, and what each entry must record (field notes 1.2, 8.19).
import type { Role } from "../call.ts";

export type ReferralState = "diterbitkan" | "dijawab_diterima" | "dijawab_ditolak" | "dibatalkan";

export type ReferralField = "answeredOn" | "answeredBy" | "via" | "note" | "reason";

export interface ReferralArrow {
  /** The button. */
  readonly label: string;
  readonly by: readonly Role[];
}

export interface ReferralRule {
  readonly label: string;
  /** An answer is still awaited. */
  readonly waiting: boolean;
  /** Recorded on entry. */
  readonly needs: readonly ReferralField[];
  readonly next: { readonly [S in ReferralState]?: ReferralArrow };
}

/** Who refers and records answers: all who work on cases. */
export const REFERRAL_ROLES = [
  "petugas",
  "koordinator",
  "fasilitator",
  "supervisor",
] as const satisfies readonly Role[];

export const REFERRAL_STATES = {
  diterbitkan: {
    label: "Menunggu jawaban",
    waiting: true,
    needs: [],
    next: {
      dijawab_diterima: { label: "Catat diterima", by: REFERRAL_ROLES },
      dijawab_ditolak: { label: "Catat ditolak", by: REFERRAL_ROLES },
      dibatalkan: { label: "Batalkan rujukan", by: REFERRAL_ROLES },
    },
  },
  dijawab_diterima: {
    label: "Diterima",
    waiting: false,
    needs: ["answeredOn", "answeredBy", "via"],
    next: {},
  },
  dijawab_ditolak: {
    label: "Ditolak",
    waiting: false,
    needs: ["answeredOn", "answeredBy", "via", "note"],
    next: {},
  },
  dibatalkan: { label: "Dibatalkan", waiting: false, needs: ["reason"], next: {} },
} as const satisfies Record<ReferralState, ReferralRule>;

export const REFERRAL_STATE_NAMES = Object.keys(REFERRAL_STATES) as [
  ReferralState,
  ...ReferralState[],
];

/** The rule of a state, with the arrows seen as one shape. */
export function referralRule(state: ReferralState): ReferralRule {
  return REFERRAL_STATES[state];
}

/** How an answer came in; a spoken answer is a valid, named source. */
export const ANSWER_WAYS = {
  lembar: "Lembar umpan balik",
  surat: "Surat jawaban",
  telepon: "Telepon/WA",
  lisan: "Lisan",
  lainnya: "Lainnya",
} as const;
export type AnswerWay = keyof typeof ANSWER_WAYS;

/** What a row of a referral's history tells. */
export const REFERRAL_EVENTS = {
  terbit: "Diterbitkan",
  jawab: "Dijawab",
  batal: "Dibatalkan",
} as const;
export type ReferralEventKind = keyof typeof REFERRAL_EVENTS;
