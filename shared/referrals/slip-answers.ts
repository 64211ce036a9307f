// What the destination may tick on the reply slip, in few words; each is one step of the state table, so that a slip is typed back one to one.
import type { ReferralState } from "./states.ts";

export const SLIP_ANSWERS = {
  disetujui: "Diterima",
  sebagian: "Sebagian",
  terlaksana: "Sudah dilayani",
  ditolak: "Ditolak",
  dikembalikan: "Berkas kurang",
  diteruskan: "Diteruskan ke",
} as const satisfies Partial<Record<ReferralState, string>>;

/** The words of the slip for this step; undefined when the slip does not offer it. */
export function slipWords(state: ReferralState): string | undefined {
  return (SLIP_ANSWERS as Partial<Record<ReferralState, string>>)[state];
}
