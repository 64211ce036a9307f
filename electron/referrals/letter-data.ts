// Gathers what the letter of a referral prints.
import { DeskError } from "../../shared/errors.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import type { LetterGroup } from "../../shared/referrals/group-letter.ts";
import type { PaperSheet, PaperSize } from "../../shared/papers/paper.ts";
import { letterPaper } from "../../shared/referrals/letter-paper.ts";
import { groupInWords, memberIds } from "../cases/groups/queries.ts";
import { isRestricted } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { coverOf } from "./cover-data.ts";
import { personOnLetter } from "./person-on-letter.ts";
import { getReferral } from "./queries.ts";
import { isTargetLocked, targetOf } from "./target.ts";
import { templateOfLetter } from "./templates/of-letter.ts";

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

/** The letter with its slip, or the shared letter with its list. Throws DeskError('kasus_terbatas') when this session may not read the case. */
export async function letterOf(
  context: Pick<QueryContext, "db" | "sensitive">,
  id: string,
  size: PaperSize,
): Promise<LetterSheet> {
  const { db, sensitive } = context;
  const row = await getReferral(db, id);
  if (isRestricted(row, sensitive) || isTargetLocked(row, sensitive))
    throw new DeskError("kasus_terbatas");
  const office = await getOffice(db);
  if (row.list_no !== null)
    return {
      sheet: await coverOf({ db, sensitive }, office, row.letter_id, size),
      letterId: row.letter_id,
    };
  const group = await groupOnLetter(db, row.case_id, office.terms.village);
  const sheet = letterPaper({
    office,
    size,
    code: row.code,
    number: row.letter_number,
    datedOn: row.issued_on,
    replyBy: row.reply_by,
    ...targetOf(row, sensitive),
    subject: row.subject,
    request: row.request,
    signer: JSON.parse(row.signer) as Signer,
    person: await personOnLetter(db, row.person_id, office.terms.village),
    ...(group ? { group } : {}),
    cancelled: row.state === "dibatalkan",
    revision: row.revision,
    template: await templateOfLetter(db, row.letter_id, "rujukan"),
    slipTemplate: await templateOfLetter(db, row.letter_id, "umpan_balik"),
  });
  return { sheet, letterId: row.letter_id };
}
