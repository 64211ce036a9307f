// The badges of a referral, the same in lists and on its page.
import type { ReferralDue } from "../../shared/referrals/clock.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";

const TONES: Readonly<Record<ReferralState, Tone>> = {
  diterbitkan: "waiting",
  sampai: "waiting",
  diteruskan: "waiting",
  dikembalikan: "warning",
  disetujui: "active",
  dilayani: "active",
  terlaksana: "done",
  sebagian: "done",
  tidak_terlaksana: "stopped",
  ditolak: "stopped",
  dikonfirmasi: "done",
  ditarik: "stopped",
  tanpa_jawaban: "stopped",
  dilepas: "stopped",
  dibatalkan: "stopped",
};

export interface ReferralBadgeProps {
  readonly state: ReferralState;
  readonly due: ReferralDue | null;
  readonly lateDays: number;
  readonly replyBy: string;
}

/** The state; while something is awaited also until when, how near that is, or how late. */
export function ReferralBadge({ state, due, lateDays, replyBy }: ReferralBadgeProps) {
  const { referrals: text } = useText();
  if (lateDays > 0) return <StateBadge tone="danger">{text.late(lateDays)}</StateBadge>;
  if (due === "dekat")
    return <StateBadge tone="warning">{text.near(formatShortDate(replyBy))}</StateBadge>;
  const words = state === "diterbitkan" ? text.until(formatShortDate(replyBy)) : text.states[state];
  return <StateBadge tone={TONES[state]}>{words}</StateBadge>;
}
