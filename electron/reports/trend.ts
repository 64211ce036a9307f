// What was received and closed on each day or in each month of a period.
import { sql } from "kysely";
import { checkPeriod } from "../../shared/reports/period.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { trendSteps, trendUnit, type Trend } from "../../shared/reports/trend.ts";
import { inPart, visible, type Reader } from "./queries.ts";

interface Count {
  readonly at: string;
  readonly n: number;
}

/** @throws DeskError 'periode_tidak_sah' */
export async function trendOf(reader: Reader, period: Period): Promise<Trend> {
  checkPeriod(period, reader.today);
  const unit = trendUnit(period);
  const mark = (day: string) => (unit === "hari" ? day : day.slice(0, 7));
  const length = sql.lit(unit === "hari" ? 10 : 7);
  const count = async (part: "diterima" | "ditutup", day: "received_on" | "ended_on") => {
    const { rows } =
      await sql<Count>`SELECT substr(c.${sql.ref(day)}, 1, ${length}) AS at, count(*) AS n
      FROM cases c WHERE ${inPart(part, period)} AND ${visible(reader)} GROUP BY 1`.execute(
        reader.db,
      );
    return new Map(rows.map(({ at, n }) => [at, n]));
  };
  const received = await count("diterima", "received_on");
  const closed = await count("ditutup", "ended_on");
  return {
    unit,
    points: trendSteps(period, reader.today).map((step) => ({
      ...step,
      received: received.get(mark(step.from)) ?? 0,
      closed: closed.get(mark(step.from)) ?? 0,
    })),
  };
}
