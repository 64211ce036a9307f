// Numbers of registers and letters: allotted inside the saving transaction, so none is burnt by a failed save or given twice.
import { DeskError } from "../../shared/errors.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import {
  isLetterPattern,
  letterNumber,
  letterNumberKey,
  letterSeries,
} from "../../shared/values/letter-number.ts";
import type { Db } from "../database/tables.ts";

/**
 * The next number of a series, from 1. Call only inside the transaction that stores the numbered record.
 * @param series names the register and what restarts it, e.g. 'REG:2026' or 'SURAT:400.9:2026'
 */
export async function takeNumber(db: Db, series: string): Promise<number> {
  const row = await db
    .insertInto("numbering")
    .values({ series, last: 1 })
    .onConflict((c) =>
      c.column("series").doUpdateSet((e) => ({ last: e("numbering.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The number the next `takeNumber` would answer, for a preview. */
export async function peekNumber(db: Db, series: string): Promise<number> {
  const row = await db
    .selectFrom("numbering")
    .select("last")
    .where("series", "=", series)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Highest number of each series, for the anchor file. */
export async function numberingMaxima(db: Db): Promise<Record<string, number>> {
  const rows = await db.selectFrom("numbering").selectAll().execute();
  return Object.fromEntries(rows.map((r) => [r.series, r.last]));
}

/** After a restore every series goes on above the highest number that was ever given out. */
export async function raiseNumbering(
  db: Db,
  maxima: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [series, last] of Object.entries(maxima)) {
    await db
      .insertInto("numbering")
      .values({ series, last })
      .onConflict((c) =>
        c.column("series").doUpdateSet({ last }).where("numbering.last", "<", last),
      )
      .execute();
  }
}

/** How an office numbers its letters. */
export type LetterNumbering = Pick<OfficeView, "letterPattern" | "letterClass" | "letterUnit">;

function numberOf(office: LetterNumbering, sequence: number, date: string): string {
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
  office: LetterNumbering,
  date: string,
): Promise<{ number: string; sequence: number }> {
  const year = Number(date.slice(0, 4));
  for (;;) {
    const sequence = await takeNumber(db, letterSeries(office.letterClass, date));
    const number = numberOf(office, sequence, date);
    if (!(await isTaken(db, number, year))) return { number, sequence };
  }
}

/** The number that the next letter of that day would get. Throws pola_nomor_salah. */
export async function previewLetterNumber(
  db: Db,
  office: LetterNumbering,
  date: string,
): Promise<string> {
  const year = Number(date.slice(0, 4));
  let sequence = await peekNumber(db, letterSeries(office.letterClass, date));
  while (await isTaken(db, numberOf(office, sequence, date), year)) sequence += 1;
  return numberOf(office, sequence, date);
}

export interface LetterToRegister {
  readonly id: string;
  readonly office: LetterNumbering;
  /** As written in the buku agenda by hand; null takes the next number of the pattern. */
  readonly manualNumber: string | null;
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string;
  readonly subject: string;
  readonly addressee: string;
  readonly legalBasis: string;
  readonly purpose: string;
  readonly source: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
  /** Row of the prose it is printed with; null for papers that have none. */
  readonly templateId: string | null;
  /** The same of the slip below it; left out for papers without one. */
  readonly slipTemplateId?: string | null;
}

/** Enters a letter in the register (buku agenda) and answers its number. Throws nomor_surat_dipakai, pola_nomor_salah. */
export async function registerLetter(db: Db, letter: LetterToRegister): Promise<string> {
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
      template_id: letter.templateId,
      slip_template_id: letter.slipTemplateId ?? null,
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

/** The number stays in the register, marked as cancelled. */
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
