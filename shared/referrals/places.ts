// The law of places: when a service is full, who is next, and why somebody leaves the waiting list.
import type { Destination } from "../directory/contract.ts";
import type { ReferralState } from "./states.ts";

type Capacity = NonNullable<Destination["details"]["capacity"]>;

export type QueueState = "menunggu" | "ditempatkan" | "keluar";

/** Why somebody left without a place. From a list only: a queue that can be read by many holds no words about anybody. */
export const LEAVE_REASONS = {
  tidak_perlu: "Tidak memerlukan lagi",
  layanan_lain: "Sudah dilayani di tempat lain",
  tidak_terhubung: "Tidak dapat dihubungi",
  pindah: "Pindah domisili",
  meninggal: "Meninggal dunia",
  salah_catat: "Salah catat",
} as const;
export type LeaveReason = keyof typeof LEAVE_REASONS;
export const LEAVE_REASON_NAMES = Object.keys(LEAVE_REASONS) as [LeaveReason, ...LeaveReason[]];

/** States in which a referral holds a place. */
export const HOLDING_STATES = ["disetujui", "dilayani"] as const satisfies ReferralState[];
/** States that used up one place of a quota: a place given stays given for its month or year. */
export const USED_STATES = [
  ...HOLDING_STATES,
  "terlaksana",
  "sebagian",
  "dikonfirmasi",
] as const satisfies ReferralState[];

export interface PlaceFacts {
  readonly capacity: Pick<Capacity, "maximum" | "available"> | null;
  /** Places held (or used in the period) by referrals of this office. */
  readonly taken: number;
}

/** Places left; null: the service has not said how many there are. What it said itself ("none left") counts more than our own sum. */
export function freePlaces({ capacity, taken }: PlaceFacts): number | null {
  if (capacity === null) return null;
  if (capacity.available === 0) return 0;
  return capacity.maximum === null ? null : Math.max(0, capacity.maximum - taken);
}

/** Whether a further case should wait: no place is left, or as many wait as places are left. */
export function shouldWait(facts: PlaceFacts, waiting: number): boolean {
  const free = freePlaces(facts);
  return free !== null && free <= waiting;
}

/** How many of those who wait are proposed now, from the first on. It is only a proposal: somebody must place them. */
export function proposedCount(facts: PlaceFacts, waiting: number): number {
  return Math.min(waiting, freePlaces(facts) ?? 0);
}

/** First and last day of the period in which places are counted; null: they are held, whenever they were given. */
export function placesPeriod(
  period: Capacity["period"],
  today: string,
): { readonly from: string; readonly to: string } | null {
  if (period === "bulan") return { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-31` };
  if (period === "tahun")
    return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  return null;
}
