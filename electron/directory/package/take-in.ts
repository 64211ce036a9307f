// Writes what was planned: new destinations, changed ones, and the confirmations that came along.
import type { Plan, Planned } from "../../../shared/directory/hsds/plan.ts";
import type { PackedOrganization } from "../../../shared/directory/hsds/organizations.ts";
import { organizationFields } from "../../../shared/directory/organization.ts";
import type { Db } from "../../database/tables.ts";
import {
  dropUnusedOrganizations,
  organizationId,
  organizationKey,
  ownerOf,
  type Writing,
} from "../organizations.ts";
import {
  addOrganization,
  allOrganizations,
  changeOrganization,
  confirmOrganization,
} from "../organization-handlers.ts";
import { addDestination, changeColumns, setActive } from "../queries.ts";
import { fieldColumns } from "../rows.ts";

type Taking = Writing & { readonly newId: () => string };

export async function takeIn(
  db: Db,
  { services, organizations }: Plan,
  taking: Taking,
): Promise<void> {
  for (const planned of services) {
    const { outcome } = planned;
    if (outcome === "baru") await add(db, planned, taking);
    else if (outcome === "berubah") await change(db, planned, taking);
  }
  for (const one of organizations) await takeOrganization(db, one, taking);
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

/** A new organization is added; of a known one only what is empty here is filled in. */
async function takeOrganization(
  db: Db,
  { fields, active, assuredOn }: PackedOrganization,
  taking: Taking,
): Promise<void> {
  const { at, by, newId } = taking;
  const key = organizationKey(fields.name);
  const known = (await allOrganizations(db)).find((one) => organizationKey(one.name) === key);
  const id = known?.id ?? newId();
  if (!known) {
    await addOrganization(db, id, fields, taking);
    if (!active) await changeOrganization(db, id, 1, { active: 0 }, at);
  } else {
    const before = organizationFields(known);
    const details = completed(before.details, fields.details);
    const after = { ...completed(before, fields), details };
    if (JSON.stringify(after) !== JSON.stringify(before))
      await changeOrganization(db, id, known.version, after, at);
  }
  if (assuredOn === null || assuredOn > at.slice(0, 10)) return;
  if (known?.confirmed && known.confirmed.on >= assuredOn) return;
  await confirmOrganization(db, {
    id: newId(),
    organization_id: id,
    day: assuredOn,
    way: "impor",
    told_by: "",
    note: "",
    checked_by: by,
    created_at: at,
  });
}

/** `base` with what it does not know taken from `more`. */
function completed<T extends object>(base: T, more: T): T {
  const missing = Object.entries(base).filter(
    ([, value]) => value === "" || value === null || (Array.isArray(value) && value.length === 0),
  );
  return {
    ...base,
    ...Object.fromEntries(missing.map(([name]) => [name, more[name as keyof T]])),
  };
}
