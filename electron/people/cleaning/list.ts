// The cleaning list: counts, rows with what is needed to put them right, and findings that were accepted.
import { sql, type RawBuilder } from "kysely";
import {
  CLEANING_KINDS,
  CLEANING_KIND_NAMES,
  type CleaningKindName,
} from "../../../shared/people/cleaning-kinds.ts";
import type { CleaningRow } from "../../../shared/people/cleaning-contract.ts";
import { normalizeRtRw } from "../../../shared/values/area-code.ts";
import { checkNik } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import { areaName } from "../../areas/queries.ts";
import { briefsOf } from "../briefs.ts";
import { findingsOf, inForce, type Asked } from "./find.ts";

export interface Place {
  readonly villageCode?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
}

const PAGE = 50;

const isOfFamily = (kind: CleaningKindName) => CLEANING_KINDS[kind].about === "family";
const subjectOf = (kind: CleaningKindName) => (isOfFamily(kind) ? sql`f.id` : sql`p.id`);
const rowOf = (kind: CleaningKindName) => (isOfFamily(kind) ? "f" : "p");
const isPair = (kind: CleaningKindName) => "pair" in CLEANING_KINDS[kind];

/**
 * Where somebody lives: home, else KTP address, else the family's; the first with RT or RW, else the first with a village. Village, RT and
 * RW are of one address (placeOf in briefs.ts says the same of one person).
 */
function lives(kind: CleaningKindName, column: "village_code" | "rt" | "rw"): RawBuilder<unknown> {
  const family = sql.ref(`f.${column}`);
  if (isOfFamily(kind)) return family;
  const own = (prefix: string) => sql.ref(`p.${prefix}_${column}`);
  return sql`CASE
    WHEN p.home_is_ktp = 0 AND coalesce(p.home_rt, p.home_rw) IS NOT NULL THEN ${own("home")}
    WHEN coalesce(p.ktp_rt, p.ktp_rw) IS NOT NULL THEN ${own("ktp")}
    WHEN coalesce(f.rt, f.rw) IS NOT NULL THEN ${family}
    WHEN p.home_is_ktp = 0 AND p.home_village_code IS NOT NULL THEN ${own("home")}
    WHEN p.ktp_village_code IS NOT NULL THEN ${own("ktp")}
    ELSE ${family} END`;
}

function within(
  kind: CleaningKindName,
  place: Place,
  accepted: ReadonlySet<string>,
): RawBuilder<unknown> {
  const tests = [
    ...(place.villageCode ? [sql`${lives(kind, "village_code")} = ${place.villageCode}`] : []),
    ...(["rt", "rw"] as const).flatMap((column) => {
      const value = normalizeRtRw(place[column] ?? "");
      if (value === null) return [];
      // What is no RT is nobody's: to leave it out would show everybody's.
      return [value === undefined ? sql`0` : sql`${lives(kind, column)} = ${value}`];
    }),
    ...(accepted.has(kind)
      ? [
          sql`${subjectOf(kind)} NOT IN (SELECT subject_id FROM cleaning_exceptions WHERE kind = ${kind})`,
        ]
      : []),
  ];
  return tests.length === 0 ? sql`1` : sql.join(tests, sql` AND `);
}

/** Kinds of which something was accepted: the others are not asked about each row. */
async function acceptedKinds(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("cleaning_exceptions").select("kind").distinct().execute();
  return new Set(rows.map((row) => row.kind));
}

const isPlaced = (place: Place) => Boolean(place.villageCode ?? place.rt ?? place.rw);

/** How many of each kind. */
export async function countFindings(
  db: Db,
  asked: Asked,
  place: Place,
): Promise<Record<CleaningKindName, number>> {
  const counts = {} as Record<CleaningKindName, number>;
  const accepted = await acceptedKinds(db);
  for (const kind of CLEANING_KIND_NAMES) {
    const found = await sql<{ n: number }>`
      SELECT count(${kind === "ppks_umur" ? sql`DISTINCT p.id` : sql`*`}) AS n
      ${findingsOf(kind, asked, isPlaced(place))} AND ${within(kind, place, accepted)}${inForce(rowOf(kind), asked)}`.execute(
      db,
    );
    counts[kind] = found.rows[0]!.n;
  }
  return counts;
}

/** Villages that persons live in, for the filter. */
export async function villagesInUse(
  db: Db,
  asked: Asked,
): Promise<{ code: string; name: string }[]> {
  const found = await sql<{ code: string }>`
    SELECT DISTINCT village_code AS code FROM families f WHERE village_code IS NOT NULL${inForce("f", asked)} ORDER BY code`.execute(
    db,
  );
  return found.rows.map(({ code }) => ({ code, name: areaName(code) ?? code }));
}

interface Found {
  subject: string;
  person: string | null;
  family: string | null;
  other: string | null;
  details: string | null;
}

/** 50 at a time, by village, RW, RT and name. */
export async function listFindings(
  db: Db,
  asked: Asked,
  kind: CleaningKindName,
  place: Place,
  skip: number,
): Promise<{ rows: CleaningRow[]; more: boolean }> {
  const limits = sql`${within(kind, place, await acceptedKinds(db))}${inForce(rowOf(kind), asked)}`;
  const order = sql`${lives(kind, "village_code")}, ${lives(kind, "rw")}, ${lives(kind, "rt")}`;
  const rows = isOfFamily(kind)
    ? await sql<Found>`
        SELECT f.id AS subject, f.id AS family, NULL AS other, NULL AS details,
          (SELECT h.person_id FROM memberships h WHERE h.family_id = f.id AND h.to_date IS NULL ORDER BY h.relation, h.person_id LIMIT 1) AS person
        ${findingsOf(kind, asked, true)} AND ${limits}
        ORDER BY ${order}, f.id LIMIT ${PAGE + 1} OFFSET ${skip}`.execute(db)
    : await sql<Found>`
        SELECT p.id AS subject, p.id AS person, m.family_id AS family, ${isPair(kind) ? sql`o.id` : sql`NULL`} AS other,
          ${kind === "ppks_umur" ? sql`json_group_array(k.kind)` : sql`NULL`} AS details
        ${findingsOf(kind, asked, true)} AND ${limits} ${kind === "ppks_umur" ? sql`GROUP BY p.id` : sql``}
        ORDER BY ${order}, p.name, p.id LIMIT ${PAGE + 1} OFFSET ${skip}`.execute(db);
  const page = rows.rows.slice(0, PAGE);
  return { rows: await toRows(db, asked, kind, page), more: rows.rows.length > PAGE };
}

async function toRows(
  db: Db,
  asked: Asked,
  kind: CleaningKindName,
  page: readonly Found[],
): Promise<CleaningRow[]> {
  const ids = page.flatMap((row) => [row.person, row.other]).filter((id) => id !== null);
  const briefs = await briefsOf(db, ids);
  const facts = new Map(
    ids.length === 0
      ? []
      : (
          await db
            .selectFrom("persons")
            .select(["id", "version", "nik", "sex", "birth_date"])
            .where("id", "in", ids)
            .execute()
        ).map((row) => [row.id, row]),
  );
  return page.map((row) => {
    const person = row.person === null ? undefined : facts.get(row.person);
    const nik =
      person?.nik && (kind === "nik_tidak_cocok" || kind === "tanpa_lahir")
        ? checkNik(person.nik, {
            sex: person.sex,
            birthDate: person.birth_date,
            asOf: asked.today,
          })
        : undefined;
    // Two centuries are never guessed between.
    const birthDates = nik?.reading?.birthDates ?? [];
    return {
      subjectId: row.subject,
      person: row.person === null ? null : (briefs.get(row.person) ?? null),
      familyId: row.family,
      version: person?.version ?? null,
      other: row.other === null ? null : (briefs.get(row.other) ?? null),
      details:
        kind === "nik_tidak_cocok"
          ? [...(nik?.findings ?? [])]
          : ((JSON.parse(row.details ?? "[]") as string[]) ?? []),
      offered: birthDates.length === 1 ? birthDates[0]! : null,
    };
  });
}
