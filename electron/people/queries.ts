// Reads whole persons and families, for this room and for rooms above it.
import { byPlaceInFamily, isSensitiveKind, temporaryIdOf } from "../../shared/people/rules.ts";
import type {
  AddressView,
  FamilyView,
  PersonGlance,
  PersonView,
} from "../../shared/people/views.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { areaLineOf } from "../areas/queries.ts";
import { findBriefRows, placeOf, toBrief, toGlance } from "./briefs.ts";
import { rootOf, standsFor } from "./merge/root.ts";
import { currentKinds } from "./persons.ts";
import { membersOf } from "./surgery/family-at.ts";
import { getHousehold } from "./surgery/households.ts";

/** @throws DeskError 'tidak_ditemukan' */
export async function getPerson(
  db: Db,
  personId: string,
  seesSensitive: boolean,
): Promise<PersonView> {
  const row = await db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .executeTakeFirst();
  const [briefRow] = await findBriefRows(db, { ids: [personId] });
  if (!row || !briefRow) throw new DeskError("tidak_ditemukan");
  const kinds = (await currentKinds(db, personId)).map((kind) => kind.kind);
  return {
    ...toBrief(briefRow),
    version: row.version,
    temporaryId: row.nik === null ? temporaryIdOf(row.id) : null,
    noNikReason: row.no_nik_reason,
    nikNote: row.nik_note,
    motherName: row.mother_name,
    birthPlace: row.birth_place,
    phone: row.phone,
    occupation: row.occupation,
    marital: row.marital,
    disability: row.disability as PersonView["disability"],
    ktp: addressView({
      village_code: row.ktp_village_code,
      address: row.ktp_address,
      hamlet: row.ktp_hamlet,
      rt: row.ktp_rt,
      rw: row.ktp_rw,
    }),
    home:
      row.home_is_ktp === 1
        ? null
        : addressView({
            village_code: row.home_village_code,
            address: row.home_address,
            hamlet: row.home_hamlet,
            rt: row.home_rt,
            rw: row.home_rw,
          }),
    landmark: row.landmark,
    stateDate: row.state_date,
    stateDocument: row.state_document,
    ppks: seesSensitive ? kinds : kinds.filter((kind) => !isSensitiveKind(kind)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    source: row.source,
    mergedInto: row.merged_into === null ? null : await standsFor(db, row.merged_into),
    family: briefRow.family_id === null ? null : await getFamily(db, briefRow.family_id),
  };
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getFamily(db: Db, familyId: string): Promise<FamilyView> {
  const family = await db
    .selectFrom("families")
    .selectAll()
    .where("id", "=", familyId)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  const numbers = await db
    .selectFrom("family_numbers")
    .select(["number", "from_date", "to_date"])
    .where("family_id", "=", familyId)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .orderBy("from_date", "desc")
    .execute();
  const members = await membersOf(db, familyId);
  const current = numbers.find((number) => number.to_date === null);
  return {
    familyId,
    version: family.version,
    kkMasked: current ? maskNumber(current.number) : null,
    earlier: numbers.flatMap((row) =>
      row.to_date === null
        ? []
        : [{ kkMasked: maskNumber(row.number), fromDate: row.from_date, toDate: row.to_date }],
    ),
    home: addressView(family),
    members: members.filter((member) => member.toDate === null).sort(byPlaceInFamily),
    former: members
      .filter((member) => member.toDate !== null && member.endReason !== "ubah_hubungan")
      .sort(byPlaceInFamily),
    household: await getHousehold(db, family.household_id),
  };
}

/** Whole numbers of a person. @throws DeskError 'tidak_ditemukan' */
export async function getNumbers(
  db: Db,
  personId: string,
): Promise<{ nik: string | null; kk: string | null }> {
  const [row] = await findBriefRows(db, { ids: [personId] });
  if (!row) throw new DeskError("tidak_ditemukan");
  return { nik: row.nik, kk: row.number };
}

/** The number of the card a family holds now. @throws DeskError 'tidak_ditemukan' */
export async function getFamilyNumber(db: Db, familyId: string): Promise<string | null> {
  const family = await db
    .selectFrom("families")
    .select("id")
    .where("id", "=", familyId)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  const row = await db
    .selectFrom("family_numbers")
    .select("number")
    .where("family_id", "=", familyId)
    .where("to_date", "is", null)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** What a letter says about a person: whole numbers, so only for calls that log the person's id. */
export interface PersonIdentity {
  readonly personId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly temporaryId: string;
  readonly kk: string | null;
  readonly sex: "L" | "P" | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly occupation: number | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
}

/** Identity as on the KTP, the family's address where the KTP one is not known. @throws DeskError 'tidak_ditemukan' */
export async function getIdentity(db: Db, personId: string): Promise<PersonIdentity> {
  const row = await db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .executeTakeFirst();
  const [brief] = await findBriefRows(db, { ids: [personId] });
  if (!row || !brief) throw new DeskError("tidak_ditemukan");
  const family =
    brief.family_id === null
      ? undefined
      : await db
          .selectFrom("families")
          .selectAll()
          .where("id", "=", brief.family_id)
          .executeTakeFirst();
  const place = row.ktp_village_code
    ? { rt: row.ktp_rt, rw: row.ktp_rw, villageCode: row.ktp_village_code }
    : placeOf(brief);
  return {
    personId,
    name: row.name,
    nik: row.nik,
    temporaryId: temporaryIdOf(row.id),
    kk: brief.number,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    occupation: row.occupation,
    phone: row.phone,
    address: row.ktp_address ?? row.home_address ?? family?.address ?? null,
    hamlet: row.ktp_hamlet ?? row.home_hamlet ?? family?.hamlet ?? null,
    ...place,
  };
}

/** The first `most` persons that these ids stand for, in their order: a merged record gives way to the one that stands for it, erased ones are left out. */
export async function glancesOf(
  db: Db,
  ids: readonly string[],
  most: number,
): Promise<PersonGlance[]> {
  const roots: string[] = [];
  for (const id of ids) {
    if (roots.length === most) break;
    const root = await rootOf(db, id);
    if (root !== undefined && !roots.includes(root)) roots.push(root);
  }
  const rows = await findBriefRows(db, { ids: roots });
  const glances = new Map(rows.map((row) => [row.id, toGlance(row)]));
  return roots.flatMap((id) => glances.get(id) ?? []);
}

function addressView(row: {
  village_code: string | null;
  address: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
}): AddressView {
  return {
    villageCode: row.village_code,
    address: row.address,
    hamlet: row.hamlet,
    rt: row.rt,
    rw: row.rw,
    areaLine: areaLineOf(row.village_code) ?? null,
  };
}
