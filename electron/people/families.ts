// Writes families: card numbers with history, memberships with dates, exactly one head.
import type { Address } from "../../shared/people/fields.ts";
import { HEAD } from "../../shared/people/codes.ts";
import { checkFamilyNumber } from "../../shared/people/rules.ts";
import type { IsoDate } from "../../shared/values/date.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db, Trx } from "../database/tables.ts";
import { areaPath } from "../areas/queries.ts";
import { provenanceOf, type Author } from "./author.ts";

/** @throws DeskError 'kk_tidak_sah' | 'kk_dipakai' | 'wilayah_tidak_dikenal' */
export async function insertFamily(
  db: Trx,
  author: Author,
  id: string,
  number: string | null,
  home: Address,
): Promise<void> {
  const card = await usableNumber(db, number);
  await db
    .insertInto("families")
    .values({
      id,
      ...placeOf(home),
      household_id: null,
      household_order: null,
      ...provenanceOf(author),
    })
    .execute();
  if (card !== null) await insertNumber(db, author, id, card, author.today);
}

/** The family that holds this card number now. */
export async function findFamilyByNumber(db: Db, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("family_numbers")
    .select("family_id")
    .where("number", "=", number)
    .where("to_date", "is", null)
    .executeTakeFirst();
  return row?.family_id;
}

/**
 * A person joins a family from a day on.
 * @throws DeskError 'tidak_ditemukan' | 'sudah_berkeluarga' | 'kepala_keluarga_ganda'
 */
export async function insertMembership(
  db: Trx,
  author: Author,
  familyId: string,
  personId: string,
  relation: number,
  from: IsoDate = author.today,
): Promise<void> {
  const family = await db
    .selectFrom("families")
    .select("id")
    .where("id", "=", familyId)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  const present = await db
    .selectFrom("memberships")
    .select("family_id")
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .executeTakeFirst();
  if (present) throw new DeskError("sudah_berkeluarga", { familyId: present.family_id });
  if (relation === HEAD) {
    const head = await db
      .selectFrom("memberships")
      .select("person_id")
      .where("family_id", "=", familyId)
      .where("relation", "=", HEAD)
      .where("to_date", "is", null)
      .executeTakeFirst();
    if (head) throw new DeskError("kepala_keluarga_ganda", { personId: head.person_id });
  }
  await db
    .insertInto("memberships")
    .values({
      id: author.newId(),
      family_id: familyId,
      person_id: personId,
      relation,
      from_date: from,
      to_date: null,
      end_reason: null,
      end_document: null,
      ...provenanceOf(author),
    })
    .execute();
}

export interface FamilyEdit {
  /** Undefined keeps the card; null says there is none any more. */
  readonly number?: string | null | undefined;
  /** Day from which a new card counts; today when absent. */
  readonly from?: IsoDate | undefined;
  readonly home: Address;
}

/** @throws DeskError 'tidak_ditemukan' | 'berubah_di_tempat_lain' | 'kk_tidak_sah' | 'kk_dipakai' | 'wilayah_tidak_dikenal' */
export async function updateFamily(
  db: Trx,
  author: Author,
  id: string,
  version: number,
  edit: FamilyEdit,
): Promise<number> {
  const family = await db
    .selectFrom("families")
    .select("version")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  if (family.version !== version) throw new DeskError("berubah_di_tempat_lain");
  await db
    .updateTable("families")
    .set({ ...placeOf(edit.home), version: version + 1, updated_at: author.at })
    .where("id", "=", id)
    .execute();
  if (edit.number !== undefined)
    await renewNumber(db, author, id, edit.number, edit.from ?? author.today);
  return version + 1;
}

async function renewNumber(
  db: Trx,
  author: Author,
  familyId: string,
  number: string | null,
  from: IsoDate,
): Promise<void> {
  const current = await db
    .selectFrom("family_numbers")
    .select(["id", "number"])
    .where("family_id", "=", familyId)
    .where("to_date", "is", null)
    .executeTakeFirst();
  const card = await usableNumber(db, number, familyId);
  if (card === (current?.number ?? null)) return;
  if (current)
    await db
      .updateTable("family_numbers")
      .set({ to_date: from })
      .where("id", "=", current.id)
      .execute();
  if (card !== null) await insertNumber(db, author, familyId, card, from);
}

async function usableNumber(
  db: Db,
  number: string | null,
  familyId?: string,
): Promise<string | null> {
  const check = checkFamilyNumber(number);
  if (check === null) return null;
  if (check.refused) throw new DeskError("kk_tidak_sah", { findings: check.findings });
  const owner = await findFamilyByNumber(db, check.number);
  if (owner !== undefined && owner !== familyId)
    throw new DeskError("kk_dipakai", { familyId: owner });
  return check.number;
}

async function insertNumber(
  db: Trx,
  author: Author,
  familyId: string,
  number: string,
  from: IsoDate,
): Promise<void> {
  await db
    .insertInto("family_numbers")
    .values({
      id: author.newId(),
      family_id: familyId,
      number,
      from_date: from,
      to_date: null,
      created_at: author.at,
      created_by: author.by,
      source: author.source,
    })
    .execute();
}

function placeOf(home: Address) {
  if (home.villageCode && areaPath(home.villageCode).path.length === 0)
    throw new DeskError("wilayah_tidak_dikenal");
  return {
    village_code: home.villageCode,
    address: home.address,
    hamlet: home.hamlet,
    rt: home.rt,
    rw: home.rw,
  };
}
