// The balance of a period and what became of the closed cases, counted in the database.
import { sql } from "kysely";
import { BALANCE_PARTS } from "../../shared/reports/codes.ts";
import { closingOf, type ClosedCount } from "../../shared/reports/rules.ts";
import type { Balance, Closing, Period } from "../../shared/reports/schemas.ts";
import { DAYS, inPart, visible, type Reader } from "./queries.ts";

export async function balanceIn(reader: Reader, period: Period): Promise<Balance> {
  const parts = BALANCE_PARTS.map(
    (
      part,
    ) => sql`(SELECT count(*) FROM cases c WHERE ${inPart(part, period)} AND ${visible(reader)})
      AS ${sql.ref(part)}`,
  );
  const { rows } = await sql<Balance>`SELECT ${sql.join(parts)}`.execute(reader.db);
  return rows[0]!;
}

/** From one row for each number of days, so that the middle one is found without a list of cases. */
export async function closingIn(reader: Reader, period: Period): Promise<Closing> {
  const { rows } = await sql<ClosedCount>`
    SELECT c.state, ${DAYS} AS days, c.ended_on <= c.due_on AS inTime, count(*) AS count
    FROM cases c WHERE ${inPart("ditutup", period)} AND ${visible(reader)} GROUP BY 1, 2, 3`.execute(
    reader.db,
  );
  return closingOf(rows);
}
