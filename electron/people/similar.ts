// Likely duplicates of somebody being typed: few, with the reason; nothing is merged or blocked by them (field notes 4.4).
import { LIKENESSES, type Likeness, type SimilarPerson } from "../../shared/people/views.ts";
import { normalizeRtRw } from "../../shared/values/area-code.ts";
import { normalizeCard } from "../../shared/values/family-card.ts";
import { nameKey, soundKey } from "../../shared/values/name-key.ts";
import { normalizeNik } from "../../shared/values/nik.ts";
import type { Db } from "../database/tables.ts";
import { findBriefRows, placeOf, toBrief, type BriefRow } from "./briefs.ts";

export interface Typed {
  readonly name?: string | undefined;
  readonly nik?: string | undefined;
  readonly kk?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly motherName?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  readonly exceptId?: string | undefined;
}

const BLOCK = 100;

/** At most five, surest first. */
export async function findSimilar(db: Db, typed: Typed): Promise<SimilarPerson[]> {
  const asked = {
    ...typed,
    nik: normalizeNik(typed.nik ?? ""),
    kk: normalizeCard(typed.kk ?? ""),
    key: nameKey(typed.name ?? ""),
    sound: soundKey(typed.name ?? ""),
  };
  const rowNos = new Set<number>();
  function keep(rows: readonly { row_no: number }[]): void {
    for (const { row_no } of rows) rowNos.add(row_no);
  }
  const persons = () => db.selectFrom("persons").select("row_no").limit(BLOCK);
  if (asked.nik.length === 16) keep(await persons().where("nik", "=", asked.nik).execute());
  if (asked.key !== "") keep(await persons().where("name_key", "=", asked.key).execute());
  if (asked.birthDate && asked.sound !== "")
    keep(
      await persons()
        .where("birth_date", "=", asked.birthDate)
        .where("sound_key", "=", asked.sound)
        .execute(),
    );
  if (asked.birthDate && asked.kk.length === 16) {
    const family = db
      .selectFrom("family_numbers as n")
      .innerJoin("memberships as m", "m.family_id", "n.family_id")
      .innerJoin("persons as p", "p.id", "m.person_id");
    keep(
      await family
        .select("p.row_no")
        .where("n.number", "=", asked.kk)
        .where("p.birth_date", "=", asked.birthDate)
        .limit(BLOCK)
        .execute(),
    );
  }
  const rows = await findBriefRows(db, { rowNos: [...rowNos] });
  return rows
    .filter((row) => row.id !== typed.exceptId)
    .map((row) => ({ row, likeness: likenessOf(row, asked) }))
    .filter((found): found is { row: BriefRow; likeness: Likeness } => found.likeness !== undefined)
    .sort(
      (a, b) =>
        LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness) ||
        a.row.row_no - b.row.row_no,
    )
    .slice(0, 5)
    .map(({ row, likeness }) => ({ ...toBrief(row), likeness }));
}

function likenessOf(
  row: BriefRow,
  asked: Typed & { nik: string; kk: string; key: string; sound: string },
): Likeness | undefined {
  if (asked.nik.length === 16 && row.nik === asked.nik) return "nik";
  const sameBirth = asked.birthDate !== undefined && row.birth_date === asked.birthDate;
  // Twins share card and birth date: with two different NIK they are two people.
  const twoNumbers = asked.nik.length === 16 && row.nik !== null;
  if (sameBirth && asked.kk.length === 16 && row.number === asked.kk && !twoNumbers)
    return "kk_dan_lahir";
  const sameName = asked.key !== "" && row.name_key === asked.key;
  if (sameName && sameBirth) return "nama_dan_lahir";
  if (
    sameName &&
    asked.motherName &&
    row.mother_name &&
    nameKey(asked.motherName) === nameKey(row.mother_name)
  )
    return "nama_dan_ibu";
  if (sameBirth && row.sound_key === asked.sound) return "bunyi_dan_lahir";
  const place = placeOf(row);
  const samePlace =
    asked.villageCode !== undefined &&
    place.villageCode === asked.villageCode &&
    place.rt !== null &&
    place.rt === normalizeRtRw(asked.rt ?? "");
  // Two birth dates that differ speak against one person of one name in one RT.
  return sameName && samePlace && !(asked.birthDate && row.birth_date) ? "nama_dan_rt" : undefined;
}
