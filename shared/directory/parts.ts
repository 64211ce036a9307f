// The parts of a service that may repeat: hours, places, costs, contacts; and its capacity (names as in HSDS 3).
import * as z from "zod";
import { CAPACITY_PERIODS, WEEKDAY_CODES, keysOf } from "./codes.ts";

const line = (max: number) => z.string().trim().max(max);
const count = z.number().int().min(0).max(1_000_000);
/** '08:00', or '' when only the days are known. */
const Hour = z
  .string()
  .max(5)
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/);

/** One rule of the week: WEEKLY on these days (HSDS `schedule`). */
export const Schedule = z
  .strictObject({
    days: z.array(z.enum(keysOf(WEEKDAY_CODES))).max(7),
    opensAt: Hour,
    closesAt: Hour,
    note: line(200),
  })
  .refine(({ days, note }) => days.length > 0 || note !== "", { path: ["days"] })
  .refine(({ opensAt, closesAt }) => opensAt === "" || closesAt === "" || opensAt < closesAt, {
    path: ["closesAt"],
  });
export type Schedule = z.infer<typeof Schedule>;

/** A further place where it is given; the first one stands in the fields `address` and `place`. */
export const ServicePlace = z.strictObject({
  name: line(120),
  address: line(240),
  town: line(80),
  transport: line(240),
});
export type ServicePlace = z.infer<typeof ServicePlace>;

/** An amount in whole rupiah and what it is for (HSDS `cost_option`). */
export const Cost = z.strictObject({
  option: line(160).min(1),
  amount: z.number().int().min(0).max(1_000_000_000_000),
});
export type Cost = z.infer<typeof Cost>;

/** An officer of the service, in office: no citizen's number stands here. */
export const Contact = z
  .strictObject({ name: line(120), title: line(120), phone: line(60), email: line(120) })
  .refine(({ name, title, phone, email }) => `${name}${title}${phone}${email}` !== "", {
    path: ["name"],
  });
export type Contact = z.infer<typeof Contact>;

/** How many can be taken and how many wait; null: not known (HSDS `service_capacity`; the queue has no field there). */
export const Capacity = z.strictObject({
  unit: line(40).min(1),
  maximum: count.nullable(),
  available: count.nullable(),
  waiting: count.nullable(),
  /** Whether places are held as long as somebody is served, or given out anew each month or year. */
  period: z.enum(keysOf(CAPACITY_PERIODS)).default("tetap"),
});
export type Capacity = z.infer<typeof Capacity>;
