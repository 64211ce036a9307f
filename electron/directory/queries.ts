// Reads and writes of the directory.
import type { z } from "zod";
import type {
  Destination,
  DestinationFields,
  DestinationFilter,
} from "../../shared/directory/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { DestinationsTable } from "./table.ts";

function view(row: DestinationsTable): Destination {
  const {
    id,
    code,
    name,
    kind,
    level,
    addressee,
    place,
    address,
    phone,
    who,
    funds,
    reference,
    version,
  } = row;
  return {
    id,
    code,
    name,
    kind,
    level,
    addressee,
    place,
    address,
    phone,
    who,
    funds,
    reference,
    version,
    categories: JSON.parse(row.categories) as string[],
    needs: JSON.parse(row.needs) as string[],
    partnerKind: row.partner_kind,
    active: row.active === 1,
    edited: row.edited === 1,
  };
}

/** The columns that hold what can be edited. */
export function fieldColumns(fields: DestinationFields) {
  const { categories, needs, partnerKind, ...plain } = fields;
  return {
    ...plain,
    categories: JSON.stringify(categories),
    needs: JSON.stringify(needs),
    partner_kind: partnerKind,
  };
}

/** Active ones unless `retired`; in the order of the seed, later additions after it. */
export async function listDestinations(
  db: Db,
  filter: z.output<typeof DestinationFilter>,
): Promise<Destination[]> {
  let rows = db.selectFrom("destinations").selectAll().orderBy("sort").orderBy("name");
  if (!filter.retired) rows = rows.where("active", "=", 1);
  if (filter.kind) rows = rows.where("kind", "=", filter.kind);
  if (filter.level) rows = rows.where("level", "=", filter.level);
  const words = (filter.search ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = (await rows.execute()).map(view);
  return found.filter((row) => {
    const text = `${row.code} ${row.name} ${row.addressee} ${row.who}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export async function findDestination(db: Db, id: string): Promise<Destination | undefined> {
  const row = await db
    .selectFrom("destinations")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && view(row);
}

export async function getDestination(db: Db, id: string): Promise<Destination> {
  const found = await findDestination(db, id);
  if (!found) throw new DeskError("tidak_ditemukan");
  return found;
}

export interface Writing {
  readonly at: string;
  readonly by: string;
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
  { at, by }: Writing,
): Promise<void> {
  await refuseTakenCode(db, id, fields.code);
  const { last } = await db
    .selectFrom("destinations")
    .select(({ fn }) => fn.max("sort").as("last"))
    .executeTakeFirstOrThrow();
  await db
    .insertInto("destinations")
    .values({
      ...fieldColumns(fields),
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
async function change(db: Db, id: string, version: number, columns: Change): Promise<void> {
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
  { at }: Writing,
): Promise<void> {
  await refuseTakenCode(db, id, fields.code);
  await change(db, id, version, { ...fieldColumns(fields), edited: 1, updated_at: at });
}

export async function setActive(
  db: Db,
  id: string,
  version: number,
  active: boolean,
  { at }: Writing,
): Promise<void> {
  await change(db, id, version, { active: active ? 1 : 0, updated_at: at });
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
