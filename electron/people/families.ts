// Writes families: card numbers with history, memberships with dates, exactly one head.
import type { Address } from "../../shared/people/fields.ts";
import { HEAD } from "../../shared/people/codes.ts";
import { checkFamilyNumber } from "../../shared/people/rules.ts";
import type { IsoDate } from "../../shared/values/date.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db, Trx } from "../database/tables.ts";
import { areaPath } from "../areas/queries.ts";
import type { MembershipEnd } from "../../shared/people/surgery-codes.ts";
import { effectiveDay } from "../../shared/people/surgery-rules.ts";
import { provenanceOf, type Author } from "./author.ts";
import { refusePending } from "./intake/pending.ts";
import { recordEvent } from "./surgery/events.ts";
import type { Journal } from "./surgery/journal.ts";

/** A family with its card from a day on; answers the id of the card's row. @throws DeskError 'kk_tidak_sah' | 'kk_dipakai' | 'wilayah_tidak_dikenal' */
export async function insertFamily(
  db: Trx,
  author: Author,
  id: string,
  number: string | null,
  home: Address,
  from: IsoDate = author.today,
): Promise<string | null> {
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
  return card === null ? null : insertNumber(db, author, id, card, from);
}

/** The family that holds this card number now. @throws DeskError 'sedang_dimuat' */
export async function findFamilyByNumber(db: Db, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("family_numbers")
    .select(["family_id", "source"])
    .where("number", "=", number)
    .where("to_date", "is", null)
    .executeTakeFirst();
  if (row) await refusePending(db, row.source);
  return row?.family_id;
}

/**
 * A person joins a family from a day on. Answers the id of the membership. The caller sees to it that the family has a head in the
 * end (surgery/heads.ts): while a whole card is written, the head may come last.
 * @throws DeskError 'tidak_ditemukan' (also for a person merged into another) | 'orang_tidak_aktif' | 'sudah_berkeluarga' |
 *   'kepala_keluarga_ganda' | 'tanggal_sebelum_mulai' when the person was still elsewhere on that day
 */
export async function insertMembership(
  db: Trx,
  author: Author,
  familyId: string,
  personId: string,
  relation: number,
  from: IsoDate = author.today,
): Promise<string> {
  const family = await db
    .selectFrom("families")
    .select("id")
    .where("id", "=", familyId)
    .executeTakeFirst();
  const person = await db
    .selectFrom("persons")
    .select(["state", "merged_into"])
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!family || !person || person.merged_into !== null) throw new DeskError("tidak_ditemukan");
  if (person.state !== "aktif")
    throw new DeskError("orang_tidak_aktif", { personId, state: person.state });
  const before = await db
    .selectFrom("memberships")
    .select(["family_id", "to_date"])
    .where("person_id", "=", personId)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .execute();
  const present = before.find((row) => row.to_date === null);
  if (present) throw new DeskError("sudah_berkeluarga", { familyId: present.family_id });
  const lastEnd = effectiveDay("", ...before.map((row) => row.to_date ?? ""));
  if (from < lastEnd) throw new DeskError("tanggal_sebelum_mulai", { from: lastEnd });
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
  const id = author.newId();
  await db
    .insertInto("memberships")
    .values({
      id,
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
  return id;
}

/**
 * Ends a present membership without an event around it (a merge of two records keeps its own history). Never before the day it began.
 * The caller asks surgery/heads.ts afterwards: a family whose head left needs another one.
 * @throws DeskError 'tidak_ditemukan' when it is not present
 */
export async function endMembership(
  db: Trx,
  author: Author,
  membershipId: string,
  end: { readonly on: IsoDate; readonly reason: MembershipEnd; readonly document?: string | null },
): Promise<void> {
  const row = await db
    .selectFrom("memberships")
    .select("from_date")
    .where("id", "=", membershipId)
    .where("to_date", "is", null)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  await db
    .updateTable("memberships")
    .set({
      to_date: effectiveDay(end.on, row.from_date),
      end_reason: end.reason,
      end_document: end.document ?? null,
      updated_at: author.at,
    })
    .where("id", "=", membershipId)
    .execute();
}

/**
 * Opens a membership again that was ended, as when a merge is taken back.
 * @throws DeskError 'tidak_ditemukan' | 'sudah_berkeluarga' | 'kepala_keluarga_ganda'
 */
export async function reopenMembership(
  db: Trx,
  author: Author,
  membershipId: string,
): Promise<void> {
  const row = await db
    .selectFrom("memberships")
    .selectAll()
    .where("id", "=", membershipId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const inTheWay = await db
    .selectFrom("memberships")
    .select(["person_id", "family_id"])
    .where("id", "<>", membershipId)
    .where("to_date", "is", null)
    .where((eb) =>
      eb.or([
        eb("person_id", "=", row.person_id),
        eb.and([
          eb("family_id", "=", row.family_id),
          eb("relation", "=", HEAD),
          eb.lit(row.relation === HEAD),
        ]),
      ]),
    )
    .executeTakeFirst();
  if (inTheWay?.person_id === row.person_id)
    throw new DeskError("sudah_berkeluarga", { familyId: inTheWay.family_id });
  if (inTheWay) throw new DeskError("kepala_keluarga_ganda", { personId: inTheWay.person_id });
  await db
    .updateTable("memberships")
    .set({ to_date: null, end_reason: null, end_document: null, updated_at: author.at })
    .where("id", "=", membershipId)
    .execute();
}

/** The family, if nobody saved it since. @throws DeskError 'tidak_ditemukan' | 'berubah_di_tempat_lain' */
export async function requireVersion(db: Db, id: string, version: number): Promise<void> {
  const family = await db
    .selectFrom("families")
    .select("version")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  if (family.version !== version) throw new DeskError("berubah_di_tempat_lain");
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
  await requireVersion(db, id, version);
  const from = edit.from ?? author.today;
  await recordEvent(db, author, { kind: "ubah_kk", on: from }, async (journal) => {
    journal.touch({ family: id });
    await journal.change("families", id, placeOf(edit.home));
    if (edit.number !== undefined) await renewNumber(journal, id, edit.number, from);
  });
  return version + 1;
}

async function renewNumber(
  journal: Journal,
  familyId: string,
  number: string | null,
  from: IsoDate,
): Promise<void> {
  const { db, author } = journal;
  const current = await findCard(db, familyId);
  const card = await usableNumber(db, number, familyId);
  if (card === (current?.number ?? null)) return;
  const day = effectiveDay(from, current?.from_date ?? from);
  if (current) await endCard(journal, current.id, day, "diperbarui");
  if (card !== null)
    journal.inserted("family_numbers", await insertNumber(db, author, familyId, card, day));
}

/** The card a family holds now. */
export async function findCard(db: Db, familyId: string) {
  return db
    .selectFrom("family_numbers")
    .select(["id", "number", "from_date"])
    .where("family_id", "=", familyId)
    .where("to_date", "is", null)
    .executeTakeFirst();
}

export async function endCard(
  journal: Journal,
  id: string,
  on: IsoDate,
  reason: "diperbarui" | "gabung_kk",
): Promise<void> {
  await journal.change("family_numbers", id, { to_date: on, end_reason: reason });
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
): Promise<string> {
  const id = author.newId();
  await db
    .insertInto("family_numbers")
    .values({
      id,
      family_id: familyId,
      number,
      from_date: from,
      to_date: null,
      end_reason: null,
      ...provenanceOf(author),
    })
    .execute();
  return id;
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
