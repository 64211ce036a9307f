// The destinations that come with the app: every programme and partner of field notes 1.5 and 6.
import * as z from "zod";
import seedFile from "../../resources/directory/destinations.json" with { type: "json" };
import { DestinationFields } from "../../shared/directory/contract.ts";
import { localise, type LocalNames } from "../../shared/directory/rules.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import { inRegister } from "../../shared/values/register-words.ts";
import { areaPath } from "../areas/queries.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import { organizationId, ownerOf } from "./organizations.ts";
import { fieldColumns } from "./rows.ts";

const SeedRow = DestinationFields.omit({ address: true, phone: true });
/** Rows of the seed file, checked. */
export const SEED = z
  .object({ version: z.string(), destinations: z.array(SeedRow) })
  .parse(seedFile);

/** Names of the office's own area; levels below the office are missing. */
export function localNames({
  areaCode,
  terms,
}: Pick<OfficeView, "areaCode" | "terms">): LocalNames {
  const names: { -readonly [K in keyof LocalNames]: string } = {};
  for (const { level, name } of areaPath(areaCode).path) {
    if (level === "desa") names.desa = `${terms.village} ${name}`;
    else names[level] = level === "provinsi" ? `Provinsi ${name}` : name;
  }
  return names;
}

/**
 * Fills the directory of a new office, inside the transaction of the first run. Addressees take the names of the office's area.
 * Safe to call twice: known codes are left alone.
 */
export async function seedDestinations(db: Db, at: string): Promise<void> {
  const office = await getOffice(db);
  const names = localNames(office);
  const now = new Date(at);
  const writing = { at, by: "sistem" };
  const organizations = new Map<string, string | null>();
  for (const name of new Set(SEED.destinations.map(ownerOf)))
    organizations.set(name, await organizationId(db, name, () => newId(now), writing));
  const rows = inRegister(SEED.destinations, office.dataset).map((row, index) => ({
    ...fieldColumns({ ...row, address: "", phone: "", addressee: localise(row.addressee, names) }),
    id: newId(now),
    organization_id: organizations.get(ownerOf(row)) ?? null,
    active: 1,
    edited: 0,
    sort: index + 1,
    version: 1,
    created_at: at,
    created_by: "sistem",
    updated_at: at,
  }));
  await db
    .insertInto("destinations")
    .values(rows)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
}
