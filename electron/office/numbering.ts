// Numbers of registers and letters: allotted inside the saving transaction, so none is burnt by a failed save or given twice.
import type { Db } from "../database/tables.ts";

/**
 * The next number of a series, from 1. Call only inside the transaction that stores the numbered record.
 * @param series names the register and what restarts it, e.g. 'REG:2026' or 'SURAT:400.9:2026'
 */
export async function takeNumber(db: Db, series: string): Promise<number> {
  const row = await db
    .insertInto("numbering")
    .values({ series, last: 1 })
    .onConflict((c) =>
      c.column("series").doUpdateSet((e) => ({ last: e("numbering.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The number the next `takeNumber` would answer, for a preview. */
export async function peekNumber(db: Db, series: string): Promise<number> {
  const row = await db
    .selectFrom("numbering")
    .select("last")
    .where("series", "=", series)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Highest number of each series, for the anchor file. */
export async function numberingMaxima(db: Db): Promise<Record<string, number>> {
  const rows = await db.selectFrom("numbering").selectAll().execute();
  return Object.fromEntries(rows.map((r) => [r.series, r.last]));
}

/** After a restore every series goes on above the highest number that was ever given out. */
export async function raiseNumbering(
  db: Db,
  maxima: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [series, last] of Object.entries(maxima)) {
    await db
      .insertInto("numbering")
      .values({ series, last })
      .onConflict((c) =>
        c.column("series").doUpdateSet({ last }).where("numbering.last", "<", last),
      )
      .execute();
  }
}
