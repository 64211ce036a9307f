// Calls for organizations and partners: listed, written down, confirmed, taken out of use; never deleted.
import * as z from "zod";
import { command, query } from "../call.ts";
import { isIsoDate } from "../values/date.ts";
import { ORGANIZATION_KIND_NAMES } from "./organization-codes.ts";
import { Organization, OrganizationCheck, OrganizationFields } from "./organization.ts";

const Id = z.uuid();
const EDITORS = ["koordinator", "supervisor", "admin"] as const;
const CALLERS = ["petugas", "koordinator", "fasilitator", "supervisor", "admin"] as const;

export const organizationCalls = {
  /** By name. Retired ones only when asked for. */
  organizationList: query(
    { roles: "masuk", log: "none" },
    z.strictObject({
      /** Words of the name, area, contact, address or licence. */
      search: z.string().trim().max(80).optional(),
      kind: z.enum(ORGANIZATION_KIND_NAMES).optional(),
      retired: z.boolean().optional(),
    }),
    z.object({ rows: z.array(Organization) }),
  ),
  organizationGet: query(
    { roles: "masuk", log: "none" },
    z.strictObject({ id: Id }),
    Organization.extend({ checks: z.array(OrganizationCheck) }),
  ),
  /** Version 0 adds one; the id is made by the screen. Throws lembaga_sudah_ada, berubah_di_tempat_lain. */
  organizationSave: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int().min(0), fields: OrganizationFields }),
    Organization,
  ),
  /** Somebody made sure that the entry is right. A retry adds none. Throws tanggal_konfirmasi_salah. */
  organizationConfirm: command(
    { roles: CALLERS, log: { ids: ["id"] } },
    z.strictObject({
      id: Id,
      confirmId: Id,
      on: z.string().max(10).refine(isIsoDate, "YYYY-MM-DD"),
      way: OrganizationCheck.shape.way,
      toldBy: z.string().trim().max(120),
      note: z.string().trim().max(500),
    }),
    Organization,
  ),
  /** Takes it out of use, or back into use. Its services stay as they are. */
  organizationRetire: command(
    { roles: EDITORS, log: { ids: ["id"] } },
    z.strictObject({ id: Id, version: z.number().int(), active: z.boolean() }),
    Organization,
  ),
};
