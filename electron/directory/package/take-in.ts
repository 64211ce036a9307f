// Writes what was planned: new destinations, changed ones, and the confirmations that came along.
import type { Plan, Planned } from "../../../shared/directory/hsds/plan.ts";
import type { Db } from "../../database/tables.ts";
import {
  dropUnusedOrganizations,
  organizationId,
  ownerOf,
  type Writing,
} from "../organizations.ts";
import { addDestination, changeColumns, setActive } from "../queries.ts";
import { fieldColumns } from "../rows.ts";

type Taking = Writing & { readonly newId: () => string };

export async function takeIn(db: Db, { services }: Plan, taking: Taking): Promise<void> {
  for (const planned of services) {
    const { outcome } = planned;
    if (outcome === "baru") await add(db, planned, taking);
    else if (outcome === "berubah") await change(db, planned, taking);
  }
  await dropUnusedOrganizations(db);
}

async function owner(db: Db, { packed, fields }: Planned, taking: Taking): Promise<string | null> {
  return organizationId(db, ownerOf(fields!), taking.newId, taking, packed.organization);
}

async function add(db: Db, planned: Planned, taking: Taking): Promise<void> {
  const { packed, fields } = planned;
  await owner(db, planned, taking);
  await addDestination(db, packed.id, fields!, taking);
  if (!packed.active) await setActive(db, packed.id, 1, false, taking);
  await confirm(db, packed.id, planned, taking);
}

async function change(db: Db, planned: Planned, taking: Taking): Promise<void> {
  const { before, packed, fields } = planned;
  const { id, version } = before!;
  await changeColumns(db, id, version, {
    ...fieldColumns(fields!),
    organization_id: await owner(db, planned, taking),
    active: packed.active ? 1 : 0,
    edited: 1,
    updated_at: taking.at,
  });
  await confirm(db, id, planned, taking);
}

/** The day on which the sender made sure; our own newer confirmation stays the newest. */
async function confirm(
  db: Db,
  id: string,
  { confirmed, packed }: Planned,
  { at, by, newId }: Taking,
): Promise<void> {
  if (!confirmed || packed.assuredOn === null) return;
  await db
    .insertInto("destination_checks")
    .values({
      id: newId(),
      destination_id: id,
      day: packed.assuredOn,
      way: "impor",
      told_by: "",
      note: "",
      checked_by: by,
      created_at: at,
    })
    .execute();
}
