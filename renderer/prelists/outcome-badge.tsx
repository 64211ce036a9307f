// The result of an entry as word, shape and colour.
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { useText } from "../text/index.ts";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Tone } from "../ui/state-badge.tsx";

export type OutcomeState = "belum" | Outcome;

const TONES = {
  belum: "new",
  layak_tetap: "done",
  layak_perbaikan: "done",
  tidak_layak_mampu: "stopped",
  meninggal: "stopped",
  pindah: "stopped",
  pindah_luar_negeri: "stopped",
  ganda: "warning",
  bagian_dari: "active",
  tidak_ditemukan: "warning",
  menolak: "warning",
  tanpa_dokumen: "warning",
  anggota_baru: "active",
  usulan_baru: "active",
} as const satisfies Record<OutcomeState, Tone>;

export function OutcomeBadge({ outcome }: { readonly outcome: OutcomeState }) {
  const { prelists: text } = useText();
  return <StateBadge tone={TONES[outcome]}>{text.outcomes[outcome]}</StateBadge>;
}
