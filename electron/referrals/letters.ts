// The register of letter numbers (buku agenda): numbers are given out in the saving transaction, never twice, and cancelled ones stay.
import { sql } from "kysely";
import type { TemplateKind } from "../../shared/papers/templates/fields.ts";
import type { Db } from "../database/tables.ts";
import { registerLetter, type LetterToRegister } from "../office/numbering.ts";
import { templateForIssue } from "../office/templates/queries.ts";
import type { LettersTable } from "./table.ts";

export interface NewLetter extends Omit<LetterToRegister, "templateId" | "slipTemplateId"> {
  /** Whose prose it is printed with, now and whenever it is printed again. */
  readonly template: TemplateKind;
}

/** Enters a letter and answers its number. Throws nomor_surat_dipakai, pola_nomor_salah. */
export async function enterLetter(db: Db, letter: NewLetter): Promise<string> {
  const templateId = await templateForIssue(db, letter.template, letter);
  // The letter of one referral has a slip; an answer to a list comes as a list.
  const slipTemplateId =
    letter.template === "rujukan" ? await templateForIssue(db, "umpan_balik", letter) : null;
  return registerLetter(db, { ...letter, templateId, slipTemplateId });
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
  /** Null for a statement and for minutes of a deliberation. */
  readonly referralId: string | null;
  /** Null for minutes of a deliberation. */
  readonly caseId: string | null;
  /** How many stand in the list of a shared letter; 0 for any other. */
  readonly covered: number;
  readonly sensitive: number | null;
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
      .leftJoin("cases", (join) =>
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
