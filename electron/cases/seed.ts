// What a new office starts with: the category list and the national holidays.
import holidayFile from "../../resources/holidays/nasional.json" with { type: "json" };
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";
import { CATEGORY_STEPS } from "../../shared/cases/category-steps.ts";
import { shippedHolidays } from "../../shared/office/holidays.ts";
import { inRegister } from "../../shared/values/register-words.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";

/** Idempotent: rows that the office already has are left as they are. */
export async function seedCases(db: Db, at: string): Promise<void> {
  const { dataset } = await getOffice(db);
  const categories = inRegister(CATEGORY_SEEDS, dataset).map((seed, index) => ({
    code: seed.code,
    sector: seed.sector,
    name: seed.name,
    destination: seed.destination,
    target_days: seed.targetDays,
    sensitive: seed.sensitive ? 1 : 0,
    checklist: JSON.stringify(seed.checklist),
    steps: JSON.stringify(CATEGORY_STEPS[seed.code]?.steps ?? []),
    steps_source: CATEGORY_STEPS[seed.code]?.source ?? "",
    fact_form: seed.factForm ?? ("" as const),
    group_kinds: JSON.stringify(seed.groupKinds ?? []),
    sort: (index + 1) * 10,
    retired_at: null,
    updated_at: at,
  }));
  await db
    .insertInto("categories")
    .values(categories)
    .onConflict((oc) => oc.column("code").doNothing())
    .execute();
  await db
    .insertInto("holidays")
    .values(shippedHolidays(holidayFile.days))
    .onConflict((oc) => oc.column("day").doNothing())
    .execute();
}
