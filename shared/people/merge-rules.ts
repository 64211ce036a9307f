// Rules of merging and of taking a merge back, asked by the screens and by the handlers.
import type { Role } from "../call.ts";

/** Who decides about likely duplicates: the desk lead and whoever cleans the lists (features 6, row 14). */
export const ADJUDICATE_ROLES = [
  "koordinator",
  "operator",
  "supervisor",
] as const satisfies readonly Role[];

/** How long somebody may take back their own slip, in milliseconds. */
export const OWN_UNDO_MS = 15 * 60_000;

/** A supervisor takes back any merge; whoever made it takes back a slip of their own, for a quarter of an hour. */
export function mayUnmerge(
  session: { readonly roles: readonly Role[]; readonly accountId: string },
  merge: { readonly mergedBy: string; readonly mergedAt: string },
  now: Date,
): boolean {
  if (session.roles.includes("supervisor")) return true;
  return (
    merge.mergedBy === session.accountId &&
    now.getTime() - Date.parse(merge.mergedAt) <= OWN_UNDO_MS
  );
}

/** What a record knows and carries, to propose which of two stays. */
export interface RecordWeight {
  readonly hasNik: boolean;
  readonly inFamily: boolean;
  /** Cases, referrals, programmes ... */
  readonly links: number;
  readonly filled: number;
  readonly createdAt: string;
}

/** Proposes which of two records stays: the one with NIK, family, more links, more values; else the older one. */
export function proposeSurvivor(a: RecordWeight, b: RecordWeight): "a" | "b" {
  const steps = [
    Number(a.hasNik) - Number(b.hasNik),
    Number(a.inFamily) - Number(b.inFamily),
    a.links - b.links,
    a.filled - b.filled,
    b.createdAt.localeCompare(a.createdAt),
  ];
  return (steps.find((step) => step !== 0) ?? 0) >= 0 ? "a" : "b";
}
