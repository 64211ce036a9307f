// Calls of the room directory: services, programmes and partners that a citizen can be referred to.
import * as z from "zod";
import { command, query } from "../call.ts";
import { eligibilityCalls } from "./eligibility/contract.ts";
import { organizationCalls } from "./organization-contract.ts";
import { packageCalls } from "./package-contract.ts";
import { isIsoDate } from "../values/date.ts";
import {
  CONFIRM_WAYS,
  DESTINATION_KINDS,
  FUND_SOURCES,
  keysOf,
  PSKS_KINDS,
  REFERRAL_LEVELS,
} from "./codes.ts";
import { ServiceDetails } from "./details.ts";
import { Capacity } from "./parts.ts";

const Id = z.string().trim().min(1).max(64);
const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");
const line = (max: number) => z.string().trim().max(max);

export const DestinationKind = z.enum(keysOf(DESTINATION_KINDS));
export const ReferralLevel = z.enum(keysOf(REFERRAL_LEVELS));
export const FundSource = z.enum(keysOf(FUND_SOURCES));
export const PsksKind = z.enum(keysOf(PSKS_KINDS));

export const DestinationFields = z.strictObject({
  code: line(30)
    .min(2)
    .regex(/^[A-Z0-9][A-Z0-9-]*$/),
  name: line(120).min(2),
  kind: DestinationKind,
  level: ReferralLevel,
  /** Who the letter is addressed to, without "Yth.": Direktur RSUD ... */
  addressee: line(160).min(2),
  /** Where: printed below "di"; '' prints "Tempat". */
  place: line(80),
  address: line(240),
  phone: line(60),
  /** Codes of the categories it is the usual destination of. */
  categories: z.array(line(20).min(2)).max(40),
  /** Who qualifies. */
  who: line(1000),
  /** Documents to bring. */
  needs: z.array(line(160).min(1)).max(20),
  partnerKind: PsksKind.nullable(),
  funds: FundSource.nullable(),
  /** Regulation or other source of what stands here. */
  reference: line(120),
  details: ServiceDetails.prefault({}),
});
export type DestinationFields = z.infer<typeof DestinationFields>;

/** Somebody made sure that the entry is right: when, how, who asked and who answered. */
export const Confirmation = z.object({
  on: Day,
  way: z.enum(keysOf(CONFIRM_WAYS)),
  /** Name of the officer. */
  by: z.string(),
  toldBy: z.string(),
  note: z.string(),
});
export type Confirmation = z.infer<typeof Confirmation>;

export const Destination = DestinationFields.extend({
  id: Id,
  /** The newest confirmation; null: as it came with the app, nobody asked yet. */
  confirmed: Confirmation.nullable(),
  active: z.boolean(),
  /** False for a row that came with the app and was not edited. */
  edited: z.boolean(),
  version: z.number().int(),
});
export type Destination = z.infer<typeof Destination>;

export const DestinationFilter = z.strictObject({
  /** Part of the name, code or addressee. */
  search: line(80).optional(),
  kind: DestinationKind.optional(),
  level: ReferralLevel.optional(),
  category: line(20).optional(),
  retired: z.boolean().optional(),
});

const EDITORS = ["koordinator", "supervisor", "admin"] as const;
/** Whoever calls a service may write down what it answered. */
const CALLERS = ["petugas", "koordinator", "fasilitator", "supervisor", "admin"] as const;

export const directory = {
  ...packageCalls,
  ...eligibilityCalls,
  ...organizationCalls,
  /** Ordered as offered: usual for the category first, then by name. Retired ones only when asked for. */
  list: query(
    { roles: "masuk", log: "none" },
    DestinationFilter,
    z.object({ rows: z.array(Destination) }),
  ),
  get: query({ roles: "masuk", log: "none" }, z.strictObject({ id: Id }), Destination),
  /** Names of organizations that give services, for the form. */
  organizations: query(
    { roles: "masuk", log: "none" },
    z.void(),
    z.object({ names: z.array(z.string()) }),
  ),
  /** Version 0 adds a destination; the id is made by the screen, so that a retried save adds only one. */
  save: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int().min(0), fields: DestinationFields }),
    Destination,
  ),
  /** Writes down that the entry was checked, with what the service said about room and closing. A retry adds none. */
  confirm: command(
    { roles: CALLERS, log: { ids: ["id"] } },
    z.strictObject({
      id: Id,
      version: z.number().int(),
      confirmId: z.uuid(),
      on: Day,
      way: Confirmation.shape.way,
      toldBy: line(120),
      note: line(500),
      status: ServiceDetails.shape.status.unwrap(),
      alert: line(240),
      capacity: Capacity.nullable(),
    }),
    Destination,
  ),
  /** Every confirmation of one destination, newest first. */
  confirmations: query(
    { roles: "masuk", log: "none" },
    z.strictObject({ id: Id }),
    z.object({ rows: z.array(Confirmation.extend({ id: z.string() })) }),
  ),
  /** Takes a destination out of use, or back into use. */
  retire: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int(), active: z.boolean() }),
    Destination,
  ),
  /** Only a destination that no referral names. */
  remove: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int() }),
    z.object({ id: Id }),
  ),
};
