// Referrals as the screen sees them; of a restricted case only its numbers.
import type { ReferralRow, ReferralView } from "../../shared/referrals/schemas.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import { daysBetween } from "../../shared/values/date.ts";
import { isRestricted } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import type { SensitiveBox } from "../serve/context.ts";
import { historyOf, type ReferralRecord } from "./queries.ts";

export interface Seeing {
  readonly today: string;
  readonly sensitive: SensitiveBox;
}

function shell(row: ReferralRecord, { today, sensitive }: Seeing) {
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    caseId: row.case_id,
    caseNumber: row.case_number,
    restricted: isRestricted(row, sensitive),
    state: row.state,
    issuedOn: row.issued_on,
    replyBy: row.reply_by,
    lateDays: row.waiting === 1 ? Math.max(0, daysBetween(row.reply_by, today)) : 0,
    letterNumber: row.letter_number,
  };
}

export function toRow(row: ReferralRecord, seeing: Seeing): ReferralRow {
  const seen = shell(row, seeing);
  const content = {
    destination: row.destination_name,
    level: row.level,
    personName: row.person_name,
    answeredOn: row.answered_on,
  };
  return { ...seen, content: seen.restricted ? null : content };
}

export async function toView(db: Db, row: ReferralRecord, seeing: Seeing): Promise<ReferralView> {
  const seen = shell(row, seeing);
  if (seen.restricted) return { ...seen, content: null };
  return {
    ...seen,
    content: {
      personId: row.person_id,
      personName: row.person_name,
      destination: row.destination_name,
      addressee: row.addressee,
      level: row.level,
      subject: row.subject,
      request: row.request,
      enclosure: row.enclosure,
      copies: JSON.parse(row.copies) as string[],
      signerName: (JSON.parse(row.signer) as Signer).name,
      answeredOn: row.answered_on,
      events: await historyOf(db, row.id, (sealed, place) => seeing.sensitive.open(sealed, place)),
    },
  };
}
