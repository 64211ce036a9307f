// The state of a deliberation as word, shape and colour.
import type { State } from "../../../shared/prelists/deliberation/states.ts";
import { useText } from "../../text/index.ts";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";

const TONES = {
  disiapkan: "new",
  berlangsung: "active",
  terkunci: "done",
  dibatalkan: "stopped",
} as const satisfies Record<State, Tone>;

export function DeliberationState({ state }: { readonly state: State }) {
  return <StateBadge tone={TONES[state]}>{useText().round.deliberation.states[state]}</StateBadge>;
}
