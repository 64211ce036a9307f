// Reads and writes of the directory.
import type { z } from "zod";
import type {
  Destination,
  DestinationFields,
  DestinationFilter,
} from "../../shared/directory/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { dropUnusedOrganizations, organizationId, ownerOf, type Writing } from "./organizations.ts";
import { destinationRows, fieldColumns, viewOf } from "./rows.ts";
import type { DestinationsTable } from "./table.ts";

/** Active ones unless `retired`; in the order of the seed, later additions after it. */
export async function listDestinations(
  db: Db,
  filter: z.output<typeof DestinationFilter>,
): Promise<Destination[]> {
  let rows = destinationRows(db).orderBy("d.sort").orderBy("d.name");
  if (!filter.retired) rows = rows.where("d.active", "=", 1);
  if (filter.kind) rows = rows.where("d.kind", "=", filter.kind);
  if (filter.level) rows = rows.where("d.level", "=", filter.level);
  const words = (filter.search ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = (await rows.execute()).map(viewOf);
  return found.filter((row) => {
    const { organization, areas } = row.details;
    const told = [row.code, row.name, row.addressee, row.who, organization, ...areas];
    const text = told.join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export async function findDestination(db: Db, id: string): Promise<Destination | undefined> {
  const row = await destinationRows(db).where("d.id", "=", id).executeTakeFirst();
  return row && viewOf(row);
}

export async function getDestination(db: Db, id: string): Promise<Destination> {
  const found = await findDestination(db, id);
  if (!found) throw new DeskError("tidak_ditemukan");
  return found;
}

/** @throws DeskError 'kode_tujuan_dipakai' when another row has the code */
async function refuseTakenCode(db: Db, id: string, code: string): Promise<void> {
  const other = await db
    .selectFrom("destinations")
    .select("id")
    .where("code", "=", code)
    .where("id", "<>", id)
    .executeTakeFirst();
  if (other) throw new DeskError("kode_tujuan_dipakai");
}

/** Adds a destination at the end of the order. A retried save finds its own row and changes nothing. */
export async function addDestination(
  db: Db,
  id: string,
  fields: DestinationFields,
  writing: Writing & { readonly newId: () => string },
): Promise<void> {
  const { at, by, newId } = writing;
  await refuseTakenCode(db, id, fields.code);
  const { last } = await db
    .selectFrom("destinations")
    .select(({ fn }) => fn.max("sort").as("last"))
    .executeTakeFirstOrThrow();
  await db
    .insertInto("destinations")
    .values({
      ...fieldColumns(fields),
      organization_id: await organizationId(db, ownerOf(fields), newId, writing),
      id,
      active: 1,
      edited: 1,
      sort: Number(last ?? 0) + 1,
      version: 1,
      created_at: at,
      created_by: by,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

type Change = Partial<Omit<DestinationsTable, "id" | "version" | "created_at" | "created_by">>;

/** @throws DeskError 'berubah_di_tempat_lain' when `version` is not the stored one */
export async function changeColumns(
  db: Db,
  id: string,
  version: number,
  columns: Change,
): Promise<void> {
  const done = await db
    .updateTable("destinations")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

export async function changeDestination(
  db: Db,
  id: string,
  version: number,
  fields: DestinationFields,
  writing: Writing & { readonly newId: () => string },
): Promise<void> {
  await refuseTakenCode(db, id, fields.code);
  await changeColumns(db, id, version, {
    ...fieldColumns(fields),
    organization_id: await organizationId(db, ownerOf(fields), writing.newId, writing),
    edited: 1,
    updated_at: writing.at,
  });
  await dropUnusedOrganizations(db);
}

export async function setActive(
  db: Db,
  id: string,
  version: number,
  active: boolean,
  { at }: Writing,
): Promise<void> {
  await changeColumns(db, id, version, { active: active ? 1 : 0, updated_at: at });
}

/** @throws DeskError 'tujuan_dipakai' when a referral names it (the foreign key says so), 'berubah_di_tempat_lain' */
export async function removeDestination(db: Db, id: string, version: number): Promise<void> {
  try {
    const done = await db
      .deleteFrom("destinations")
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirst();
    if (done.numDeletedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
    await dropUnusedOrganizations(db);
  } catch (thrown) {
    if (
      thrown instanceof Error &&
      "code" in thrown &&
      thrown.code === "SQLITE_CONSTRAINT_FOREIGNKEY"
    )
      throw new DeskError("tujuan_dipakai", {}, { cause: thrown });
    throw thrown;
  }
}
