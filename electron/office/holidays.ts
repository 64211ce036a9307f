// Reads and writes of the holiday calendar.
import {
  localDays,
  nationalDays,
  type Holiday,
  type LocalHolidays,
} from "../../shared/office/holidays.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";

export async function holidaysOf(
  db: Db,
  year: number,
): Promise<{ rows: Holiday[]; years: number[] }> {
  const rows = await db
    .selectFrom("holidays")
    .selectAll()
    .where("day", ">=", `${year}-01-01`)
    .where("day", "<=", `${year}-12-31`)
    .orderBy("day")
    .execute();
  return { rows, years: await yearsOf(db) };
}

async function yearsOf(db: Db): Promise<number[]> {
  const days = await db
    .selectFrom("holidays")
    .select("day")
    .where("kind", "<>", "setempat")
    .execute();
  return [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))].toSorted();
}

/** Adds local days. Throws DeskError('hari_libur_salah') when one of them stands there already. */
export async function addLocalHolidays(db: Db, wanted: LocalHolidays): Promise<void> {
  const taken = await db.selectFrom("holidays").select(["day", "name"]).execute();
  const days = localDays(wanted, new Map(taken.map(({ day, name }) => [day, name])));
  await db.insertInto("holidays").values(days).execute();
}

/** Takes a local day away; national days change only as a whole year. Throws DeskError('tidak_ditemukan'). */
export async function removeLocalHoliday(db: Db, day: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom("holidays")
    .where("day", "=", day)
    .where("kind", "=", "setempat")
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new DeskError("tidak_ditemukan");
}

/** Puts the pasted national days of a year in the place of those that stand there; local days stay. Throws DeskError('hari_libur_salah'). */
export async function replaceNationalHolidays(
  db: Db,
  { year, lines }: { year: number; lines: string },
): Promise<void> {
  const days = nationalDays(lines, year);
  const { rows } = await holidaysOf(db, year);
  const local = rows.filter(({ kind }) => kind === "setempat");
  for (const { day, name } of local)
    if (days.some((one) => one.day === day))
      throw new DeskError("hari_libur_salah", { reason: "bertumpuk", day, name });
  const national = rows.filter(({ kind }) => kind !== "setempat").map(({ day }) => day);
  if (national.length > 0) await db.deleteFrom("holidays").where("day", "in", national).execute();
  await db.insertInto("holidays").values(days).execute();
}
