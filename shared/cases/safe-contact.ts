// How the citizen of a sensitive case may be reached without harm. It stands sealed in the timeline (kind 'kontak_aman'); the newest entry counts.
import * as z from "zod";
import { keysOf, type ProgressKind } from "./codes.ts";

export const CONTACT_WAYS = {
  sendiri: "Nomor warga sendiri",
  dipercaya: "Lewat orang yang dipercaya",
  lembaga: "Lewat lembaga atau pendamping",
  bertemu: "Hanya bertemu langsung",
} as const;
export type ContactWay = keyof typeof CONTACT_WAYS;

/** Ways that go through somebody: who it is must be known. */
export function goesThroughSomebody(way: ContactWay): boolean {
  return way === "dipercaya" || way === "lembaga";
}

/** Ways that need a number to call. */
export function needsPhone(way: ContactWay): boolean {
  return way === "sendiri" || way === "dipercaya";
}

export type SafeContactField = "name" | "phone";

/** What is missing for the contact to be of use. */
export function safeContactMissing(contact: {
  readonly way: ContactWay;
  readonly name: string;
  readonly phone: string;
}): SafeContactField[] {
  return [
    ...(goesThroughSomebody(contact.way) && contact.name.trim() === "" ? ["name" as const] : []),
    ...(needsPhone(contact.way) && contact.phone.trim() === "" ? ["phone" as const] : []),
  ];
}

const Line = z.string().trim().max(200);

export const SafeContact = z
  .object({
    way: z.enum(keysOf(CONTACT_WAYS)),
    /** The trusted person or the institution; '' where the way needs none. */
    name: Line,
    phone: z.string().trim().max(40),
    /** When to call: "Senin-Jumat 09.00-12.00". */
    hours: Line,
    /** What must not be used: "jangan SMS, HP dipegang suami". */
    avoid: z.string().trim().max(1000),
    /** Where the citizen stays now; never printed. */
    shelter: z.string().trim().max(500),
  })
  .superRefine((contact, context) => {
    for (const field of safeContactMissing(contact))
      context.addIssue({ code: "custom", path: [field], message: "wajib" });
  });
export type SafeContact = z.infer<typeof SafeContact>;

/** What keeps an entry of the timeline from being saved: the citizen of a sensitive case is reached by the safe contact only. */
export function safelyProblem(
  entry: { readonly kind: ProgressKind; readonly sensitive: boolean; readonly safely: boolean },
  recorded: boolean,
): "kontak_aman_belum" | "kontak_aman_wajib" | undefined {
  if (entry.kind !== "kontak" || !entry.sensitive) return undefined;
  if (!recorded) return "kontak_aman_belum";
  return entry.safely ? undefined : "kontak_aman_wajib";
}
