// Issuing a referral: number, letter, history and the state of its case in one transaction.
import { randomBytes } from "node:crypto";
import type { Destination } from "../../shared/directory/contract.ts";
import { isReferable } from "../../shared/directory/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import { checkIssueDates, issuingOf } from "../../shared/referrals/rules.ts";
import type { IssueInput } from "../../shared/referrals/schemas.ts";
import { TRACKING_BYTES, trackingCode } from "../../shared/referrals/tracking-code.ts";
import { letterWords, type LetterWords } from "../../shared/referrals/words.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCaseForChange, moveCase } from "../cases/moves.ts";
import { factsOf, officeRules, type Acting, type CaseRecord } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getDestination } from "../directory/queries.ts";
import { getOffice } from "../office/queries.ts";
import { placeWaiting } from "./places.ts";
import { enterLetter } from "./letters.ts";
import {
  appendReferralEvent,
  findReferral,
  getReferral,
  insertReferral,
  isCodeTaken,
  type ReferralRecord,
} from "./queries.ts";
import { NEUTRAL_ADDRESSEE, storedTarget } from "./target.ts";

export const REFERRAL_PURPOSE = "Rujukan pelayanan kesejahteraan sosial";

async function freshCode(db: Db): Promise<string> {
  for (;;) {
    const code = trackingCode(randomBytes(TRACKING_BYTES));
    if (!(await isCodeTaken(db, code))) return code;
  }
}

/** @throws DeskError 'penanda_tangan_tidak_ada' */
export function signerOf(office: OfficeView, id: string): Signer {
  const signer = office.signers.find((one) => one.id === id && one.active);
  if (!signer) throw new DeskError("penanda_tangan_tidak_ada");
  return signer;
}

/** The name of a category. */
export async function categoryName(db: Db, code: string): Promise<string> {
  return (
    await db
      .selectFrom("categories")
      .select("name")
      .where("code", "=", code)
      .executeTakeFirstOrThrow()
  ).name;
}

/** What one letter tells of all who stand under it: its own one, or everybody in its list. */
export interface Letter {
  readonly id: string;
  readonly number: string;
  readonly destination: Pick<Destination, "id" | "name" | "addressee" | "place">;
  readonly signer: Signer;
  readonly input: Pick<
    IssueInput,
    "level" | "channel" | "enclosure" | "copies" | "issuedOn" | "replyBy" | "decision"
  >;
}

/** The arrow into `dirujuk`; a case that is there already takes one more referral without a move. */
async function moveToReferred(by: Acting, row: CaseRecord, letter: Letter): Promise<void> {
  const issuing = issuingOf(
    await factsOf(by.db, row, by.sensitive),
    by.session,
    await officeRules(by.db),
  );
  if (issuing?.kind === "tambah") return;
  const { level, issuedOn, decision } = letter.input;
  // Refused moves too go through the cases room, which knows the reason.
  await moveCase(by, {
    caseId: row.id,
    to: "dirujuk",
    fields: {
      destination: letter.destination.name,
      level,
      letterNumber: letter.number,
      letterDate: issuedOn,
      ...(decision ? { signer: decision } : {}),
    },
  });
}

/** Puts a case under a letter that has its number: the case moves, the referral and its history begin. */
export async function referUnder(
  by: Acting,
  row: CaseRecord,
  letter: Letter,
  referral: { readonly id: string; readonly listNo: number | null; readonly words: LetterWords },
): Promise<ReferralRecord> {
  const { db } = by;
  const { destination, input } = letter;
  const at = by.now().toISOString();
  await moveToReferred(by, row, letter);
  await insertReferral(db, {
    id: referral.id,
    code: await freshCode(db),
    case_id: row.id,
    person_id: row.person_id,
    destination_id: destination.id,
    destination_name: destination.name,
    ...(await storedTarget(by.sensitive, row.sensitive === 1, referral.id, {
      addressee: destination.addressee,
      addresseePlace: destination.place,
      enclosure: input.enclosure,
      copies: input.copies,
    })),
    level: input.level,
    channel: input.channel,
    letter_id: letter.id,
    list_no: referral.listNo,
    ...referral.words,
    signer: JSON.stringify(letter.signer),
    issued_on: input.issuedOn,
    reply_by: input.replyBy,
    legal_basis: row.legal_basis,
    purpose: REFERRAL_PURPOSE,
    source: row.source,
    created_at: at,
    created_by: by.session.accountId,
    updated_at: at,
  });
  const saved = await getReferral(db, referral.id);
  await appendReferralEvent(by, saved, {
    id: by.newId(),
    kind: "terbit",
    from: null,
    to: "diterbitkan",
    day: input.issuedOn,
    replyBy: input.replyBy,
  });
  await placeWaiting(by, saved);
  return saved;
}

/**
 * Issues a referral: number, letter, history and the state of the case, all or nothing. A retry with the same id answers as the first time.
 * Throws what moveCase throws, nomor_surat_dipakai, pola_nomor_salah, tujuan_nonaktif, tanggal_rujukan_salah, penanda_tangan_tidak_ada.
 */
export async function issueReferral(by: Acting, input: IssueInput): Promise<ReferralRecord> {
  const { db } = by;
  const saved = await findReferral(db, input.id);
  if (saved) {
    if (saved.case_id !== input.caseId)
      throw new DeskError("masukan_salah", { fields: { id: "dipakai" } });
    return saved;
  }
  const row = await getCaseForChange(by, input.caseId, undefined);
  const office = await getOffice(db);
  const destination = await getDestination(db, input.destinationId);
  if (!isReferable(destination)) throw new DeskError("tujuan_nonaktif");
  const signer = signerOf(office, input.signerId);
  checkIssueDates({
    today: localDate(by.now()),
    receivedOn: row.received_on,
    issuedOn: input.issuedOn,
    replyBy: input.replyBy,
  });

  const sensitive = row.sensitive === 1;
  const words = letterWords(input, await categoryName(db, row.category_code), sensitive);
  const letterId = by.newId();
  const number = await enterLetter(db, {
    id: letterId,
    template: "rujukan",
    office,
    manualNumber: input.manualNumber,
    datedOn: input.issuedOn,
    subject: words.subject,
    addressee: sensitive ? NEUTRAL_ADDRESSEE : destination.addressee,
    legalBasis: row.legal_basis,
    purpose: REFERRAL_PURPOSE,
    source: row.source,
    at: by.now().toISOString(),
    by: by.session.accountId,
  });
  const letter: Letter = { id: letterId, number, destination, signer, input };
  return referUnder(by, row, letter, { id: input.id, listNo: null, words });
}
