// One letter above many cases: what its form starts with, issuing it, and the referrals that stand in its list.
import type * as z from "zod";
import { addWorkingDays } from "../../shared/values/working-days.ts";
import { isReferable, offerFor, usualFor } from "../../shared/directory/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import {
  whyNotCovered,
  type Covered,
  type CoverInput,
  type CoverProposal,
  type NotCovered,
} from "../../shared/referrals/covers.ts";
import { checkIssueDates, issuingOf, REPLY_DAYS } from "../../shared/referrals/rules.ts";
import { proposedCoverWords } from "../../shared/referrals/words.ts";
import { localDate } from "../../shared/values/date.ts";
import { groupInWords } from "../cases/groups/queries.ts";
import {
  factsOf,
  getCase,
  isRestricted,
  officeCalendar,
  officeRules,
  type Acting,
  type CaseRecord,
} from "../cases/queries.ts";
import { getDestination, listDestinations } from "../directory/queries.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { categoryName, REFERRAL_PURPOSE, referUnder, signerOf } from "./issue.ts";
import { previewLetterNumber } from "../office/numbering.ts";
import { enterLetter } from "./letters.ts";
import { referralsUnder, type ReferralRecord } from "./queries.ts";

type Looking = Pick<Acting, "db" | "session" | "sensitive">;

async function whyNot(by: Looking, row: CaseRecord, issuedOn: string) {
  return whyNotCovered(
    {
      open: row.open === 1,
      restricted: isRestricted(row, by.sensitive),
      sensitive: row.sensitive === 1,
      group: (await groupInWords(by.db, row.id)) !== null,
      issuing: issuingOf(
        await factsOf(by.db, row, by.sensitive),
        by.session,
        await officeRules(by.db),
      ),
      receivedOn: row.received_on,
    },
    issuedOn,
  );
}

interface Sorted {
  readonly joining: CaseRecord[];
  readonly left: { id: string; number: string; why: NotCovered }[];
}

/** Those that may stand in the list, in their order, and those that stay out with the reason. */
async function sortCases(
  by: Looking,
  cases: readonly { readonly id: string; readonly version?: number }[],
  issuedOn: string,
): Promise<Sorted> {
  const sorted: Sorted = { joining: [], left: [] };
  for (const id of new Set(cases.map((one) => one.id))) {
    const row = await getCase(by.db, id);
    const seen = cases.find((one) => one.id === id)?.version;
    const why =
      seen !== undefined && seen !== row.version ? "berubah" : await whyNot(by, row, issuedOn);
    if (why) sorted.left.push({ id, number: row.number, why });
    else sorted.joining.push(row);
  }
  return sorted;
}

/** Throws tidak_ditemukan. */
export async function coverProposalFor(
  context: QueryContext,
  caseIds: readonly string[],
): Promise<z.input<typeof CoverProposal>> {
  const { db } = context;
  const office = await getOffice(db);
  const today = localDate(context.now());
  const { joining, left } = await sortCases(
    context,
    caseIds.map((id) => ({ id })),
    today,
  );
  const codes = [...new Set(joining.map((row) => row.category_code))];
  const [code] = codes;
  const destinations = offerFor(await listDestinations(db, {}), code);
  // People who came for different things have no usual destination in common.
  const usual = codes.length === 1 ? usualFor(destinations, codes[0]!) : undefined;
  const calendar = await officeCalendar(db);
  const name = codes.length === 1 ? await categoryName(db, codes[0]!) : null;
  return {
    joining: joining.map(({ id, version }) => ({ id, version })),
    left,
    sensitive: false,
    today,
    replyBy: addWorkingDays(today, REPLY_DAYS, calendar),
    replyBys: Object.fromEntries(
      destinations.flatMap(({ id, details: { replyDays } }) =>
        replyDays === null ? [] : [[id, addWorkingDays(today, replyDays, calendar)]],
      ),
    ),
    ...proposedCoverWords(name),
    enclosure: "1 (satu) daftar nominatif",
    destinations,
    usualIds: destinations
      .filter(({ categories }) => codes.some((one) => categories.includes(one)))
      .map(({ id }) => id),
    destinationId: usual?.id ?? "",
    signers: office.signers.filter((signer) => signer.active),
    nextNumber: await previewLetterNumber(db, office, today),
    paperSize: office.paperSize,
  };
}

function answerOf(rows: readonly ReferralRecord[], left: Sorted["left"]): Covered {
  return {
    referrals: rows.map(({ id, case_id: caseId, code }) => ({ id, caseId, code })),
    letterNumber: rows[0]?.letter_number ?? null,
    left,
  };
}

/** What a retried save finds: the letter as it was issued, and the cases that had stayed out of it. */
async function issuedBefore(by: Acting, input: CoverInput): Promise<Covered | undefined> {
  const rows = await referralsUnder(by.db, input.id);
  if (rows.length === 0) return undefined;
  const under = new Set(rows.map((row) => row.case_id));
  if (!input.cases.some(({ id }) => under.has(id)))
    throw new DeskError("masukan_salah", { fields: { id: "dipakai" } });
  const others = input.cases.filter(({ id }) => !under.has(id));
  return answerOf(rows, (await sortCases(by, others, input.issuedOn)).left);
}

/**
 * Issues one letter above many cases: one number, and for each case a referral with a code, clock and timeline of its own. Cases that
 * may not join are left as they are and named; when none may, no number is taken.
 * Throws nomor_surat_dipakai, pola_nomor_salah, tujuan_nonaktif, tanggal_rujukan_salah, penanda_tangan_tidak_ada, tidak_ditemukan.
 */
export async function issueCover(by: Acting, input: CoverInput): Promise<Covered> {
  const { db } = by;
  const before = await issuedBefore(by, input);
  if (before) return before;
  const office = await getOffice(db);
  const destination = await getDestination(db, input.destinationId);
  if (!isReferable(destination)) throw new DeskError("tujuan_nonaktif");
  const signer = signerOf(office, input.signerId);
  const { issuedOn, replyBy, subject, request } = input;
  checkIssueDates({ today: localDate(by.now()), receivedOn: issuedOn, issuedOn, replyBy });
  const { joining, left } = await sortCases(by, input.cases, issuedOn);
  const [first] = joining;
  if (!first) return answerOf([], left);
  const number = await enterLetter(db, {
    id: input.id,
    template: "pengantar",
    office,
    manualNumber: input.manualNumber,
    datedOn: issuedOn,
    subject,
    addressee: destination.addressee,
    legalBasis: first.legal_basis,
    purpose: REFERRAL_PURPOSE,
    source: first.source,
    at: by.now().toISOString(),
    by: by.session.accountId,
  });
  const letter = { id: input.id, number, destination, signer, input };
  const rows: ReferralRecord[] = [];
  for (const [index, row] of joining.entries())
    rows.push(
      await referUnder(by, row, letter, {
        id: by.newId(),
        listNo: index + 1,
        words: { subject, request },
      }),
    );
  return answerOf(rows, left);
}
