// A second, independent telling of a referral's life, in predicates instead of a table, for the property tests.
import type { ReferralState } from "../../shared/referrals/states.ts";

export interface Told {
  readonly state: ReferralState;
  readonly late: boolean;
  readonly caseOpen: boolean;
}

const ANSWERS: readonly string[] =
  "disetujui dilayani terlaksana sebagian tidak_terlaksana ditolak dikembalikan diteruskan".split(
    " ",
  );
const RESULTS: readonly string[] = "terlaksana sebagian tidak_terlaksana".split(" ");
/** Nothing is awaited any more. */
export const OVER: readonly string[] =
  "terlaksana sebagian tidak_terlaksana ditolak dikonfirmasi ditarik tanpa_jawaban dilepas dibatalkan".split(
    " ",
  );
const AT_THE_DOOR: readonly string[] = "diterbitkan sampai diteruskan".split(" ");

/** Whether the destination, the citizen or the office may say this now; roles apart. */
export function mayFollow({ state, late, caseOpen }: Told, to: ReferralState): boolean {
  if (!caseOpen && !OVER.includes(to)) return false;
  const accepted = state === "disetujui" || state === "dilayani";
  const letGo = state === "tanpa_jawaban" || state === "dilepas";
  const waits = AT_THE_DOOR.includes(state) || accepted;
  if (to === "sampai") return state === "diterbitkan" || state === "diteruskan";
  if (to === "diterbitkan") return state === "dikembalikan";
  if (to === "dibatalkan") return ["diterbitkan", "sampai", "dikembalikan"].includes(state);
  if (to === "ditarik" || to === "dilepas") return waits || state === "dikembalikan";
  if (to === "tanpa_jawaban") return waits && late;
  if (to === "dikonfirmasi") return state === "terlaksana" || state === "sebagian";
  if (AT_THE_DOOR.includes(state) || letGo) return ANSWERS.includes(to);
  if (state === "disetujui")
    return RESULTS.includes(to) || ["dilayani", "dikembalikan", "diteruskan"].includes(to);
  if (state === "dilayani") return RESULTS.includes(to) || to === "diteruskan";
  if (state === "terlaksana") return to === "dilayani";
  if (state === "sebagian") return to === "dilayani" || to === "terlaksana";
  return false;
}
