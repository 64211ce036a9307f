// An organization or partner: what it is, where it works, who answers there, and how sure its entry is.
import * as z from "zod";
import { CONFIRM_WAYS, FUND_SOURCES, keysOf } from "./codes.ts";
import { ORGANIZATION_KIND_NAMES } from "./organization-codes.ts";

const line = (max: number) => z.string().trim().max(max);

/** Every part has a value that says "not known", so that rows of an older program can be read. */
export const OrganizationDetails = z.strictObject({
  /** Where it works: 'Desa Sukamaju', 'Kecamatan Cileunyi'. */
  areas: z.array(line(120).min(1)).max(60).default([]),
  /** Number of the decree or licence by which it works. */
  licence: line(120).default(""),
  /** Whoever answers for it, in office: no citizen's number stands here. */
  contact: line(120).default(""),
  contactTitle: line(120).default(""),
  phone: line(60).default(""),
  address: line(240).default(""),
  /** How much it can do and in what: 30 'keluarga per bulan'. null: not known. */
  capacity: z.number().int().min(0).max(1_000_000).nullable().default(null),
  capacityUnit: line(60).default(""),
  funds: z
    .array(z.enum(keysOf(FUND_SOURCES)))
    .max(7)
    .default([]),
});
export type OrganizationDetails = z.output<typeof OrganizationDetails>;

export const OrganizationFields = z.strictObject({
  name: line(120).min(2),
  kind: z.enum(ORGANIZATION_KIND_NAMES).nullable(),
  description: line(4000),
  email: line(120),
  website: line(200),
  /** Legal form: yayasan, perkumpulan, dibentuk dengan SK kepala desa. */
  legalStatus: line(120),
  details: OrganizationDetails,
});
export type OrganizationFields = z.infer<typeof OrganizationFields>;

export const OrganizationCheck = z.object({
  id: z.string(),
  on: z.string(),
  way: z.enum(keysOf(CONFIRM_WAYS)),
  /** Name of the officer. */
  by: z.string(),
  toldBy: z.string(),
  note: z.string(),
});

export const Organization = OrganizationFields.extend({
  id: z.string(),
  active: z.boolean(),
  version: z.number().int(),
  /** How many services of the directory it gives. */
  services: z.number().int(),
  confirmed: OrganizationCheck.nullable(),
});
export type Organization = z.infer<typeof Organization>;

export const NO_ORGANIZATION: OrganizationFields = {
  name: "",
  kind: null,
  description: "",
  email: "",
  website: "",
  legalStatus: "",
  details: OrganizationDetails.parse({}),
};

/** What of an organization can be edited. */
export function organizationFields({
  name,
  kind,
  description,
  email,
  website,
  legalStatus,
  details,
}: OrganizationFields): OrganizationFields {
  return { name, kind, description, email, website, legalStatus, details };
}
