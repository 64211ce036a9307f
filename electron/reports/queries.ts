// What the reports read of all rooms. A reader without the second key is given no sensitive case at all.
import { sql } from "kysely";
import { referralGroup } from "../../shared/referrals/rules.ts";
import type { CountedCase } from "../../shared/reports/groups.ts";
import type { Period, ReferralCounts } from "../../shared/reports/schemas.ts";
import { servedOf } from "../cases/groups/queries.ts";
import type { Db } from "../database/tables.ts";
import { areaName } from "../areas/queries.ts";

/** Who reads: whether sensitive cases may be opened, and which day it is. */
export interface Reader {
  readonly db: Db;
  readonly canOpen: boolean;
  readonly today: string;
}

/** Cases that were open at some time in the period, without the sensitive ones where the reader may not open them. */
function casesIn({ db, canOpen }: Reader, { from, to }: Period) {
  const cases = db
    .selectFrom("cases as c")
    .where("c.received_on", "<=", to)
    .where((eb) => eb.or([eb("c.closed_on", "is", null), eb("c.closed_on", ">=", from)]));
  return canOpen ? cases : cases.where("c.sensitive", "=", 0);
}

export type PeriodCase = CountedCase & { readonly number: string; readonly personName: string };

/** All of them with what they are counted by, oldest first. */
export async function findPeriodCases(reader: Reader, period: Period): Promise<PeriodCase[]> {
  const rows = await casesIn(reader, period)
    .innerJoin("persons as p", "p.id", "c.person_id")
    .innerJoin("categories as k", "k.code", "c.category_code")
    .leftJoin("accounts as a", "a.id", "c.officer_id")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .leftJoin("families as f", "f.id", "m.family_id")
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .select([
      "c.id",
      "c.number",
      "c.state",
      "c.received_on",
      "c.closed_on",
      "c.due_on",
      "c.contact_kind",
      "c.category_code",
      "k.name as category_name",
      "c.officer_id",
      "a.name as officer_name",
      "c.desil",
      "p.id as person_id",
      "p.name as person_name",
      "g.kind as group_kind",
      "g.name as group_name",
      "g.families as group_families",
      "p.sex",
      "p.birth_date",
      sql<string | null>`CASE WHEN p.home_is_ktp = 0 THEN p.home_village_code
        ELSE coalesce(p.ktp_village_code, f.village_code) END`.as("village_code"),
    ])
    .orderBy("c.received_at")
    .orderBy("c.id")
    .execute();
  const kinds = await kindsIn(reader, period);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    personName: servedOf(row),
    state: row.state,
    receivedOn: row.received_on,
    closedOn: row.closed_on,
    dueOn: row.due_on,
    contactKind: row.contact_kind,
    category: { code: row.category_code, name: row.category_name },
    village:
      row.village_code === null
        ? null
        : { code: row.village_code, name: areaName(row.village_code) ?? row.village_code },
    officer: { id: row.officer_id, name: row.officer_name ?? "" },
    sex: row.sex,
    birthDate: row.birth_date,
    desil: row.desil,
    ppks: kinds.get(row.person_id) ?? [],
  }));
}

/** Current PPKS kinds of the persons served in the period. */
async function kindsIn(reader: Reader, period: Period): Promise<Map<string, string[]>> {
  const rows = await casesIn(reader, period)
    .innerJoin("person_ppks as k", (join) =>
      join.onRef("k.person_id", "=", "c.person_id").on("k.to_date", "is", null),
    )
    .select(["k.person_id", "k.kind"])
    .distinct()
    .execute();
  const kinds = new Map<string, string[]>();
  for (const { person_id, kind } of rows)
    kinds.set(person_id, [...(kinds.get(person_id) ?? []), kind]);
  return kinds;
}

/** Sensitive cases received in the period. The one number that is told, if it is not small, to whoever may not open them. */
export async function countSensitive(db: Db, { from, to }: Period): Promise<number> {
  const { n } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("sensitive", "=", 1)
    .where("received_on", ">=", from)
    .where("received_on", "<=", to)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Referrals issued in the period, by how they stand now. */
export async function countReferrals(
  { db, canOpen }: Reader,
  { from, to }: Period,
): Promise<ReferralCounts> {
  let rows = db
    .selectFrom("referrals as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .select(["r.state", (eb) => eb.fn.countAll<number>().as("n")])
    .where("r.issued_on", ">=", from)
    .where("r.issued_on", "<=", to)
    .groupBy("r.state");
  if (!canOpen) rows = rows.where("c.sensitive", "=", 0);
  const counts = { issued: 0, accepted: 0, refused: 0, cancelled: 0, waiting: 0, unanswered: 0 };
  for (const { state, n } of await rows.execute()) {
    counts.issued += Number(n);
    counts[referralGroup(state)] += Number(n);
  }
  return counts;
}
