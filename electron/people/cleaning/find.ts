// One question to the register for each kind of the cleaning list: which records have it. Merged records are nobody's.
import { sql, type RawBuilder } from "kysely";
import type { CleaningKindName } from "../../../shared/people/cleaning-kinds.ts";
import { NIK_AGE } from "../../../shared/people/cleaning-kinds.ts";
import { PPKS_KINDS } from "../../../shared/people/ppks.ts";
import type { IsoDate } from "../../../shared/values/date.ts";

/** What a question needs to know. */
export interface Asked {
  readonly today: IsoDate;
  readonly seesSensitive: boolean;
  /** Source of rows that are written and not in force yet (intake/pending.ts). */
  readonly pending: string | undefined;
}

/** The day so many years before. A 29 February counts from 1 March. */
export function yearsBefore(today: IsoDate, years: number): IsoDate {
  const year = Number(today.slice(0, 4)) - years;
  const leap = today.slice(5) === "02-29" ? "03-01" : today.slice(5);
  return `${String(year).padStart(4, "0")}-${leap}`;
}

/** The present membership `m` and its family `f`: joined where the place is asked for, because a count does without. */
const HOME = sql`LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
  LEFT JOIN families f ON f.id = m.family_id`;
// These words are those of the partial indexes (migrations/0002-people/duplicates.ts); tests/people/cleaning.test.ts reads the plans.
const HERE = sql`p.merged_into IS NULL AND p.state = 'aktif'`;
const NIK_ODD = sql`p.nik IS NOT NULL AND p.nik_note IS NULL AND p.merged_into IS NULL AND (
  (p.sex IS NOT NULL AND (p.sex = 'P') <> (CAST(substr(p.nik, 7, 2) AS INTEGER) > 40))
  OR (p.birth_date IS NOT NULL AND printf('%02d', CAST(substr(p.nik, 7, 2) AS INTEGER) % 40) || substr(p.nik, 9, 4)
    <> substr(p.birth_date, 9, 2) || substr(p.birth_date, 6, 2) || substr(p.birth_date, 3, 2)))`;

/** Asked only while an import is written, so that the plans of every other day stay as they are. */
export function inForce(alias: string, { pending }: Asked): RawBuilder<unknown> {
  return pending === undefined ? sql`` : sql` AND ${sql.ref(`${alias}.source`)} <> ${pending}`;
}

/** Open pairs of the published run in the two upper bands. */
const PAIRS = sql`FROM duplicate_runs r JOIN duplicate_pairs d ON d.run_id = r.id AND d.band IN ('certain', 'likely')
  JOIN persons p ON p.id = d.person_a JOIN persons o ON o.id = d.person_b
  LEFT JOIN duplicate_decisions x ON x.person_a = d.person_a AND x.person_b = d.person_b AND x.decision = 'beda'
  LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
  LEFT JOIN families f ON f.id = m.family_id
  WHERE r.state = 'terbit' AND p.merged_into IS NULL AND o.merged_into IS NULL
    AND (x.decision IS NULL OR (d.changed IS NOT NULL AND x.decided_at < r.started_at))`;

function ppksOdd({ today, seesSensitive }: Asked): RawBuilder<unknown> {
  const tests = PPKS_KINDS.filter((kind) => seesSensitive || !kind.sensitive).flatMap((kind) => {
    const odd = [
      ...(kind.minAge === undefined
        ? []
        : [sql`p.birth_date > ${yearsBefore(today, kind.minAge)}`]),
      // Still of the greatest age on the day before the next birthday.
      ...(kind.maxAge === undefined
        ? []
        : [sql`p.birth_date <= ${yearsBefore(today, kind.maxAge + 1)}`]),
    ];
    return odd.length === 0 ? [] : [sql`(k.kind = ${kind.code} AND (${sql.join(odd, sql` OR `)}))`];
  });
  return sql.join(tests, sql` OR `);
}

/**
 * The part of a statement from FROM on: the person is `p` (or the family `f`), a pair's other person `o`, a kind of PPKS `k`.
 * @param placed join the present membership `m` and its family `f` of a person
 */
export function findingsOf(
  kind: CleaningKindName,
  asked: Asked,
  placed: boolean,
): RawBuilder<unknown> {
  const home = placed ? HOME : sql``;
  switch (kind) {
    case "nik_ganda":
      return sql`FROM (SELECT nik FROM persons WHERE nik IS NOT NULL GROUP BY nik HAVING count(*) > 1) d
        CROSS JOIN persons p ON p.nik = d.nik AND p.merged_into IS NULL
        CROSS JOIN persons o ON o.nik = d.nik AND o.merged_into IS NULL AND o.id > p.id ${home} WHERE 1`;
    case "dua_nik":
      return sql`${PAIRS} AND p.nik <> o.nik`;
    case "dua_kk":
      return sql`${PAIRS} AND EXISTS (SELECT 1 FROM memberships om WHERE om.person_id = o.id AND om.to_date IS NULL AND om.family_id <> m.family_id)`;
    case "nik_tidak_cocok":
      // The planner would rather walk through every NIK.
      return sql`FROM persons p INDEXED BY persons_nik_odd ${home} WHERE ${NIK_ODD}`;
    case "tanpa_nik_dewasa":
      return sql`FROM persons p ${home} WHERE p.nik IS NULL AND ${HERE} AND p.birth_date <= ${yearsBefore(asked.today, NIK_AGE)}`;
    case "tanpa_lahir":
      return sql`FROM persons p ${home} WHERE p.birth_date IS NULL AND ${HERE}`;
    case "tanpa_ibu":
      return sql`FROM persons p ${home} WHERE p.mother_name IS NULL AND ${HERE}`;
    case "tanpa_kk":
      // Only ids are walked through; a person is read when there is no membership.
      return sql`FROM (SELECT c.id FROM persons c WHERE NOT EXISTS
          (SELECT 1 FROM memberships n WHERE n.person_id = c.id AND n.to_date IS NULL${inForce("n", asked)}) LIMIT -1) loose
        CROSS JOIN persons p ON p.id = loose.id ${home} WHERE ${HERE}`;
    case "kk_kosong":
      return sql`FROM families f WHERE NOT EXISTS (SELECT 1 FROM family_numbers n WHERE n.family_id = f.id AND n.to_date IS NULL)
        AND EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL)`;
    case "tanpa_kepala":
      return sql`FROM families f WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL AND m.relation = 1${inForce("m", asked)})
        AND EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL)`;
    case "tanpa_rt":
      return sql`FROM persons p ${HOME} WHERE p.ktp_rt IS NULL AND (p.home_is_ktp = 1 OR p.home_rt IS NULL) AND ${HERE} AND f.rt IS NULL`;
    case "ppks_umur":
      return sql`FROM person_ppks k CROSS JOIN persons p ON p.id = k.person_id ${home}
        WHERE k.to_date IS NULL AND ${HERE} AND p.birth_date IS NOT NULL AND (${ppksOdd(asked)})`;
    case "tanpa_dokumen":
      return sql`FROM persons p ${home} WHERE p.state <> 'aktif' AND p.state_document IS NULL AND p.merged_into IS NULL`;
  }
}
