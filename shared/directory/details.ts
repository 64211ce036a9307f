// What a service tells beyond its name, in the shape of Open Referral HSDS 3.
import * as z from "zod";
import { SERVICE_STATUSES, keysOf } from "./codes.ts";
import { Capacity, Contact, Cost, Schedule, ServicePlace } from "./parts.ts";

const line = (max: number) => z.string().trim().max(max);
const count = z.number().int().min(0).max(1_000_000);
/** Every part has a value that says "not known", so that rows of an older program can be read. */
export const ServiceDetails = z.strictObject({
  /** Who gives it; '' when the service is its own organization. */
  organization: line(120).default(""),
  description: line(4000).default(""),
  /** How to apply, step by step. */
  process: line(4000).default(""),
  /** In words: "Gratis". */
  fees: line(240).default(""),
  costs: z.array(Cost).max(10).default([]),
  schedules: z.array(Schedule).max(14).default([]),
  places: z.array(ServicePlace).max(10).default([]),
  /** Where people must live to be served, or where a partner works. */
  areas: z.array(line(120).min(1)).max(60).default([]),
  contacts: z.array(Contact).max(10).default([]),
  minAge: count.nullable().default(null),
  maxAge: count.nullable().default(null),
  /** Working days until it usually answers a referral; null: as the office asks of everybody. */
  replyDays: z.number().int().min(1).max(90).nullable().default(null),
  email: line(120).default(""),
  website: line(200).default(""),
  capacity: Capacity.nullable().default(null),
  status: z.enum(keysOf(SERVICE_STATUSES)).default("active"),
  /** Short notice shown whenever it is chosen: "Tutup sampai 3 Desember". */
  alert: line(240).default(""),
});
export type ServiceDetails = z.output<typeof ServiceDetails>;

export const NO_DETAILS: ServiceDetails = ServiceDetails.parse({});
