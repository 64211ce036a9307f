// Calls for places and waiting lists: who waits for a service, since when, who is next, and how somebody leaves.
import * as z from "zod";
import { command, query } from "../call.ts";
import { REFERRAL_ROLES } from "./codes.ts";
import { LEAVE_REASON_NAMES } from "./places.ts";

const DestinationId = z.string().min(1).max(64);

/** Places of one service as this office knows them. */
export const Places = z.object({
  /** null: the service has not said how many places there are. */
  unit: z.string().nullable(),
  maximum: z.number().int().nullable(),
  period: z.enum(["tetap", "bulan", "tahun"]),
  /** Held, or used in the period, by referrals of this office. */
  taken: z.number().int(),
  free: z.number().int().nullable(),
  waiting: z.number().int(),
  /** A further case should wait: no place is left, or as many wait as places are left. */
  full: z.boolean(),
});
export type Places = z.infer<typeof Places>;

export const QueueRow = z.object({
  id: z.string(),
  version: z.number().int(),
  destinationId: z.string(),
  destinationName: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  category: z.string(),
  since: z.string(),
  /** 1 is the first. */
  position: z.number().int(),
  /** A place is free and it is this one's turn. */
  proposed: z.boolean(),
});
export type QueueRow = z.infer<typeof QueueRow>;

export const placesCalls = {
  places: query(
    { roles: REFERRAL_ROLES, log: "none" },
    z.strictObject({ destinationId: DestinationId }),
    Places,
  ),
  /** Every waiting list, service by service; or one service's, or where one case waits. Without the sensitive cases that this account may not open. */
  waitingList: query(
    { roles: REFERRAL_ROLES, log: { filters: true, count: "output.rows" } },
    z.strictObject({ destinationId: DestinationId.optional(), caseId: z.uuid().optional() }),
    z.object({ rows: z.array(QueueRow) }),
  ),
  /** Puts a case at the end of the list. A retry adds none. Throws sudah_menunggu, kasus_terbatas, kasus_tidak_terbuka, tujuan_nonaktif. */
  enqueue: command(
    { roles: REFERRAL_ROLES, log: { ids: ["id", "caseId"] } },
    z.strictObject({ id: z.uuid(), caseId: z.uuid(), destinationId: DestinationId }),
    z.object({ position: z.number().int() }),
  ),
  /** Leaves without a place. Whoever is referred there leaves by the referral itself. Throws berubah_di_tempat_lain, tidak_ditemukan, kasus_terbatas. */
  leaveQueue: command(
    { roles: REFERRAL_ROLES, log: { ids: ["id"] } },
    z.strictObject({
      id: z.uuid(),
      version: z.number().int(),
      reason: z.enum(LEAVE_REASON_NAMES),
    }),
    z.object({ id: z.string() }),
  ),
};
