// Counts the cases of a period in the database: one row for each kind of case that the numbers of a table tell apart.
import { sql, type RawBuilder } from "kysely";
import type { Definition } from "../../../shared/reports/tables/definition.ts";
import type { Atom } from "../../../shared/reports/tables/measures.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import type { Part, Way } from "../../../shared/reports/tables/sources.ts";
import { KEYS, PERSONAL } from "../groups.ts";
import { known } from "./others.ts";
import { DAYS, inPart, visible, type Reader } from "../queries.ts";

type Sql = RawBuilder<unknown>;

/** What each way groups by; NULL: not recorded. The joins are added where a way needs them. */
const GROUP_BY: Partial<Record<Way, (part: Part) => Sql>> = {
  ...Object.fromEntries(Object.entries(KEYS).map(([way, key]) => [way, () => key])),
  bidang: () => sql`k.sector`,
  ppks: () => sql`pk.kind`,
  program: () => sql`pr.programme`,
  kanal: () => sql`c.channel`,
  tingkat: () => sql`c.urgency`,
  hasil: () => sql`c.outcome`,
  bulan: (part) =>
    part === "ditutup" ? sql`substr(c.ended_on, 1, 7)` : sql`substr(c.received_on, 1, 7)`,
};

const JOINS: Partial<Record<Way, Sql>> = {
  bidang: sql`JOIN categories k ON k.code = c.category_code`,
  ppks: sql`JOIN person_ppks pk ON pk.person_id = c.person_id AND pk.to_date IS NULL`,
  program: sql`JOIN (SELECT DISTINCT person_id, programme FROM participations WHERE to_date IS NULL) pr ON pr.person_id = c.person_id`,
};
const PERSON: ReadonlySet<Way> = new Set(PERSONAL);

/** Of a way of which a person may have several: somebody with any of these. */
const HAS: Partial<Record<Way, (keys: Sql) => Sql>> = {
  ppks: (keys) =>
    sql`EXISTS (SELECT 1 FROM person_ppks x WHERE x.person_id = c.person_id AND x.to_date IS NULL AND x.kind IN (${keys}))`,
  program: (keys) =>
    sql`EXISTS (SELECT 1 FROM participations x WHERE x.person_id = c.person_id AND x.to_date IS NULL AND x.programme IN (${keys}))`,
};

function casesOf(part: Part, period: Period): Sql {
  return part === "semua"
    ? sql`c.ended_on >= ${period.from} AND c.received_on <= ${period.to}`
    : inPart(part, period);
}

function narrowed(filter: Definition["filter"], part: Part): Sql[] {
  return Object.entries(filter).map(([way, keys]) => {
    const list = sql.join(keys!.map((key) => sql`${key}`));
    return HAS[way as Way]?.(list) ?? sql`${known(GROUP_BY[way as Way]!(part))} IN (${list})`;
  });
}

/** Everything but what is selected. A reader who may not open sensitive cases is not given them. */
function fromWhere(
  reader: Reader,
  { filter, part }: Definition,
  period: Period,
  ways: readonly Way[],
): Sql {
  const used = new Set([...ways, ...(Object.keys(filter) as Way[]).filter((way) => !HAS[way])]);
  const joins = [...used].flatMap((way) => JOINS[way] ?? []);
  if ([...used].some((way) => PERSON.has(way)))
    joins.push(sql`JOIN persons p ON p.id = c.person_id`);
  const where = [casesOf(part, period), visible(reader), ...narrowed(filter, part)];
  return sql`FROM cases c ${sql.join(joins, sql` `)} WHERE ${sql.join(where, sql` AND `)}`;
}

export async function countCases(
  reader: Reader,
  definition: Definition,
  period: Period,
): Promise<{ atoms: Atom[]; units: number }> {
  const { by, across, part } = definition;
  const ways = across === null ? [by] : [by, across];
  const group = (way: Way) => known(GROUP_BY[way]!(part));
  const { rows } = await sql<{
    row_key: string;
    column_key: string | null;
    state: string;
    old: number;
    remains: number;
    in_time: number | null;
    days: number | null;
    target: number;
    n: number;
  }>`SELECT ${group(by)} AS row_key, ${across === null ? sql`NULL` : group(across)} AS column_key, c.state AS state,
      c.received_on < ${period.from} AS old, c.ended_on > ${period.to} AS remains,
      CASE WHEN c.closed_on IS NOT NULL THEN c.closed_on <= c.due_on
        WHEN c.running = 1 AND c.due_on < ${reader.today} THEN 0 END AS in_time,
      ${DAYS} AS days, c.target_days AS target, count(*) AS n
    ${fromWhere(reader, definition, period, ways)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`.execute(reader.db);
  const units = await sql<{
    n: number;
  }>`SELECT count(*) AS n ${fromWhere(reader, definition, period, [])}`.execute(reader.db);
  return {
    atoms: rows.map((row) => ({
      row: row.row_key,
      column: row.column_key,
      n: Number(row.n),
      state: row.state,
      old: row.old === 1,
      left: row.remains === 0,
      inTime: row.in_time === null ? null : row.in_time === 1,
      days: row.days,
      target: row.target,
    })),
    units: Number(units.rows[0]!.n),
  };
}
