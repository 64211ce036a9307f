// Many rows in few statements: bound values, no JSON on the way, and a statement of one size that stays prepared.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";

/** Values of one statement; SQLite takes 32,766. */
const VALUES = 1000;

/** Inserts rows of equal length. `statement` ends before VALUES: "INSERT INTO t (a, b)". */
export async function insertRows(
  db: Db,
  statement: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const tuple = `(${Array(width).fill("?").join(", ")})`;
  const many = Math.max(1, Math.floor(VALUES / width));
  for (let at = 0; at < rows.length;) {
    const take = rows.length - at >= many ? many : Math.min(rows.length - at, 5) === 5 ? 5 : 1;
    const values = rows.slice(at, at + take).flat();
    await db.executeQuery(
      CompiledQuery.raw(`${statement} VALUES ${Array(take).fill(tuple).join(", ")}`, values),
    );
    at += take;
  }
}
