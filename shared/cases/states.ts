// The states of a case as one table: label, arrows, who may follow them, and what each entry must record (field notes 1.2).
import type { Role } from "../call.ts";

export type CaseState =
  | "diterima"
  | "cek_berkas"
  | "perbaikan_berkas"
  | "verifikasi"
  | "menunggu_persetujuan"
  | "ditangani"
  | "dirujuk"
  | "umpan_balik"
  | "selesai"
  | "ditolak"
  | "batal";

/** What a move may have to record. */
export type MoveField =
  | "note"
  | "reason"
  | "result"
  | "checkedOn"
  | "registered"
  | "recommendation"
  | "destination"
  | "level"
  | "letterNumber"
  | "letterDate"
  | "answeredOn"
  | "accepted";

export interface Arrow {
  /** The button. */
  readonly label: string;
  readonly by: readonly Role[];
  /** The arrow exists only for: a question or suggestion; an emergency. */
  readonly only?: "tanya_saran" | "darurat";
  /** A decision (penetapan): never by the account that recommended. */
  readonly decision?: true;
  /** Supervisor's reopening: recommendation and decision start again. */
  readonly reopens?: true;
  /** Instead of the fields of the state entered. */
  readonly needs?: readonly MoveField[];
}

export interface StateRule {
  readonly label: string;
  readonly open: boolean;
  /** Recorded on every entry, unless the arrow says otherwise. */
  readonly needs: readonly MoveField[];
  /** The office waits for the citizen: the clock of the case stands still. */
  readonly pauses?: true;
  /** Entered through a referral, which brings the fields along. */
  readonly via?: "rujukan";
  readonly next: { readonly [S in CaseState]?: Arrow };
}

export const DESK_ROLES = [
  "petugas",
  "fasilitator",
  "koordinator",
  "supervisor",
] as const satisfies readonly Role[];
export const DECIDER_ROLES = ["koordinator", "supervisor"] as const satisfies readonly Role[];
const SUPERVISOR = ["supervisor"] as const satisfies readonly Role[];

const cancel: Arrow = { label: "Batalkan", by: DESK_ROLES };
const refuse: Arrow = { label: "Tolak", by: DECIDER_ROLES, decision: true };
const emergency: Arrow = { label: "Rujuk darurat", by: DESK_ROLES, only: "darurat" };
const reopen: Arrow = { label: "Buka kembali", by: SUPERVISOR, reopens: true, needs: ["reason"] };

export const CASE_STATES = {
  diterima: {
    label: "Diterima",
    open: true,
    needs: [],
    next: {
      cek_berkas: { label: "Periksa berkas", by: DESK_ROLES },
      selesai: { label: "Jawab dan selesaikan", by: DESK_ROLES, only: "tanya_saran" },
      dirujuk: emergency,
      ditolak: refuse,
      batal: cancel,
    },
  },
  cek_berkas: {
    label: "Pemeriksaan berkas",
    open: true,
    needs: [],
    next: {
      verifikasi: { label: "Berkas diterima, verifikasi", by: DESK_ROLES },
      perbaikan_berkas: { label: "Minta perbaikan berkas", by: DESK_ROLES },
      dirujuk: emergency,
      ditolak: refuse,
      batal: cancel,
    },
  },
  perbaikan_berkas: {
    label: "Perlu perbaikan berkas",
    open: true,
    pauses: true,
    needs: ["note"],
    next: {
      cek_berkas: { label: "Periksa berkas lagi", by: DESK_ROLES },
      dirujuk: emergency,
      batal: cancel,
    },
  },
  verifikasi: {
    label: "Verifikasi",
    open: true,
    needs: ["checkedOn", "registered"],
    next: {
      menunggu_persetujuan: { label: "Ajukan rekomendasi", by: DESK_ROLES },
      perbaikan_berkas: { label: "Minta perbaikan berkas", by: DESK_ROLES },
      dirujuk: emergency,
      ditolak: refuse,
      batal: cancel,
    },
  },
  menunggu_persetujuan: {
    label: "Menunggu penetapan",
    open: true,
    needs: ["recommendation"],
    next: {
      ditangani: { label: "Tetapkan: tangani di sini", by: DECIDER_ROLES, decision: true },
      dirujuk: { label: "Tetapkan: rujuk", by: DECIDER_ROLES, decision: true },
      ditolak: refuse,
      verifikasi: { label: "Kembalikan ke verifikasi", by: DESK_ROLES, needs: ["note"] },
      batal: cancel,
    },
  },
  ditangani: {
    label: "Ditangani di Puskesos",
    open: true,
    needs: ["note"],
    next: {
      selesai: { label: "Selesaikan", by: DESK_ROLES },
      dirujuk: { label: "Rujuk", by: DESK_ROLES },
      batal: cancel,
    },
  },
  dirujuk: {
    label: "Dirujuk",
    open: true,
    needs: ["destination", "level", "letterNumber", "letterDate"],
    via: "rujukan",
    next: { umpan_balik: { label: "Catat jawaban rujukan", by: DESK_ROLES }, batal: cancel },
  },
  umpan_balik: {
    label: "Umpan balik diterima",
    open: true,
    needs: ["answeredOn", "accepted", "note"],
    via: "rujukan",
    next: {
      selesai: { label: "Selesaikan", by: DESK_ROLES },
      dirujuk: { label: "Rujuk lebih lanjut", by: DESK_ROLES },
      ditolak: { label: "Tutup sebagai ditolak", by: DESK_ROLES },
      batal: cancel,
    },
  },
  selesai: { label: "Selesai", open: false, needs: ["result"], next: { cek_berkas: reopen } },
  ditolak: { label: "Ditolak", open: false, needs: ["reason"], next: { cek_berkas: reopen } },
  batal: { label: "Dibatalkan", open: false, needs: ["reason"], next: {} },
} as const satisfies Record<CaseState, StateRule>;

export const STATE_NAMES = Object.keys(CASE_STATES) as [CaseState, ...CaseState[]];
export const OPEN_STATES = STATE_NAMES.filter((state) => CASE_STATES[state].open);

/** States in which the office waits for the citizen. */
export const PAUSED_STATES = STATE_NAMES.filter((state) => ruleOf(state).pauses === true);

/** The rule of a state, with the arrows seen as one shape. */
export function ruleOf(state: CaseState): StateRule {
  return CASE_STATES[state];
}
