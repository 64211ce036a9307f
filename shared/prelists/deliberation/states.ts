// The states of a deliberation and what may be done in each: one table, asked by the buttons and by the handlers.
import type { Role } from "../../call.ts";
import type { PaperKind } from "./codes.ts";

export const STATES = ["disiapkan", "berlangsung", "terkunci", "dibatalkan"] as const;
export type State = (typeof STATES)[number];
/** A cancellation stands beside the deliberation, which keeps the state it had. */
export type StoredState = Exclude<State, "dibatalkan">;

export const MOVES = ["mulai", "kunci", "buka_kunci", "batalkan"] as const;
export type Move = (typeof MOVES)[number];

/** Who prepares and keeps the minutes; the koordinator decides at village level. */
export const KEEPERS: readonly Role[] = ["operator", "koordinator", "supervisor"];

interface MoveRule {
  readonly from: readonly State[];
  readonly to: State;
  readonly roles: readonly Role[];
  /** Kept with the move. */
  readonly needsReason: boolean;
}

export const MOVE_RULES = {
  mulai: { from: ["disiapkan"], to: "berlangsung", roles: KEEPERS, needsReason: false },
  kunci: { from: ["berlangsung"], to: "terkunci", roles: KEEPERS, needsReason: false },
  // Must-have 37: a locked round is opened by a supervisor only, and the paper gets a new version.
  buka_kunci: { from: ["terkunci"], to: "berlangsung", roles: ["supervisor"], needsReason: true },
  // Minutes that were locked are opened first, so that their supervisor knows.
  batalkan: {
    from: ["disiapkan", "berlangsung"],
    to: "dibatalkan",
    roles: KEEPERS,
    needsReason: true,
  },
} as const satisfies Readonly<Record<Move, MoveRule>>;

/** What else may be done: changing head and agenda, deciding on a row, writing who is there. */
export const ACTS = ["rincian", "agenda", "hadir", "putusan"] as const;
export type Act = (typeof ACTS)[number];

const OPEN_ACTS = {
  disiapkan: ["rincian", "agenda", "hadir"],
  berlangsung: ["rincian", "agenda", "hadir", "putusan"],
  terkunci: [],
  dibatalkan: [],
} as const satisfies Readonly<Record<State, readonly Act[]>>;

export function mayAct(state: State, act: Act): boolean {
  return (OPEN_ACTS[state] as readonly Act[]).includes(act);
}

/** The state after a move; undefined where it is not allowed from here. */
export function stateAfter(state: State, move: Move): State | undefined {
  const rule: MoveRule = MOVE_RULES[move];
  return rule.from.includes(state) ? rule.to : undefined;
}

export function mayMove(state: State, move: Move, roles: readonly Role[]): boolean {
  return (
    stateAfter(state, move) !== undefined &&
    (MOVE_RULES[move].roles as readonly Role[]).some((role) => roles.includes(role))
  );
}

/** Decisions leave the house only once they are locked; before that there are lists to talk about and attendance to sign. */
export function mayPrint(state: State, paper: PaperKind): boolean {
  return state === "terkunci" || (paper !== "berita_acara" && paper !== "rekap");
}
