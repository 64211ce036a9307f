// What one version of a berita acara says: its head with those present, and the rows of its annex.
import * as z from "zod";
import { OUTCOMES, REASONS } from "../outcomes.ts";
import { DUTIES, ELEMENTS, KINDS } from "./codes.ts";

export const Votes = z.object({
  for: z.number().int().min(0).max(9999),
  against: z.number().int().min(0).max(9999),
  abstain: z.number().int().min(0).max(9999),
});
export type Votes = z.infer<typeof Votes>;

export const Attendee = z.object({
  name: z.string().trim().min(1).max(120),
  element: z.enum(ELEMENTS),
  /** "Kepala Desa Sukamaju", "Ketua RT 003"; '' when nothing is added to the element. */
  position: z.string().trim().max(120),
  address: z.string().trim().max(200),
  sex: z.enum(["L", "P"]).nullable(),
  duty: z.enum(DUTIES),
});
export type Attendee = z.infer<typeof Attendee>;

export const MinutesHead = z.object({
  kind: z.enum(KINDS),
  /** "Musyawarah Desa", as the office calls it. */
  title: z.string(),
  number: z.string().nullable(),
  heldOn: z.string().nullable(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  place: z.string().nullable(),
  village: z.string(),
  district: z.string(),
  regency: z.string(),
  province: z.string(),
  topics: z.string().nullable(),
  notes: z.string().nullable(),
  list: z.object({
    name: z.string(),
    profile: z.string(),
    regime: z.string(),
    unit: z.enum(["rumah_tangga", "anggota"]),
    period: z.string().nullable(),
  }),
  attendance: z.array(Attendee),
});
export type MinutesHead = z.infer<typeof MinutesHead>;

/** One row of the annex; on lists made before the locking `decision` is null. */
export const AnnexRow = z.object({
  seq: z.number().int(),
  listId: z.string().nullable(),
  nik: z.string().nullable(),
  nokk: z.string().nullable(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  proposed: z.enum(["belum", ...OUTCOMES]),
  decision: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  note: z.string().nullable(),
  votes: Votes.nullable(),
});
export type AnnexRow = z.infer<typeof AnnexRow>;
