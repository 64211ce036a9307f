// The badges of a referral, the same in lists and on its page.
import type { ReferralState } from "../../shared/referrals/codes.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";

const TONES: Readonly<Record<ReferralState, Tone>> = {
  diterbitkan: "waiting",
  dijawab_diterima: "done",
  dijawab_ditolak: "stopped",
  dibatalkan: "stopped",
};

export interface ReferralBadgeProps {
  readonly state: ReferralState;
  readonly lateDays: number;
  readonly replyBy: string;
}

/** The state; while an answer is awaited also until when, or how late it is. */
export function ReferralBadge({ state, lateDays, replyBy }: ReferralBadgeProps) {
  const { referrals: text } = useText();
  if (lateDays > 0) return <StateBadge tone="danger">{text.late(lateDays)}</StateBadge>;
  const words = state === "diterbitkan" ? text.until(formatShortDate(replyBy)) : text.states[state];
  return <StateBadge tone={TONES[state]}>{words}</StateBadge>;
}
