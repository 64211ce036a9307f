// The few facts that lists show of a person, read in one query for many.
import { CompiledQuery, sql } from "kysely";
import type { PersonBrief, PersonGlance } from "../../shared/people/views.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import type { Db } from "../database/tables.ts";
import { areaName } from "../areas/queries.ts";
import { pendingSource } from "./intake/pending.ts";

function selectBriefs(db: Db) {
  return (
    db
      .selectFrom("persons as p")
      .leftJoin("memberships as m", (join) =>
        join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
      )
      // The family's place counts only where the person's own has no RT and RW: two reads less for nearly everybody.
      .leftJoin("families as f", (join) =>
        join.on(
          "f.id",
          "=",
          sql<string>`CASE WHEN coalesce(p.home_rt, p.home_rw, p.ktp_rt, p.ktp_rw) IS NULL THEN m.family_id END`,
        ),
      )
      .leftJoin("family_numbers as n", (join) =>
        join.onRef("n.family_id", "=", "m.family_id").on("n.to_date", "is", null),
      )
      .select([
        "p.row_no",
        "p.id",
        "p.name",
        "p.name_key",
        "p.sound_key",
        "p.alias",
        "p.mother_name",
        "p.nik",
        "p.sex",
        "p.birth_date",
        "p.phone",
        "p.state",
        "p.home_is_ktp",
        "p.ktp_village_code",
        "p.ktp_rt",
        "p.ktp_rw",
        "p.home_village_code",
        "p.home_rt",
        "p.home_rw",
        "m.family_id",
        "m.relation",
        "m.source as membership_source",
        "n.number",
        "f.village_code",
        "f.rt",
        "f.rw",
      ])
  );
}
export type BriefRow = Awaited<ReturnType<ReturnType<typeof selectBriefs>["execute"]>>[number];

/** Texts of the two questions, written out once: building them anew costs as much as asking. */
const texts: { rowNos?: string; ids?: string } = {};

/** In no particular order; ids that do not exist are missing. At most a few hundred at a time. */
export async function findBriefRows(
  db: Db,
  by: { readonly rowNos: readonly number[] } | { readonly ids: readonly string[] },
): Promise<BriefRow[]> {
  const [kind, values] =
    "rowNos" in by ? (["rowNos", by.rowNos] as const) : (["ids", by.ids] as const);
  if (values.length === 0) return [];
  const json = JSON.stringify(values);
  texts[kind] ??= selectBriefs(db)
    .where(
      kind === "rowNos" ? "p.row_no" : "p.id",
      "in",
      sql<never>`(SELECT value FROM json_each(${json}))`,
    )
    .compile().sql;
  const { rows } = await db.executeQuery<BriefRow>(CompiledQuery.raw(texts[kind], [json]));
  const pending = await pendingSource(db);
  return pending === undefined ? rows : rows.map((row) => withoutFamilyOf(pending, row));
}

/** Somebody on record whom a file that is not in force yet put into a family is in none so far. */
function withoutFamilyOf(pending: string, row: BriefRow): BriefRow {
  if (row.membership_source !== pending) return row;
  const place = { village_code: null, rt: null, rw: null };
  return { ...row, ...place, family_id: null, relation: null, number: null };
}

type Glance =
  | "id"
  | "name"
  | "alias"
  | "sex"
  | "birth_date"
  | "nik"
  | "state"
  | "home_is_ktp"
  | "ktp_village_code"
  | "ktp_rt"
  | "ktp_rw"
  | "home_village_code"
  | "home_rt"
  | "home_rw";
/** What is read of a person without the family. */
export type GlanceRow = Pick<BriefRow, Glance> &
  Partial<Pick<BriefRow, "village_code" | "rt" | "rw">>;

/** Where the person lives: home, else KTP address, else the family's; an address without RT and RW gives way to one that has them. */
export function placeOf(row: GlanceRow): {
  villageCode: string | null;
  rt: string | null;
  rw: string | null;
} {
  const family = { villageCode: row.village_code ?? null, rt: row.rt ?? null, rw: row.rw ?? null };
  const places = [
    { villageCode: row.home_village_code, rt: row.home_rt, rw: row.home_rw },
    { villageCode: row.ktp_village_code, rt: row.ktp_rt, rw: row.ktp_rw },
    family,
  ].slice(row.home_is_ktp === 0 ? 0 : 1);
  return (
    places.find((place) => place.rt ?? place.rw) ??
    places.find((place) => place.villageCode) ??
    places[0]!
  );
}

/** Has the person an RT or RW, so that the place of the family is not looked at? */
export function hasOwnPlace(row: GlanceRow): boolean {
  return (row.home_rt ?? row.home_rw ?? row.ktp_rt ?? row.ktp_rw) !== null;
}

export function toGlance(row: GlanceRow): PersonGlance {
  const { villageCode, rt, rw } = placeOf(row);
  return {
    personId: row.id,
    name: row.name,
    alias: row.alias,
    sex: row.sex,
    birthDate: row.birth_date,
    nikMasked: row.nik && maskNumber(row.nik),
    rt,
    rw,
    villageName: areaName(villageCode) ?? null,
    state: row.state,
  };
}

export function toBrief(row: BriefRow): PersonBrief {
  return {
    ...toGlance(row),
    familyId: row.family_id,
    kkMasked: row.number && maskNumber(row.number),
    relation: row.relation,
  };
}

/** Briefs of these persons by id, for lists of other rooms. */
export async function briefsOf(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, PersonBrief>> {
  const rows = await findBriefRows(db, { ids: [...new Set(personIds)] });
  return new Map(rows.map((row) => [row.id, toBrief(row)]));
}
