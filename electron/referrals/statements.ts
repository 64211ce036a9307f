// Issuing and printing statements (surat keterangan) from a case; the number comes from the register of letters.
import type * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { statementPaper } from "../../shared/referrals/statement-paper.ts";
import {
  NEUTRAL_STATEMENT,
  needsCheck,
  statementProblem,
  statementTitle,
  validUntil,
  type StatementInput,
  type StatementsOfCase,
  type StatementView,
} from "../../shared/referrals/statements.ts";
import { localDate } from "../../shared/values/date.ts";
import { findAccount } from "../accounts/queries.ts";
import { getCaseForChange } from "../cases/moves.ts";
import { getCase, isRestricted, type Acting } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { signerOf } from "./issue.ts";
import type { LetterSheet } from "./letter-data.ts";
import { personOnLetter } from "./person-on-letter.ts";
import { printedOf } from "./prints.ts";
import { templateOfLetter } from "./templates/of-letter.ts";
import { cancelLetter, previewLetterNumber } from "../office/numbering.ts";
import { enterLetter } from "./letters.ts";
import { storedWords, wordsOfStatement } from "./statement-words.ts";

const PURPOSE = "Surat keterangan bagi warga yang memintanya";

function rowsOf(db: Db) {
  return db
    .selectFrom("statements as s")
    .innerJoin("letters as l", "l.id", "s.letter_id")
    .innerJoin("cases as c", "c.id", "s.case_id")
    .selectAll("s")
    .select(["l.number", "l.cancelled_at", "c.sensitive"]);
}
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

async function getStatement(db: Db, id: string): Promise<Row> {
  const row = await rowsOf(db).where("s.id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

async function toView(db: Db, row: Row, dataset: string): Promise<z.input<typeof StatementView>> {
  return {
    id: row.id,
    kind: row.kind,
    title: statementTitle(row.kind, dataset),
    number: row.number,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    cancelled: row.cancelled_at !== null,
    letterId: row.letter_id,
    printed: await printedOf(db, row.letter_id),
  };
}

/** @throws DeskError 'kasus_terbatas' */
export async function statementsOf(
  { db, sensitive, now }: QueryContext,
  caseId: string,
): Promise<z.input<typeof StatementsOfCase>> {
  const kase = await getCase(db, caseId);
  if (isRestricted(kase, sensitive)) throw new DeskError("kasus_terbatas");
  const office = await getOffice(db);
  const today = localDate(now());
  const rows = await rowsOf(db).where("s.case_id", "=", caseId).orderBy("s.created_at").execute();
  return {
    rows: await Promise.all(rows.map((row) => toView(db, row, office.dataset))),
    checkedOn: kase.checked_on,
    registered: kase.registered === null ? null : kase.registered === 1,
    nextNumber: await previewLetterNumber(db, office, today),
    today,
  };
}

/**
 * Idempotent by the form's id.
 * @throws DeskError 'surat_keterangan_tidak_boleh' (details.reason: StatementProblem), 'tanggal_rujukan_salah', 'kasus_terbatas',
 * 'penanda_tangan_tidak_ada', 'nomor_surat_dipakai', 'pola_nomor_salah'
 */
export async function issueStatement(
  by: Acting,
  input: StatementInput,
): Promise<z.input<typeof StatementView>> {
  const { db } = by;
  const office = await getOffice(db);
  const saved = await db
    .selectFrom("statements")
    .select("case_id")
    .where("id", "=", input.id)
    .executeTakeFirst();
  if (saved) {
    if (saved.case_id !== input.caseId)
      throw new DeskError("masukan_salah", { fields: { id: "dipakai" } });
    return toView(db, await getStatement(db, input.id), office.dataset);
  }
  const kase = await getCaseForChange(by, input.caseId, undefined);
  if (input.issuedOn > localDate(by.now()))
    throw new DeskError("tanggal_rujukan_salah", { reason: "masa_depan" });
  if (input.issuedOn < kase.received_on)
    throw new DeskError("tanggal_rujukan_salah", { reason: "sebelum_kasus" });
  const signer = signerOf(office, input.signerId);
  const check = {
    checkedOn: kase.checked_on,
    registered: kase.registered === null ? null : kase.registered === 1,
  };
  const problem = statementProblem(input.kind, check, signer, office.terms.head, input.issuedOn);
  if (problem) throw new DeskError("surat_keterangan_tidak_boleh", { reason: problem });
  const at = by.now().toISOString();
  const provenance = {
    legal_basis: kase.legal_basis,
    purpose: PURPOSE,
    source: kase.source,
    created_at: at,
    created_by: by.session.accountId,
    updated_at: at,
  };
  const hidden = kase.sensitive === 1;
  const words = await storedWords(by.sensitive, hidden, input.id, {
    needed_for: input.purpose,
    text: input.text,
    reason: "",
  });
  const letterId = by.newId();
  await enterLetter(db, {
    id: letterId,
    office,
    manualNumber: input.manualNumber,
    datedOn: input.issuedOn,
    subject: hidden ? NEUTRAL_STATEMENT : statementTitle(input.kind, office.dataset),
    addressee: "Yang bersangkutan",
    legalBasis: kase.legal_basis,
    purpose: PURPOSE,
    source: kase.source,
    at,
    by: by.session.accountId,
    template: input.kind,
  });
  const checked = needsCheck(input.kind);
  const checker = checked && kase.checked_by ? await findAccount(db, kase.checked_by) : undefined;
  await db
    .insertInto("statements")
    .values({
      id: input.id,
      letter_id: letterId,
      case_id: kase.id,
      person_id: kase.person_id,
      kind: input.kind,
      ...words,
      signer: JSON.stringify(signer),
      checked_on: checked ? kase.checked_on : null,
      checked_by: checked ? (checker?.name ?? by.session.name) : null,
      desil: input.kind === "terdaftar" ? kase.desil : null,
      issued_on: input.issuedOn,
      valid_until: validUntil(input.kind, check, input.issuedOn),
      ...provenance,
    })
    .execute();
  return toView(db, await getStatement(db, input.id), office.dataset);
}

/** Its number stays in the register, marked. @throws DeskError 'tidak_ditemukan' | 'kasus_terbatas' */
export async function cancelStatement(
  by: Acting,
  id: string,
  reason: string,
): Promise<z.input<typeof StatementView>> {
  const row = await getStatement(by.db, id);
  if (isRestricted(row, by.sensitive)) throw new DeskError("kasus_terbatas");
  if (row.cancelled_at === null) {
    const hidden = row.sensitive === 1;
    if (hidden) {
      const words = { ...wordsOfStatement(row, by.sensitive), reason };
      await by.db
        .updateTable("statements")
        .set(await storedWords(by.sensitive, true, id, words))
        .where("id", "=", id)
        .execute();
    }
    await cancelLetter(by.db, row.letter_id, {
      at: by.now().toISOString(),
      by: by.session.accountId,
      reason: hidden ? "" : reason,
    });
  }
  return toView(by.db, await getStatement(by.db, id), (await getOffice(by.db)).dataset);
}

/** @throws DeskError 'tidak_ditemukan' | 'kasus_terbatas' */
export async function statementOf(
  { db, sensitive }: QueryContext,
  id: string,
  size: PaperSize,
): Promise<LetterSheet> {
  const row = await getStatement(db, id);
  // Issued while its case was sensitive, the words stay sealed when the case is opened again.
  if (isRestricted(row, sensitive) || (row.words_sealed && !sensitive.canOpen))
    throw new DeskError("kasus_terbatas");
  const office = await getOffice(db);
  const words = wordsOfStatement(row, sensitive);
  const sheet = statementPaper({
    office,
    size,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    purpose: words.needed_for,
    text: words.text,
    signer: JSON.parse(row.signer) as Signer,
    person: await personOnLetter(db, row.person_id, office.terms.village),
    check:
      row.checked_on === null
        ? null
        : { on: row.checked_on, by: row.checked_by ?? "", desil: row.desil },
    cancelled: row.cancelled_at !== null,
    template: await templateOfLetter(db, row.letter_id, row.kind),
  });
  return { sheet, letterId: row.letter_id };
}
