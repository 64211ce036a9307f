// Calls of the room directory: services, programmes and partners that a citizen can be referred to.
import * as z from "zod";
import { command, query } from "../call.ts";
import { DESTINATION_KINDS, FUND_SOURCES, PSKS_KINDS, REFERRAL_LEVELS } from "./codes.ts";

const Id = z.string().trim().min(1).max(64);
const keysOf = <T extends object>(list: T) =>
  Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
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
});
export type DestinationFields = z.infer<typeof DestinationFields>;

export const Destination = DestinationFields.extend({
  id: Id,
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

export const directory = {
  /** Ordered as offered: usual for the category first, then by name. Retired ones only when asked for. */
  list: query(
    { roles: "masuk", log: "none" },
    DestinationFilter,
    z.object({ rows: z.array(Destination) }),
  ),
  get: query({ roles: "masuk", log: "none" }, z.strictObject({ id: Id }), Destination),
  /** Version 0 adds a destination; the id is made by the screen, so that a retried save adds only one. */
  save: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int().min(0), fields: DestinationFields }),
    Destination,
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
