// Visits to the desk: code lists, shapes and rules. An office records them only when it has switched them on.
import * as z from "zod";
import { PaperSize } from "../papers/paper.ts";
import { daysBetween } from "../values/date.ts";
import { keysOf } from "./codes.ts";

/** What somebody comes for, as the person at the door can tell it. */
export const VISIT_NEEDS = {
  layanan: "Minta layanan",
  pengaduan: "Mengadu",
  informasi: "Bertanya",
  tindak_lanjut: "Menanyakan kasusnya",
  tamu: "Tamu dinas atau lembaga",
} as const;
export type VisitNeed = keyof typeof VISIT_NEEDS;

export const VISIT_OUTCOMES = {
  kasus_baru: "Kasus baru dicatat",
  kasus_lama: "Ditambahkan ke kasus yang ada",
  informasi: "Informasi diberikan",
  diarahkan: "Diarahkan ke tempat lain",
} as const;
export type VisitOutcome = keyof typeof VISIT_OUTCOMES;

export const VISIT_STATES = {
  menunggu: "Menunggu",
  dilayani: "Dilayani",
  selesai: "Selesai",
  pergi: "Pergi sebelum dilayani",
} as const;
export type VisitState = keyof typeof VISIT_STATES;

/** From each state to the next ones. Back to waiting: called, but not there. */
const NEXT: Readonly<Record<VisitState, readonly VisitState[]>> = {
  menunggu: ["dilayani", "pergi"],
  dilayani: ["selesai", "menunggu"],
  selesai: [],
  pergi: ["menunggu"],
};

export function nextVisitStates(from: VisitState): readonly VisitState[] {
  return NEXT[from];
}

/** An outcome belongs to the end of a visit, and a case to an outcome that is about a case. */
export function visitEndProblem(
  to: VisitState,
  outcome: VisitOutcome | null,
  caseId: string | null,
): "hasil" | "kasus" | undefined {
  if ((to === "selesai") !== (outcome !== null)) return "hasil";
  const about = outcome === "kasus_baru" || outcome === "kasus_lama";
  return about === (caseId !== null) ? undefined : "kasus";
}

const MINUTE_MS = 60_000;

/** Whole minutes from one moment to another, never below 0 (a PC's clock may be set back). */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS));
}

const Day = z.iso.date();

export const ArriveInput = z.object({
  /** Made by the form: a retried save finds its own visit. */
  id: z.uuid(),
  personId: z.uuid().nullable(),
  /** Of a guest who is not in the register; '' with a person. */
  visitorName: z.string().trim().max(120),
  /** Where the guest comes from: a village, an institution; may be ''. */
  origin: z.string().trim().max(120),
  need: z.enum(keysOf(VISIT_NEEDS)),
  /** Old, pregnant, disabled, with a baby, or an emergency: called first. */
  priority: z.boolean(),
});
export type ArriveInput = z.infer<typeof ArriveInput>;

export const MoveVisitInput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  to: z.enum(keysOf(VISIT_STATES)),
  outcome: z.enum(keysOf(VISIT_OUTCOMES)).nullable(),
  caseId: z.uuid().nullable(),
});

export type MoveVisitInput = z.infer<typeof MoveVisitInput>;

export const VisitView = z.object({
  id: z.string(),
  version: z.number(),
  queueNumber: z.number(),
  personId: z.string().nullable(),
  name: z.string(),
  origin: z.string(),
  need: z.enum(keysOf(VISIT_NEEDS)),
  priority: z.boolean(),
  state: z.enum(keysOf(VISIT_STATES)),
  arrivedAt: z.string(),
  calledAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  officerName: z.string().nullable(),
  outcome: z.enum(keysOf(VISIT_OUTCOMES)).nullable(),
  kase: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** The visit is about a sensitive case that this account may not open: who came and what about is not told. */
  restricted: z.boolean(),
});
export type VisitView = z.infer<typeof VisitView>;

export const VisitsOfDay = z.object({
  day: Day,
  rows: z.array(VisitView),
  /** Median minutes of those called and of those served on that day; null when there is none. */
  waitMinutes: z.number().nullable(),
  serviceMinutes: z.number().nullable(),
});
/** Days that one guest log may cover. */
export const GUEST_LOG_DAYS = 92;
export const GuestLogInput = z
  .object({ from: Day, until: Day, size: PaperSize.optional() })
  .refine(({ from, until }) => from <= until && daysBetween(from, until) < GUEST_LOG_DAYS, {
    path: ["until"],
    message: "periode",
  });
export type GuestLogInput = z.infer<typeof GuestLogInput>;
export const VisitsInput = z.object({ day: Day.optional() });
