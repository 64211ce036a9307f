// Issuing, answering and cancelling a referral: each in one transaction with the state of its case.
import { randomBytes } from "node:crypto";
import { isReferable } from "../../shared/directory/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import {
  checkAnswerDate,
  checkIssueDates,
  checkReferralMove,
  issuingOf,
  letterWords,
} from "../../shared/referrals/rules.ts";
import type { AnswerInput, CancelInput, IssueInput } from "../../shared/referrals/schemas.ts";
import { TRACKING_BYTES, trackingCode } from "../../shared/referrals/tracking-code.ts";
import { localDate } from "../../shared/values/date.ts";
import {
  factsOf,
  getCase,
  getCaseForChange,
  moveCase,
  officeRules,
  type Acting,
  type CaseRecord,
} from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getDestination } from "../directory/queries.ts";
import { getOffice } from "../office/queries.ts";
import { cancelLetter, enterLetter } from "./letters.ts";
import {
  appendReferralEvent,
  findReferral,
  getReferral,
  insertReferral,
  isCodeTaken,
  isEventSaved,
  othersWaiting,
  setReferralState,
  type ReferralRecord,
} from "./queries.ts";

const PURPOSE = "Rujukan pelayanan kesejahteraan sosial";

async function freshCode(db: Db): Promise<string> {
  for (;;) {
    const code = trackingCode(randomBytes(TRACKING_BYTES));
    if (!(await isCodeTaken(db, code))) return code;
  }
}

function signerOf(office: OfficeView, id: string): Signer {
  const signer = office.signers.find((one) => one.id === id && one.active);
  if (!signer) throw new DeskError("penanda_tangan_tidak_ada");
  return signer;
}

async function categoryName(db: Db, code: string): Promise<string> {
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
  });
  return referral;
}

interface Change {
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
}

/** The referral for a change; undefined when this very change was saved before. Throws kasus_terbatas, berubah_di_tempat_lain. */
async function forChange(
  by: Acting,
  { id, version, eventId }: Change,
): Promise<ReferralRecord | undefined> {
  const row = await getReferral(by.db, id);
  await getCaseForChange(by, row.case_id, undefined);
  if (await isEventSaved(by.db, id, eventId)) return undefined;
  if (row.version !== version) throw new DeskError("berubah_di_tempat_lain");
  return row;
}

/** The case follows its first answer; a later answer, or one to a closed case, is recorded without a move. */
async function moveToAnswered(
  by: Acting,
  caseId: string,
  fields: { answeredOn: string; accepted: boolean; note: string },
): Promise<void> {
  if ((await getCase(by.db, caseId)).state === "dirujuk")
    await moveCase(by, { caseId, to: "umpan_balik", fields });
}

/** Records an answer. Throws rujukan_sudah_dijawab, isian_rujukan_wajib, tanggal_rujukan_salah, berubah_di_tempat_lain, kasus_terbatas. */
export async function answerReferral(by: Acting, input: AnswerInput): Promise<ReferralRecord> {
  const row = await forChange(by, input);
  if (row) {
    const to = input.accepted ? "dijawab_diterima" : "dijawab_ditolak";
    const { answeredOn, answeredBy, via, note } = input;
    checkReferralMove(row.state, to, by.session, input);
    checkAnswerDate(answeredOn, row.issued_on, localDate(by.now()));
    await setReferralState(by.db, row, {
      state: to,
      answered_on: answeredOn,
      updated_at: by.now().toISOString(),
    });
    await appendReferralEvent(by, row, {
      id: input.eventId,
      kind: "jawab",
      from: row.state,
      to,
      day: answeredOn,
      answeredBy,
      via,
      note,
    });
    const told = note === "" ? `${row.destination_name}: diterima` : note;
    await moveToAnswered(by, row.case_id, { answeredOn, accepted: input.accepted, note: told });
  }
  return getReferral(by.db, input.id);
}

/**
 * Takes a referral back; its number stays in the register as cancelled. When no other referral of the case is waiting,
 * the case goes on to `umpan_balik`, from where it can be referred again, finished or refused.
 */
export async function cancelReferral(by: Acting, input: CancelInput): Promise<ReferralRecord> {
  const row = await forChange(by, input);
  if (row) {
    const at = by.now().toISOString();
    const today = localDate(by.now());
    const { reason } = input;
    checkReferralMove(row.state, "dibatalkan", by.session, input);
    await setReferralState(by.db, row, { state: "dibatalkan", answered_on: null, updated_at: at });
    await appendReferralEvent(by, row, {
      id: input.eventId,
      kind: "batal",
      from: row.state,
      to: "dibatalkan",
      day: today,
      note: reason,
    });
    // The register is read by all who number letters: of a sensitive case it tells no reason.
    await cancelLetter(by.db, row.letter_id, {
      at,
      by: by.session.accountId,
      reason: row.sensitive === 1 ? "" : reason,
    });
    if (!(await othersWaiting(by.db, row.case_id, row.id)))
      await moveToAnswered(by, row.case_id, {
        answeredOn: today,
        accepted: false,
        note: `Rujukan dibatalkan: ${reason}`,
      });
  }
  return getReferral(by.db, input.id);
}
