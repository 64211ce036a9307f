// Gathers what the letter of a referral prints.
import { DeskError } from "../../shared/errors.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import type { PersonOnPaper } from "../../shared/papers/identity-table.ts";
import type { LetterGroup } from "../../shared/referrals/group-letter.ts";
import type { PaperSheet, PaperSize } from "../../shared/papers/paper.ts";
import { letterPaper } from "../../shared/referrals/letter-paper.ts";
import { formatDate } from "../../shared/values/date.ts";
import { areaName } from "../areas/queries.ts";
import { groupInWords, memberIds } from "../cases/groups/queries.ts";
import { isRestricted } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { getReferral } from "./queries.ts";

async function familyCardOf(db: Db, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom("memberships")
    .innerJoin("family_numbers", "family_numbers.family_id", "memberships.family_id")
    .select("family_numbers.number")
    .where("memberships.person_id", "=", personId)
    .where("memberships.to_date", "is", null)
    .where("family_numbers.to_date", "is", null)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The person as identity cards tell: the KTP address, as the destination will read it there. */
export async function personOnLetter(
  db: Db,
  personId: string,
  villageTerm: string,
): Promise<PersonOnPaper> {
  const row = await db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const village = row.ktp_village_code;
  return {
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date === null ? null : formatDate(row.birth_date),
    familyCard: await familyCardOf(db, personId),
    nik: row.nik,
    address: [row.ktp_address, row.ktp_hamlet]
      .filter((part) => part !== null && part !== "")
      .join(", "),
    rt: row.ktp_rt,
    rw: row.ktp_rw,
    villageTerm,
    village: areaName(village) ?? null,
    district: areaName(village?.slice(0, 8) ?? null) ?? null,
  };
}

/** A finished letter and the number it goes under in the register. */
export interface LetterSheet {
  readonly sheet: PaperSheet;
  readonly letterId: string;
}

/** Null for a case of one person. */
async function groupOnLetter(
  db: Db,
  caseId: string,
  villageTerm: string,
): Promise<LetterGroup | null> {
  const rows = await groupInWords(db, caseId);
  if (!rows) return null;
  const ids = await memberIds(db, caseId);
  return {
    rows,
    members: await Promise.all(ids.map((id) => personOnLetter(db, id, villageTerm))),
  };
}

/** The letter with its slip. Throws DeskError('kasus_terbatas') when this session may not read the case. */
export async function letterOf(
  context: QueryContext,
  id: string,
  size: PaperSize,
): Promise<LetterSheet> {
  const { db, sensitive } = context;
  const row = await getReferral(db, id);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  const office = await getOffice(db);
  const group = await groupOnLetter(db, row.case_id, office.terms.village);
  const sheet = letterPaper({
    office,
    size,
    code: row.code,
    number: row.letter_number,
    datedOn: row.issued_on,
    replyBy: row.reply_by,
    addressee: row.addressee,
    addresseePlace: row.addressee_place,
    subject: row.subject,
    request: row.request,
    enclosure: row.enclosure,
    copies: JSON.parse(row.copies) as string[],
    signer: JSON.parse(row.signer) as Signer,
    person: await personOnLetter(db, row.person_id, office.terms.village),
    ...(group ? { group } : {}),
    cancelled: row.state === "dibatalkan",
    revision: row.revision,
  });
  return { sheet, letterId: row.letter_id };
}
