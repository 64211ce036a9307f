// The received cases of a period by every dimension, counted in one statement; the same expressions find the list behind a group.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import {
  AGE_GROUPS,
  DIMENSION_NAMES,
  UNKNOWN,
  type Dimension,
} from "../../shared/reports/codes.ts";
import type { GroupCount } from "../../shared/reports/groups.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { DAYS, inPart, visible, type Reader } from "./queries.ts";

/** Whole years on the day of receipt, as `ageOn` of shared/values/date.ts. */
const AGE = sql`(CAST(substr(c.received_on, 1, 4) AS INTEGER) - CAST(substr(p.birth_date, 1, 4) AS INTEGER)
  - (substr(c.received_on, 6) < substr(p.birth_date, 6)))`;

const ageGroup = sql<string | null>`CASE WHEN p.birth_date IS NULL THEN NULL ${sql.join(
  [...AGE_GROUPS]
    .reverse()
    .map(({ key, from }) => sql`WHEN ${AGE} >= ${sql.lit(from)} THEN ${sql.lit(key)}`),
  sql` `,
)} END`;

type Single = Exclude<Dimension, "ppks">;

/** The key under which a case is counted; NULL: not recorded. `c` case, `p` person served; the family of today is asked where a person has no village. */
export const KEYS: Record<Single, RawBuilder<string | null>> = {
  kategori: sql`c.category_code`,
  status: sql`c.state`,
  desa: sql`CASE WHEN p.home_is_ktp = 0 THEN p.home_village_code
    ELSE coalesce(p.ktp_village_code, (SELECT f.village_code FROM memberships m JOIN families f ON f.id = m.family_id
      WHERE m.person_id = p.id AND m.to_date IS NULL)) END`,
  jenis_kelamin: sql`p.sex`,
  umur: ageGroup,
  desil: sql`CAST(c.desil AS TEXT)`,
  petugas: sql`c.officer_id`,
  kontak: sql`c.contact_kind`,
};

const counts = sql`count(*) AS count, total(state = 'selesai') AS done, total(state = 'ditolak') AS refused,
  total(state = 'batal') AS cancelled, count(days) AS closed, total(days) AS days`;

/** Keys that lie with the person served; the others lie in the case. */
export const PERSONAL: readonly Dimension[] = ["desa", "jenis_kelamin", "umur"];

/** Every group that holds a case, of these dimensions, in no order. Only in `ppks` may a case stand in several. */
export async function countGroups(
  reader: Reader,
  period: Period,
  dimensions: readonly Dimension[] = DIMENSION_NAMES,
): Promise<GroupCount[]> {
  const single = dimensions.filter((by): by is Single => by !== "ppks");
  const keys = single.map((by) => sql`, ${KEYS[by]} AS ${sql.ref(by)}`);
  const persons = single.some((by) => PERSONAL.includes(by))
    ? sql`JOIN persons p INDEXED BY persons_counted ON p.id = c.person_id`
    : sql``;
  const each = single.map(
    (
      by,
    ) => sql`SELECT ${sql.lit(by)} AS "by", coalesce(${sql.ref(by)}, ${sql.lit(UNKNOWN)}) AS "key", ${counts}
      FROM received GROUP BY 2`,
  );
  const kinds = sql`SELECT 'ppks' AS "by", k.kind AS "key", ${counts} FROM received
    JOIN person_ppks k ON k.person_id = received.person_id AND k.to_date IS NULL GROUP BY 2`;
  const { rows } = await sql<GroupCount>`
    WITH received AS MATERIALIZED (
      SELECT c.person_id, c.state, ${DAYS} AS days${sql.join(keys, sql``)}
      FROM cases c ${persons} WHERE ${inPart("diterima", period)} AND ${visible(reader)})
    ${sql.join(dimensions.includes("ppks") ? [...each, kinds] : each, sql` UNION ALL `)}`.execute(
    reader.db,
  );
  return rows;
}

/** The condition of one group, for a case named `c`. */
export function inGroup(by: Dimension, key: string): RawBuilder<SqlBool> {
  if (by === "ppks")
    return sql<SqlBool>`EXISTS (SELECT 1 FROM person_ppks k
      WHERE k.person_id = c.person_id AND k.kind = ${key} AND k.to_date IS NULL)`;
  const holds = sql<SqlBool>`${KEYS[by]} IS ${key === UNKNOWN ? null : key}`;
  if (!PERSONAL.includes(by)) return holds;
  return sql<SqlBool>`EXISTS (SELECT 1 FROM persons p WHERE p.id = c.person_id AND ${holds})`;
}
