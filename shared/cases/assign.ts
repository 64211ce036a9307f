// Handing cases over: the shapes, and who may hand what to whom. Asked by the button and by the handler alike.
import * as z from "zod";
import type { Role } from "../call.ts";
import { CaseChange } from "./schemas.ts";

/** Why a case stayed with its officer. */
export const NOT_ASSIGNED = [
  "ditutup",
  "terbatas",
  "bukan_milik",
  "sudah",
  "penerima_tanpa_kunci",
  "berubah",
  "penerima_nonaktif",
] as const;
export type NotAssigned = (typeof NOT_ASSIGNED)[number];

const LEADERS: readonly Role[] = ["supervisor", "koordinator"];
const OFFICERS: readonly Role[] = ["petugas", "koordinator", "fasilitator", "supervisor"];

/** A supervisor or coordinator distributes all work, anybody else hands over only what is theirs. */
export function assignsEverything(roles: readonly Role[]): boolean {
  return roles.some((role) => LEADERS.includes(role));
}

/** Cases go to an account that works on cases and is in use. */
export function mayReceiveCases(account: {
  readonly roles: readonly Role[];
  readonly active: boolean;
}): boolean {
  return account.active && account.roles.some((role) => OFFICERS.includes(role));
}

/** What keeps this case from being handed over; undefined when nothing does. */
export function whyNotAssigned(
  kase: {
    readonly open: boolean;
    readonly restricted: boolean;
    readonly sensitive: boolean;
    readonly officerId: string;
  },
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  receiver: { readonly id: string; readonly holdsSensitive: boolean },
): NotAssigned | undefined {
  if (!kase.open) return "ditutup";
  if (kase.restricted) return "terbatas";
  if (!assignsEverything(actor.roles) && kase.officerId !== actor.accountId) return "bukan_milik";
  if (kase.officerId === receiver.id) return "sudah";
  // Somebody who may see only its number cannot work on it.
  return kase.sensitive && !receiver.holdsSensitive ? "penerima_tanpa_kunci" : undefined;
}

export const AssignInput = z.object({
  cases: z.array(CaseChange).min(1).max(200),
  officerId: z.uuid(),
  note: z.string().trim().max(2000),
});
export type AssignInput = z.infer<typeof AssignInput>;

/** Those that went, and those that stayed with the reason. */
export const Assigned = z.object({
  moved: z.array(z.string()),
  left: z.array(z.object({ id: z.string(), number: z.string(), why: z.enum(NOT_ASSIGNED) })),
});
