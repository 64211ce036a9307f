// Issuing a referral: number, letter, history and the state of its case in one transaction.
import { randomBytes } from "node:crypto";
import { isReferable } from "../../shared/directory/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import { checkIssueDates, issuingOf } from "../../shared/referrals/rules.ts";
import type { IssueInput } from "../../shared/referrals/schemas.ts";
import { TRACKING_BYTES, trackingCode } from "../../shared/referrals/tracking-code.ts";
import { letterWords } from "../../shared/referrals/words.ts";
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

const PURPOSE = "Rujukan pelayanan kesejahteraan sosial";

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

/** The arrow into `dirujuk`; a case that is there already takes one more referral without a move. */
async function moveToReferred(
  by: Acting,
  row: CaseRecord,
  input: IssueInput,
  destination: string,
  letterNumber: string,
): Promise<void> {
  const issuing = issuingOf(
    await factsOf(by.db, row, by.sensitive),
    by.session,
    await officeRules(by.db),
  );
  if (issuing?.kind === "tambah") return;
  const { level, issuedOn, decision } = input;
  // Refused moves too go through the cases room, which knows the reason.
  await moveCase(by, {
    caseId: row.id,
    to: "dirujuk",
    fields: {
      destination,
      level,
      letterNumber,
      letterDate: issuedOn,
      ...(decision ? { signer: decision } : {}),
    },
  });
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
  const at = by.now().toISOString();
  const me = by.session.accountId;
  const provenance = {
    legal_basis: row.legal_basis,
    purpose: PURPOSE,
    source: row.source,
    created_at: at,
    created_by: me,
    updated_at: at,
  };
  const letterId = by.newId();
  const number = await enterLetter(db, {
    id: letterId,
    office,
    manualNumber: input.manualNumber,
    datedOn: input.issuedOn,
    subject: words.subject,
    addressee: destination.addressee,
    legalBasis: row.legal_basis,
    purpose: PURPOSE,
    source: row.source,
    at,
    by: me,
  });
  await moveToReferred(by, row, input, destination.name, number);
  await insertReferral(db, {
    id: input.id,
    code: await freshCode(db),
    case_id: row.id,
    person_id: row.person_id,
    destination_id: destination.id,
    destination_name: destination.name,
    addressee: destination.addressee,
    addressee_place: destination.place,
    level: input.level,
    channel: input.channel,
    letter_id: letterId,
    ...words,
    enclosure: input.enclosure,
    copies: JSON.stringify(input.copies),
    signer: JSON.stringify(signer),
    issued_on: input.issuedOn,
    reply_by: input.replyBy,
    ...provenance,
  });
  const referral = await getReferral(db, input.id);
  await appendReferralEvent(by, referral, {
    id: by.newId(),
    kind: "terbit",
    from: null,
    to: "diterbitkan",
    day: input.issuedOn,
    replyBy: input.replyBy,
  });
  await placeWaiting(by, referral);
  return referral;
}
