// The states of a referral as one table: whose turn it is, which steps are open, who told them, and what each must record.
// States after features of the peers and paper reality (anchors, section 2; field notes 1.2 and 8.19).
import type { Role } from "../call.ts";
import { DECIDER_ROLES } from "../cases/states.ts";
import { REFERRAL_ROLES } from "./codes.ts";

export type ReferralState =
  | "diterbitkan"
  | "sampai"
  | "diteruskan"
  | "dikembalikan"
  | "disetujui"
  | "dilayani"
  | "terlaksana"
  | "sebagian"
  | "tidak_terlaksana"
  | "ditolak"
  | "dikonfirmasi"
  | "ditarik"
  | "tanpa_jawaban"
  | "dilepas"
  | "dibatalkan";

/** What a step may have to record. */
export type ReferralField =
  | "answeredOn"
  | "answeredBy"
  | "via"
  | "note"
  | "missing"
  | "onwardTo"
  | "replyBy";

/** What is awaited: the destination's answer, its result, papers from the citizen; null: the referral has ended. */
export type Awaits = "jawaban" | "hasil" | "kelengkapan" | null;

/** Who told the step: the destination, the citizen, or this office itself. */
export type Teller = "tujuan" | "warga" | "kami";

export interface ReferralArrow {
  readonly by: readonly Role[];
  readonly told: Teller;
  /** 'lewat': only after the day until which an answer was asked for. 'penetap': whoever works alone may do it too. */
  readonly only?: "lewat" | "penetap";
  /** Urung: when a list told it, the step may be taken back while nothing has moved since. */
  readonly takesBack?: true;
}

export interface ReferralRule {
  readonly label: string;
  /** The button, or the line of the answer dialog. */
  readonly step: string;
  readonly awaits: Awaits;
  /** The list in which it stands; each state stands in exactly one. */
  readonly list: "menunggu" | "kembali" | "dijawab" | "dibatalkan" | "tanpa_jawaban";
  /** Recorded on entry. */
  readonly needs: readonly ReferralField[];
  readonly next: { readonly [S in ReferralState]?: ReferralArrow };
}

const told: ReferralArrow = { by: REFERRAL_ROLES, told: "tujuan", takesBack: true };
const own: ReferralArrow = { by: REFERRAL_ROLES, told: "kami" };
const citizen: ReferralArrow = { by: REFERRAL_ROLES, told: "warga" };
const silent: ReferralArrow = { by: REFERRAL_ROLES, told: "kami", only: "lewat" };
const waive: ReferralArrow = { by: DECIDER_ROLES, told: "kami", only: "penetap" };

/** Named by whom, on which day and how: a spoken answer is as good as a slip when it is named. */
const SOURCE = ["answeredOn", "answeredBy", "via"] as const;
const RESULTS = { terlaksana: told, sebagian: told, tidak_terlaksana: told };
const ANSWERS = {
  disetujui: told,
  dilayani: told,
  ...RESULTS,
  ditolak: told,
  dikembalikan: told,
  diteruskan: told,
};
/** An answer that comes after all is still an answer. */
const LATE = ANSWERS;

export const REFERRAL_STATES = {
  diterbitkan: {
    label: "Menunggu jawaban",
    step: "Kirim ulang setelah dilengkapi",
    awaits: "jawaban",
    list: "menunggu",
    needs: ["replyBy"],
    next: {
      sampai: told,
      ...ANSWERS,
      ditarik: citizen,
      tanpa_jawaban: silent,
      dilepas: waive,
      dibatalkan: own,
    },
  },
  sampai: {
    label: "Sampai di tujuan",
    step: "Sampai di tujuan, belum diputuskan",
    awaits: "jawaban",
    list: "menunggu",
    needs: [...SOURCE, "replyBy"],
    next: {
      ...ANSWERS,
      ditarik: citizen,
      tanpa_jawaban: silent,
      dilepas: waive,
      dibatalkan: own,
    },
  },
  diteruskan: {
    label: "Diteruskan ke kantor lain",
    step: "Diteruskan ke kantor lain",
    awaits: "jawaban",
    list: "menunggu",
    needs: [...SOURCE, "onwardTo", "replyBy"],
    next: { sampai: told, ...ANSWERS, ditarik: citizen, tanpa_jawaban: silent, dilepas: waive },
  },
  dikembalikan: {
    label: "Dikembalikan, belum lengkap",
    step: "Dikembalikan, belum lengkap",
    awaits: "kelengkapan",
    list: "kembali",
    needs: [...SOURCE, "missing"],
    next: { diterbitkan: own, ditarik: citizen, dilepas: waive, dibatalkan: own },
  },
  disetujui: {
    label: "Diterima, akan dilayani",
    step: "Diterima, akan dilayani",
    awaits: "hasil",
    list: "menunggu",
    needs: [...SOURCE, "replyBy"],
    next: {
      dilayani: told,
      ...RESULTS,
      dikembalikan: told,
      diteruskan: told,
      ditarik: citizen,
      tanpa_jawaban: silent,
      dilepas: waive,
    },
  },
  dilayani: {
    label: "Sedang dilayani",
    step: "Sedang dilayani",
    awaits: "hasil",
    list: "menunggu",
    needs: [...SOURCE, "replyBy"],
    next: {
      ...RESULTS,
      diteruskan: told,
      ditarik: citizen,
      tanpa_jawaban: silent,
      dilepas: waive,
    },
  },
  terlaksana: {
    label: "Terlaksana",
    step: "Terlaksana",
    awaits: null,
    list: "dijawab",
    needs: SOURCE,
    next: { dikonfirmasi: citizen, dilayani: citizen },
  },
  sebagian: {
    label: "Terlaksana sebagian",
    step: "Terlaksana sebagian",
    awaits: null,
    list: "dijawab",
    needs: [...SOURCE, "note"],
    next: { terlaksana: told, dikonfirmasi: citizen, dilayani: citizen },
  },
  tidak_terlaksana: {
    label: "Tidak terlaksana",
    step: "Tidak terlaksana",
    awaits: null,
    list: "dijawab",
    needs: [...SOURCE, "note"],
    next: {},
  },
  ditolak: {
    label: "Ditolak",
    step: "Ditolak",
    awaits: null,
    list: "dijawab",
    needs: [...SOURCE, "note"],
    next: {},
  },
  dikonfirmasi: {
    label: "Dikonfirmasi warga",
    step: "Warga membenarkan",
    awaits: null,
    list: "dijawab",
    needs: SOURCE,
    next: {},
  },
  ditarik: {
    label: "Ditarik warga",
    step: "Warga menarik permohonan",
    awaits: null,
    list: "dibatalkan",
    needs: ["note"],
    next: {},
  },
  tanpa_jawaban: {
    label: "Tidak dijawab",
    step: "Nyatakan tidak dijawab",
    awaits: null,
    list: "tanpa_jawaban",
    needs: ["note"],
    next: LATE,
  },
  dilepas: {
    label: "Tidak ditunggu lagi",
    step: "Tidak ditunggu lagi",
    awaits: null,
    list: "tanpa_jawaban",
    needs: ["note"],
    next: LATE,
  },
  dibatalkan: {
    label: "Dibatalkan",
    step: "Batalkan rujukan",
    awaits: null,
    list: "dibatalkan",
    needs: ["note"],
    next: {},
  },
} as const satisfies Record<ReferralState, ReferralRule>;

export const REFERRAL_STATE_NAMES = Object.keys(REFERRAL_STATES) as [
  ReferralState,
  ...ReferralState[],
];

/** The rule of a state, with the arrows seen as one shape. */
export function referralRule(state: ReferralState): ReferralRule {
  return REFERRAL_STATES[state];
}

/** Whether nothing is awaited any more; only then, or when it was let go with a reason, may the case close. */
export function hasEnded(state: ReferralState): boolean {
  return REFERRAL_STATES[state].awaits === null;
}

/** States in which the destination owes an answer or a result by the day asked for. */
export function isWaiting(state: ReferralState): boolean {
  return REFERRAL_STATES[state].list === "menunggu";
}
