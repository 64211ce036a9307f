// The clock of 3 x 24 hours as word, shape and colour.
import type { Clock } from "../../shared/privacy/schemas.ts";
import { useText } from "../text/index.ts";
import { StateBadge } from "../ui/state-badge.tsx";

const TONES = { longgar: "active", dekat: "warning", lewat: "danger" } as const;

export function ClockBadge({ clock }: { readonly clock: Clock }) {
  const text = useText().privacy;
  return <StateBadge tone={TONES[clock.nearness]}>{text.left(clock.hours)}</StateBadge>;
}
