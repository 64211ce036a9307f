// Handlers of organizations and partners: a list of their own beside the services they give.
import { sql } from "kysely";
import type { organizationCalls } from "../../shared/directory/organization-contract.ts";
import {
  OrganizationDetails,
  type Organization,
  type OrganizationFields,
} from "../../shared/directory/organization.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { organizationKey, type Writing } from "./organizations.ts";
import type { OrganizationChecksTable } from "./table.ts";

type Handlers = HandlersOf<typeof organizationCalls>;

function organizationRows(db: Db) {
  return db
    .selectFrom("organizations as o")
    .leftJoin("organization_checks as c", (join) =>
      join.on(
        "c.id",
        "=",
        sql<string>`(select n.id from organization_checks n where n.organization_id = o.id order by n.day desc, n.created_at desc limit 1)`,
      ),
    )
    .leftJoin("accounts as a", "a.id", "c.checked_by")
    .selectAll("o")
    .select(["c.id as check_id", "c.day", "c.way", "c.told_by", "c.note", "a.name as by_name"])
    .select((eb) =>
      eb
        .selectFrom("destinations as d")
        .whereRef("d.organization_id", "=", "o.id")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("services"),
    );
}
type Row = Awaited<ReturnType<ReturnType<typeof organizationRows>["execute"]>>[number];

function viewOf(row: Row): Organization {
  const { id, name, kind, description, email, website, version } = row;
  return {
    id,
    name,
    kind,
    description,
    email,
    website,
    version,
    legalStatus: row.legal_status,
    details: OrganizationDetails.parse(JSON.parse(row.details)),
    active: row.active === 1,
    services: Number(row.services),
    confirmed:
      row.check_id === null || row.day === null || row.way === null
        ? null
        : {
            id: row.check_id,
            on: row.day,
            way: row.way,
            by: row.by_name ?? "",
            toldBy: row.told_by ?? "",
            note: row.note ?? "",
          },
  };
}

/** Every organization as it is shown, by name. */
export async function allOrganizations(db: Db): Promise<Organization[]> {
  return (await organizationRows(db).orderBy("o.name_key").execute()).map(viewOf);
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getOrganization(db: Db, id: string): Promise<Organization> {
  const row = await organizationRows(db).where("o.id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return viewOf(row);
}

function columnsOf({ name, legalStatus, details, ...plain }: OrganizationFields) {
  return {
    ...plain,
    name,
    name_key: organizationKey(name),
    legal_status: legalStatus,
    details: JSON.stringify(details),
  };
}

/** @throws DeskError 'lembaga_sudah_ada' when another row has the name, however it is spelled */
async function refuseTakenName(db: Db, id: string, name: string): Promise<void> {
  const other = await db
    .selectFrom("organizations")
    .select("id")
    .where("name_key", "=", organizationKey(name))
    .where("id", "<>", id)
    .executeTakeFirst();
  if (other) throw new DeskError("lembaga_sudah_ada");
}

/** Adds an organization that stays though it gives no service. A retried save finds its own row. */
export async function addOrganization(
  db: Db,
  id: string,
  fields: OrganizationFields,
  { at, by }: Writing,
): Promise<void> {
  await refuseTakenName(db, id, fields.name);
  await db
    .insertInto("organizations")
    .values({ ...columnsOf(fields), id, kept: 1, created_at: at, created_by: by, updated_at: at })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** @throws DeskError 'berubah_di_tempat_lain' */
export async function changeOrganization(
  db: Db,
  id: string,
  version: number,
  change: OrganizationFields | { readonly active: 0 | 1 },
  at: string,
): Promise<void> {
  if ("name" in change) await refuseTakenName(db, id, change.name);
  const done = await db
    .updateTable("organizations")
    .set({
      ...("name" in change ? columnsOf(change) : change),
      kept: 1,
      version: version + 1,
      updated_at: at,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

export const organizationHandlers: Handlers = {
  async organizationList({ db }, { search = "", kind, retired = false }) {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = (await allOrganizations(db)).filter((one) => {
      if ((!retired && !one.active) || (kind && one.kind !== kind)) return false;
      const { areas, contact, address, licence } = one.details;
      const text = [one.name, ...areas, contact, address, licence].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return { rows };
  },

  async organizationGet({ db }, { id }) {
    const rows = await db
      .selectFrom("organization_checks as c")
      .leftJoin("accounts as a", "a.id", "c.checked_by")
      .selectAll("c")
      .select("a.name as by_name")
      .where("c.organization_id", "=", id)
      .orderBy("c.day", "desc")
      .orderBy("c.created_at", "desc")
      .limit(200)
      .execute();
    const checks = rows.map(({ id: key, day, way, told_by, note, by_name }) => ({
      id: key,
      on: day,
      way,
      toldBy: told_by,
      note,
      by: by_name ?? "",
    }));
    return { ...(await getOrganization(db, id)), checks };
  },

  async organizationSave({ db, now, session, note }, { id, version, fields }) {
    const at = now().toISOString();
    if (version === 0) await addOrganization(db, id, fields, { at, by: session.accountId });
    else await changeOrganization(db, id, version, fields, at);
    note({ fields: Object.keys(fields) });
    return getOrganization(db, id);
  },

  async organizationConfirm({ db, now, session }, { id, confirmId, on, way, toldBy, note }) {
    const before = await getOrganization(db, id);
    const saved = await db
      .selectFrom("organization_checks")
      .select("id")
      .where("id", "=", confirmId)
      .executeTakeFirst();
    if (saved) return before;
    const late = before.confirmed && on < before.confirmed.on;
    if (on > localDate(now()) || late) throw new DeskError("tanggal_konfirmasi_salah");
    await confirmOrganization(db, {
      id: confirmId,
      organization_id: id,
      day: on,
      way,
      told_by: toldBy,
      note,
      checked_by: session.accountId,
      created_at: now().toISOString(),
    });
    return getOrganization(db, id);
  },

  async organizationRetire({ db, now, note }, { id, version, active }) {
    await changeOrganization(db, id, version, { active: active ? 1 : 0 }, now().toISOString());
    note({ fields: ["active"] });
    return getOrganization(db, id);
  },
};

/** Writes a confirmation down; an organization somebody asked after stays. */
export async function confirmOrganization(db: Db, check: OrganizationChecksTable): Promise<void> {
  await db.insertInto("organization_checks").values(check).execute();
  await db
    .updateTable("organizations")
    .set({ kept: 1 })
    .where("id", "=", check.organization_id)
    .execute();
}
