// What the referral form starts with: everything chosen beforehand, so that a known case is referred with few keys.
import type * as z from "zod";
import { addWorkingDays } from "../../shared/values/working-days.ts";
import { offerFor, usualFor } from "../../shared/directory/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { issuingOf, REPLY_DAYS } from "../../shared/referrals/rules.ts";
import type { Proposal } from "../../shared/referrals/schemas.ts";
import { proposedWords } from "../../shared/referrals/words.ts";
import { localDate } from "../../shared/values/date.ts";
import {
  factsOf,
  getCase,
  isRestricted,
  officeCalendar,
  officeRules,
  type CaseRecord,
} from "../cases/queries.ts";
import { besideInWords, memberIds } from "../cases/groups/queries.ts";
import { attachmentRows, isLocked, titleOf } from "../cases/documents/queries.ts";
import { listDestinations } from "../directory/queries.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { previewLetterNumber } from "../office/numbering.ts";

/** How this session may refer the case; undefined when it may not. */
export async function mayIssue({ db, session, sensitive }: QueryContext, row: CaseRecord) {
  return issuingOf(await factsOf(db, row, sensitive), session, await officeRules(db));
}

async function documentCount({ db }: QueryContext, caseId: string): Promise<number> {
  const { held } = await db
    .selectFrom("case_documents")
    .select((eb) => eb.fn.countAll<number>().as("held"))
    .where("case_id", "=", caseId)
    .where("held", "<>", "belum")
    .executeTakeFirstOrThrow();
  return Number(held);
}

function enclosureWords(papers: boolean, members: boolean): string {
  const things = [...(papers ? ["berkas"] : []), ...(members ? ["daftar anggota"] : [])];
  return things.length === 0 ? "" : `1 (satu) ${things.join(" dan ")}`;
}

/** Throws kasus_terbatas, rujukan_tidak_boleh. */
export async function proposalFor(
  context: QueryContext,
  caseId: string,
): Promise<z.input<typeof Proposal>> {
  const { db, sensitive, now } = context;
  const row = await getCase(db, caseId);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  const issuing = await mayIssue(context, row);
  if (!issuing) throw new DeskError("rujukan_tidak_boleh", { state: row.state });
  const office = await getOffice(db);
  const { group, facts } = await besideInWords(db, caseId, sensitive);
  const today = localDate(now());
  const category = await db
    .selectFrom("categories")
    .select("name")
    .where("code", "=", row.category_code)
    .executeTakeFirstOrThrow();
  const destinations = offerFor(await listDestinations(db, {}), row.category_code);
  const calendar = await officeCalendar(db);
  const sheets = (await attachmentRows(db, caseId))
    .filter(({ kind }) => kind === "lembar_penetapan")
    .reverse();
  return {
    caseId,
    caseNumber: row.number,
    sensitive: row.sensitive === 1,
    today,
    receivedOn: row.received_on,
    replyBy: addWorkingDays(today, REPLY_DAYS, calendar),
    replyBys: Object.fromEntries(
      destinations.flatMap(({ id, details: { replyDays } }) =>
        replyDays === null ? [] : [[id, addWorkingDays(today, replyDays, calendar)]],
      ),
    ),
    ...proposedWords(category.name, row.sensitive === 1, {
      group: group !== null,
      facts,
    }),
    enclosure: enclosureWords(
      (await documentCount(context, caseId)) > 0,
      (await memberIds(db, caseId)).length > 0,
    ),
    destinations,
    usualIds: destinations
      .filter(({ categories }) => categories.includes(row.category_code))
      .map(({ id }) => id),
    destinationId: usualFor(destinations, row.category_code)?.id ?? "",
    signers: office.signers.filter((signer) => signer.active),
    nextNumber: await previewLetterNumber(db, office, today),
    paperSize: office.paperSize,
    needsDecision: issuing.signer,
    sheets: sheets
      .filter((sheet) => !isLocked(sheet, sensitive))
      .map((sheet) => ({ id: sheet.id, title: titleOf(sheet, sensitive) })),
  };
}
