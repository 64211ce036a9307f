// On which ground and for what each kind of record of a person is kept (art. 20), counted from the rows themselves.
import { sql } from "kysely";
import type { PersonPrivacy } from "../../../shared/privacy/schemas.ts";
import { columnClasses } from "../../database/tables.ts";
import type { Db } from "../../database/tables.ts";
import { HOLDINGS } from "./holdings.ts";
import { whereOf } from "./rows.ts";
import type { Subject } from "./subject.ts";

export const carriesGround = (table: string): boolean =>
  "legal_basis" in ((columnClasses as Record<string, object>)[table] ?? {});

export async function groundsOf(db: Db, subject: Subject): Promise<PersonPrivacy["records"]> {
  const found: PersonPrivacy["records"] = [];
  for (const holding of HOLDINGS) {
    if (!carriesGround(holding.table)) continue;
    const { rows } = await sql<{ basis: string; purpose: string; n: number }>`
      SELECT legal_basis AS basis, purpose, count(*) AS n FROM ${sql.table(holding.table)}
      WHERE ${whereOf(holding, subject)} GROUP BY 1, 2`.execute(db);
    for (const { basis, purpose, n } of rows)
      found.push({ table: holding.label, basis, purpose, rows: n });
  }
  return found;
}
