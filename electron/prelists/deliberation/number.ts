// The number of the minutes comes from the office's register of letters: given when they are locked, never twice, and never taken back.
import { DeskError } from "../../../shared/errors.ts";
import { isLetterPattern, letterNumberKey } from "../../../shared/values/letter-number.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { cancelLetter, previewLetterNumber, registerLetter } from "../../office/numbering.ts";
import { getOffice } from "../../office/queries.ts";
import { templateForIssue, templateKept } from "../../office/templates/queries.ts";
import type { CommandContext } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";

interface Numbered {
  readonly id: string;
  readonly number: string | null;
  readonly held_on: string | null;
}

/** The number that the register gave to these minutes last, unless it was cancelled. */
async function registeredNumber(db: Db, deliberationId: string) {
  return db
    .selectFrom("deliberation_letters as x")
    .innerJoin("letters as l", "l.id", "x.letter_id")
    .select(["l.id", "l.number"])
    .where("x.deliberation_id", "=", deliberationId)
    .where("l.cancelled_at", "is", null)
    .orderBy("x.created_at", "desc")
    .executeTakeFirst();
}

/** The prose of the minutes that went under this number. */
export async function templateOfMinutes(db: Db, deliberationId: string, number: string | null) {
  const row = await db
    .selectFrom("deliberation_letters as x")
    .innerJoin("letters as l", "l.id", "x.letter_id")
    .select("l.template_id")
    .where("x.deliberation_id", "=", deliberationId)
    .where("l.number", "=", number ?? "")
    .executeTakeFirst();
  return templateKept(db, "berita_acara", row?.template_id ?? null);
}

/** What locking would number the minutes; null where the office's pattern gives no number. */
export async function nextNumber(db: Db, row: Numbered, now: Date): Promise<string | null> {
  const given = row.number ?? (await registeredNumber(db, row.id))?.number;
  if (given !== undefined) return given;
  const office = await getOffice(db);
  if (!isLetterPattern(office.letterPattern)) return null;
  return previewLetterNumber(db, office, row.held_on ?? localDate(now));
}

/**
 * Enters the minutes in the register and answers their number: the one typed in, the one they had, else the next of the pattern. A number
 * that was changed since the last locking is cancelled in the register and stays there.
 * @throws DeskError 'nomor_surat_dipakai', 'pola_nomor_salah'
 */
export async function numberMinutes(
  context: Pick<CommandContext, "newId" | "now" | "session"> & { readonly db: Db },
  row: Numbered,
  title: string,
): Promise<string> {
  const { db } = context;
  const at = context.now().toISOString();
  const by = context.session.accountId;
  const had = await registeredNumber(db, row.id);
  if (had && (row.number === null || letterNumberKey(row.number) === letterNumberKey(had.number)))
    return had.number;
  if (row.held_on === null)
    throw new DeskError("musyawarah_belum_lengkap", { missing: ["tanggal"] });
  const { legal_basis, purpose, source } = provenance("musyawarah", by, at);
  const id = context.newId();
  const number = await registerLetter(db, {
    id,
    office: await getOffice(db),
    manualNumber: row.number,
    datedOn: row.held_on,
    subject: `Berita acara ${title}`,
    addressee: "Arsip",
    legalBasis: legal_basis,
    purpose,
    source,
    at,
    by,
    templateId: await templateForIssue(db, "berita_acara", { at, by }),
  });
  await db
    .insertInto("deliberation_letters")
    .values({ letter_id: id, deliberation_id: row.id, created_at: at, created_by: by })
    .execute();
  if (had) await cancelLetter(db, had.id, { at, by, reason: `Diganti nomor ${number}` });
  return number;
}

/** The minutes will never be: their number is cancelled and stays in the register. */
export async function cancelNumber(
  context: Pick<CommandContext, "now" | "session"> & { readonly db: Db },
  deliberationId: string,
  reason: string,
): Promise<void> {
  const had = await registeredNumber(context.db, deliberationId);
  if (had)
    await cancelLetter(context.db, had.id, {
      at: context.now().toISOString(),
      by: context.session.accountId,
      reason,
    });
}
