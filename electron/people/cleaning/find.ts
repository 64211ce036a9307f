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
}

/** The day so many years before. A 29 February counts from 1 March. */
export function yearsBefore(today: IsoDate, years: number): IsoDate {
  const year = Number(today.slice(0, 4)) - years;
  const leap = today.slice(5) === "02-29" ? "03-01" : today.slice(5);
  return `${String(year).padStart(4, "0")}-${leap}`;
}

/** What every question about a person starts from; `m` is the present membership, `f` its family, `n` the card it holds. */
const PERSON = sql`FROM persons p
  LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
  LEFT JOIN families f ON f.id = m.family_id`;
const HERE = sql`p.merged_into IS NULL AND p.state = 'aktif'`;

const NIK_DAY = sql`CAST(substr(p.nik, 7, 2) AS INTEGER)`;
/** DDMMYY of the NIK against birth date and sex; a note of the desk ("sesuai KTP") answers it. */
const NIK_ODD = sql`p.nik IS NOT NULL AND p.nik_note IS NULL AND (
  (p.sex IS NOT NULL AND (p.sex = 'P') <> (${NIK_DAY} > 40))
  OR (p.birth_date IS NOT NULL AND printf('%02d', ${NIK_DAY} % 40) || substr(p.nik, 9, 4)
    <> substr(p.birth_date, 9, 2) || substr(p.birth_date, 6, 2) || substr(p.birth_date, 3, 2)))`;

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
 * The part of a statement from FROM on. It names `subject` by `subjectOf`, the person as `p` (or the family as `f`), a pair's other person
 * by `otherOf`.
 */
export function findingsOf(kind: CleaningKindName, asked: Asked): RawBuilder<unknown> {
  switch (kind) {
    case "nik_ganda":
      return sql`${PERSON} JOIN persons o ON o.nik = p.nik AND o.merged_into IS NULL AND o.id > p.id
        WHERE p.merged_into IS NULL AND p.nik IS NOT NULL`;
    case "dua_nik":
      return sql`${PAIRS} AND p.nik <> o.nik`;
    case "dua_kk":
      return sql`${PAIRS} AND EXISTS (SELECT 1 FROM memberships om WHERE om.person_id = o.id AND om.to_date IS NULL AND om.family_id <> m.family_id)`;
    case "nik_tidak_cocok":
      return sql`${PERSON} WHERE p.merged_into IS NULL AND ${NIK_ODD}`;
    case "tanpa_nik_dewasa":
      return sql`${PERSON} WHERE ${HERE} AND p.nik IS NULL AND p.birth_date <= ${yearsBefore(asked.today, NIK_AGE)}`;
    case "tanpa_lahir":
      return sql`${PERSON} WHERE ${HERE} AND p.birth_date IS NULL`;
    case "tanpa_ibu":
      return sql`${PERSON} WHERE ${HERE} AND p.mother_name IS NULL`;
    case "tanpa_kk":
      return sql`${PERSON} WHERE ${HERE} AND m.id IS NULL`;
    case "kk_kosong":
      return sql`FROM families f WHERE NOT EXISTS (SELECT 1 FROM family_numbers n WHERE n.family_id = f.id AND n.to_date IS NULL)
        AND EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL)`;
    case "tanpa_kepala":
      return sql`FROM families f WHERE EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL)
        AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id AND m.to_date IS NULL AND m.relation = 1)`;
    case "tanpa_rt":
      return sql`${PERSON} WHERE ${HERE} AND p.ktp_rt IS NULL AND (p.home_is_ktp = 1 OR p.home_rt IS NULL) AND f.rt IS NULL`;
    case "ppks_umur":
      return sql`FROM person_ppks k JOIN persons p ON p.id = k.person_id
        LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
        LEFT JOIN families f ON f.id = m.family_id
        WHERE k.to_date IS NULL AND ${HERE} AND p.birth_date IS NOT NULL AND (${ppksOdd(asked)})`;
    case "tanpa_dokumen":
      return sql`${PERSON} WHERE p.merged_into IS NULL AND p.state <> 'aktif' AND p.state_document IS NULL`;
  }
}
