// Rows of the category list and the holiday calendar.
import type { Selectable } from "kysely";
import type { Category } from "../../shared/cases/schemas.ts";
import { FIVE_DAYS, type WorkCalendar } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import type { CategoriesTable } from "./table.ts";

export function toCategory(row: Selectable<CategoriesTable>): Category {
  return {
    code: row.code,
    sector: row.sector,
    name: row.name,
    destination: row.destination,
    targetDays: row.target_days,
    sensitive: row.sensitive === 1,
    checklist: JSON.parse(row.checklist) as Category["checklist"],
    steps: JSON.parse(row.steps) as Category["steps"],
    stepsSource: row.steps_source,
    factForm: row.fact_form === "" ? null : row.fact_form,
    groupKinds: JSON.parse(row.group_kinds) as Category["groupKinds"],
    retired: row.retired_at !== null,
    version: row.version,
  };
}

/** In the office's order; retired ones only when asked for. */
export async function listCategories(db: Db, options: { retired: boolean }): Promise<Category[]> {
  let rows = db.selectFrom("categories").selectAll().orderBy("sort").orderBy("code");
  if (!options.retired) rows = rows.where("retired_at", "is", null);
  return (await rows.execute()).map(toCategory);
}

/** Throws DeskError('tidak_ditemukan'). */
export async function getCategory(db: Db, code: string): Promise<Category> {
  const row = await db
    .selectFrom("categories")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return toCategory(row);
}

export async function insertCategory(
  db: Db,
  category: Omit<Category, "retired" | "version">,
  at: string,
): Promise<void> {
  const found = await db
    .selectFrom("categories")
    .select("code")
    .where("code", "=", category.code)
    .executeTakeFirst();
  if (found) throw new DeskError("kategori_dipakai");
  const last = await db
    .selectFrom("categories")
    .select((eb) => eb.fn.max("sort").as("sort"))
    .executeTakeFirst();
  await db
    .insertInto("categories")
    .values({
      ...columnsOf(category),
      code: category.code,
      sort: (last?.sort ?? 0) + 10,
      retired_at: null,
      updated_at: at,
    })
    .execute();
}

function columnsOf(category: Omit<Category, "retired" | "version">) {
  return {
    sector: category.sector,
    name: category.name,
    destination: category.destination,
    target_days: category.targetDays,
    sensitive: category.sensitive ? 1 : 0,
    checklist: JSON.stringify(category.checklist),
    steps: JSON.stringify(category.steps),
    steps_source: category.stepsSource,
    fact_form: category.factForm ?? ("" as const),
    group_kinds: JSON.stringify(category.groupKinds),
  };
}

/** Throws DeskError('berubah_di_tempat_lain') when somebody saved the category in between. */
export async function updateCategory(
  db: Db,
  category: Omit<Category, "retired" | "version">,
  version: number,
  at: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("categories")
    .set({ ...columnsOf(category), version: version + 1, updated_at: at })
    .where("code", "=", category.code)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

/** A retired category is offered no longer; its cases keep it. */
export async function setRetired(
  db: Db,
  code: string,
  retired: boolean,
  version: number,
  at: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("categories")
    .set({ retired_at: retired ? at : null, version: version + 1, updated_at: at })
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

/** The office's working days: Monday to Friday without the holidays of its table. */
export async function workCalendar(db: Db): Promise<WorkCalendar> {
  const days = await db.selectFrom("holidays").select("day").execute();
  return { holidays: new Set(days.map(({ day }) => day)), week: FIVE_DAYS };
}
