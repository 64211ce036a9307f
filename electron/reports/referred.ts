// The referrals issued in a period: by how they stand, by destination, and the list behind each of these numbers.
import { sql, type SqlBool } from "kysely";
import { referralGroup } from "../../shared/referrals/rules.ts";
import { REFERRAL_STATE_NAMES, type ReferralState } from "../../shared/referrals/states.ts";
import type { BehindReferralRow, BehindReferralsInput } from "../../shared/reports/behind.ts";
import { checkPeriod } from "../../shared/reports/period.ts";
import type { DestinationRow, Period, ReferralCounts } from "../../shared/reports/schemas.ts";
import { servedOf } from "../cases/groups/queries.ts";
import type { Reader } from "./queries.ts";

export interface ReferredCount {
  readonly id: string;
  readonly state: ReferralState;
  readonly n: number;
}

/** Whoever may not open sensitive cases is told of none of their referrals. `r` is the referral. */
function issued({ canOpen }: Reader, { from, to }: Period) {
  const readable = canOpen
    ? sql<SqlBool>`1`
    : sql<SqlBool>`r.case_id NOT IN (SELECT id FROM cases WHERE sensitive = 1)`;
  return sql<SqlBool>`r.issued_on >= ${from} AND r.issued_on <= ${to} AND ${readable}`;
}

/** How many were issued to each destination and stand in each state. */
export async function countReferred(reader: Reader, period: Period): Promise<ReferredCount[]> {
  const { rows } = await sql<ReferredCount>`SELECT r.destination_id AS id, r.state, count(*) AS n
    FROM referrals r WHERE ${issued(reader, period)} GROUP BY 1, 2`.execute(reader.db);
  return rows;
}

/** By how they stand now. */
export function sumReferred(rows: readonly ReferredCount[]): ReferralCounts {
  const counts = { issued: 0, accepted: 0, refused: 0, cancelled: 0, waiting: 0, unanswered: 0 };
  for (const { state, n } of rows) {
    counts.issued += n;
    counts[referralGroup(state)] += n;
  }
  return counts;
}

/** Every destination that was written to in this period or the one before, the most letters first. */
export async function destinationsOf(
  { db }: Reader,
  now: readonly ReferredCount[],
  before: readonly ReferredCount[],
): Promise<DestinationRow[]> {
  const ids = [...new Set([...now, ...before].map(({ id }) => id))];
  const named = await sql<{ id: string; name: string }>`SELECT id, name FROM destinations
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  const of = (rows: readonly ReferredCount[], id: string) => rows.filter((row) => row.id === id);
  return named.rows
    .map(({ id, name }) => ({
      id,
      name,
      ...sumReferred(of(now, id)),
      before: sumReferred(of(before, id)).issued,
    }))
    .sort((a, b) => b.issued - a.issued || a.name.localeCompare(b.name, "id"));
}

/** @throws DeskError 'periode_tidak_sah' */
export async function behindReferrals(
  reader: Reader,
  { from, to, group, destinationId, offset, limit }: BehindReferralsInput,
): Promise<{ rows: BehindReferralRow[]; total: number }> {
  checkPeriod({ from, to }, reader.today);
  const states = group && REFERRAL_STATE_NAMES.filter((state) => referralGroup(state) === group);
  const wanted = sql<SqlBool>`${issued(reader, { from, to })}
    ${states ? sql`AND r.state IN (${sql.join(states)})` : sql``}
    ${destinationId ? sql`AND r.destination_id = ${destinationId}` : sql``}`;
  const rows = await reader.db
    .selectFrom("referrals as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .innerJoin("persons as p", "p.id", "r.person_id")
    .innerJoin("letters as l", "l.id", "r.letter_id")
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .select([
      "r.id",
      "r.state",
      "r.issued_on",
      "r.answered_on",
      "r.destination_name",
      "c.number as case_number",
      "l.number as letter_number",
      "p.name as person_name",
      "g.kind as group_kind",
      "g.name as group_name",
      "g.families as group_families",
    ])
    .where(wanted)
    .orderBy("r.issued_on")
    .orderBy("r.id")
    .offset(offset)
    .limit(limit)
    .execute();
  const { n } = await reader.db
    .selectFrom("referrals as r")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(wanted)
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      letterNumber: row.letter_number,
      caseNumber: row.case_number,
      personName: servedOf(row),
      destination: row.destination_name,
      issuedOn: row.issued_on,
      answeredOn: row.answered_on,
      state: row.state,
    })),
    total: Number(n),
  };
}
