// The register of letter numbers (buku agenda): numbers are given out in the saving transaction, never twice, and cancelled ones stay.
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import {
  isLetterPattern,
  letterNumber,
  letterNumberKey,
  letterSeries,
} from "../../shared/referrals/letter-number.ts";
import type { TemplateKind } from "../../shared/referrals/templates/fields.ts";
import type { Db } from "../database/tables.ts";
import { peekNumber, takeNumber } from "../office/numbering.ts";
import { templateForIssue } from "./templates/queries.ts";
import type { LettersTable } from "./table.ts";

type Numbering = Pick<OfficeView, "letterPattern" | "letterClass" | "letterUnit">;

export interface NewLetter {
  readonly id: string;
  readonly office: Numbering;
  /** As written in the buku agenda by hand; null takes the next number of the pattern. */
  readonly manualNumber: string | null;
  readonly datedOn: string;
  readonly subject: string;
  readonly addressee: string;
  readonly legalBasis: string;
  readonly purpose: string;
  readonly source: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
  /** Whose prose it is printed with, now and whenever it is printed again; left out for letters without one. */
  readonly template?: TemplateKind;
}

function numberOf(office: Numbering, sequence: number, date: string): string {
  if (!isLetterPattern(office.letterPattern)) throw new DeskError("pola_nomor_salah");
  return letterNumber(office.letterPattern, {
    classification: office.letterClass,
    sequence,
    unit: office.letterUnit,
    date,
  });
}

async function isTaken(db: Db, number: string, year: number): Promise<boolean> {
  const row = await db
    .selectFrom("letters")
    .select("id")
    .where("year", "=", year)
    .where("number_key", "=", letterNumberKey(number))
    .executeTakeFirst();
  return row !== undefined;
}

/** The next number that is free: one written by hand may already stand where the pattern would go. */
async function nextFree(
  db: Db,
  office: Numbering,
  date: string,
): Promise<{ number: string; sequence: number }> {
  const year = Number(date.slice(0, 4));
  for (;;) {
    const sequence = await takeNumber(db, letterSeries(office.letterClass, date));
    const number = numberOf(office, sequence, date);
    if (!(await isTaken(db, number, year))) return { number, sequence };
  }
}

/** The number that the next letter would get. */
export async function previewNumber(db: Db, office: Numbering, date: string): Promise<string> {
  const year = Number(date.slice(0, 4));
  let sequence = await peekNumber(db, letterSeries(office.letterClass, date));
  while (await isTaken(db, numberOf(office, sequence, date), year)) sequence += 1;
  return numberOf(office, sequence, date);
}

/** Enters a letter and answers its number. Throws nomor_surat_dipakai, pola_nomor_salah. */
export async function enterLetter(db: Db, letter: NewLetter): Promise<string> {
  const { office, datedOn, manualNumber } = letter;
  const year = Number(datedOn.slice(0, 4));
  if (manualNumber !== null && (await isTaken(db, manualNumber, year)))
    throw new DeskError("nomor_surat_dipakai");
  const { number, sequence } =
    manualNumber === null
      ? await nextFree(db, office, datedOn)
      : { number: manualNumber, sequence: null };
  await db
    .insertInto("letters")
    .values({
      id: letter.id,
      number,
      number_key: letterNumberKey(number),
      year,
      classification: office.letterClass,
      sequence,
      dated_on: datedOn,
      subject: letter.subject,
      addressee: letter.addressee,
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
      template_id: letter.template ? await templateForIssue(db, letter.template, letter) : null,
      legal_basis: letter.legalBasis,
      purpose: letter.purpose,
      source: letter.source,
      created_at: letter.at,
      created_by: letter.by,
      updated_at: letter.at,
    })
    .execute();
  return number;
}

export async function cancelLetter(
  db: Db,
  id: string,
  { at, by, reason }: { at: string; by: string; reason: string },
): Promise<void> {
  await db
    .updateTable("letters")
    .set({ cancelled_at: at, cancelled_by: by, cancel_reason: reason, updated_at: at })
    .where("id", "=", id)
    .execute();
}

/** From now on the register tells neither the kind nor a reason: its case became sensitive. */
export async function neutralLetter(db: Db, id: string, subject: string): Promise<void> {
  await db
    .updateTable("letters")
    .set((eb) => ({
      subject,
      cancel_reason: eb.case().when("cancelled_at", "is not", null).then("").else(null).end(),
    }))
    .where("id", "=", id)
    .execute();
}

export interface RegisterRow extends Pick<
  LettersTable,
  | "id"
  | "number"
  | "dated_on"
  | "sequence"
  | "cancelled_at"
  | "cancel_reason"
  | "subject"
  | "addressee"
> {
  /** Null for a statement. */
  readonly referralId: string | null;
  readonly caseId: string;
  /** How many stand in the list of a shared letter; 0 for any other. */
  readonly covered: number;
  readonly sensitive: number;
}

/** The letters of a year, newest first. */
export async function registerOf(db: Db, year: number): Promise<RegisterRow[]> {
  return (
    db
      .selectFrom("letters")
      // A shared letter is one row, of the first in its list.
      .leftJoin("referrals", (join) =>
        join
          .onRef("referrals.letter_id", "=", "letters.id")
          .on((eb) => eb(eb.fn.coalesce("referrals.list_no", eb.lit(1)), "=", 1)),
      )
      .leftJoin("statements", "statements.letter_id", "letters.id")
      .innerJoin("cases", (join) =>
        join.on((eb) =>
          eb("cases.id", "=", eb.fn.coalesce("referrals.case_id", "statements.case_id")),
        ),
      )
      .select([
        "letters.id",
        "letters.number",
        "letters.dated_on",
        "letters.sequence",
        "letters.cancelled_at",
        "letters.cancel_reason",
        "letters.subject",
        "letters.addressee",
      ])
      .select(["referrals.id as referralId", "cases.id as caseId", "cases.sensitive"])
      .select(
        sql<number>`(select count(list_no) from referrals where letter_id = letters.id)`.as(
          "covered",
        ),
      )
      .where("letters.year", "=", year)
      .orderBy("letters.created_at", "desc")
      .orderBy("letters.id", "desc")
      .execute()
  );
}
