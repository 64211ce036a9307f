// What happens to a referral after it went out: every step of its state table, another text of its letter, and its case that follows.
import { DeskError } from "../../shared/errors.ts";
import {
  caseStateFor,
  checkReferralStep,
  mayAmend,
  referralLabel,
  stepDay,
  type ReferralFacts,
} from "../../shared/referrals/rules.ts";
import type { AmendInput, StepInput } from "../../shared/referrals/schemas.ts";
import { hasEnded, type ReferralArrow, type ReferralState } from "../../shared/referrals/states.ts";
import { letterWords } from "../../shared/referrals/words.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCaseForChange, moveCase } from "../cases/moves.ts";
import { getCase, officeRules, type Acting, type CaseRecord } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { categoryName } from "./issue.ts";
import { cancelLetter } from "../office/numbering.ts";
import {
  appendReferralEvent,
  getReferral,
  isEventSaved,
  keepRevision,
  patchReferral,
  referralsOfCase,
  referralsUnder,
  statesOfCase,
  type ReferralRecord,
} from "./queries.ts";
import { storedTarget, targetOf } from "./target.ts";
import { referralFacts } from "./views.ts";

interface Change {
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
}

/** The arrow that this step would follow, without taking it; throws what stepReferral would. Undefined when it was saved before. */
export async function mayStep(by: Acting, input: StepInput): Promise<ReferralArrow | undefined> {
  const found = await forChange(by, input);
  if (!found) return undefined;
  const today = localDate(by.now());
  return checkReferralStep(
    found.facts,
    input.to,
    by.session,
    await officeRules(by.db),
    input,
    today,
  );
}

/** The referral for a change; undefined when this very change was saved before. Throws kasus_terbatas, berubah_di_tempat_lain. */
async function forChange(
  by: Acting,
  { id, version, eventId }: Change,
): Promise<{ row: ReferralRecord; facts: ReferralFacts } | undefined> {
  const row = await getReferral(by.db, id);
  await getCaseForChange(by, row.case_id, undefined);
  if (await isEventSaved(by.db, id, eventId)) return undefined;
  if (row.version !== version) throw new DeskError("berubah_di_tempat_lain");
  return { row, facts: referralFacts(row, by.sensitive) };
}

async function checkEvidence(
  db: Db,
  caseId: string,
  evidenceId: string | undefined,
): Promise<void> {
  if (evidenceId === undefined) return;
  const paper = await db
    .selectFrom("attachments")
    .select("case_id")
    .where("id", "=", evidenceId)
    .executeTakeFirst();
  if (paper?.case_id !== caseId) throw new DeskError("bukti_tidak_ada");
}

/** Whether the step tells what the destination said. */
function isAnswer(to: ReferralState, input: StepInput): boolean {
  return to !== "dikonfirmasi" && (input.answeredOn ?? "") !== "" && to !== "diterbitkan";
}

/** Good news or bad, as the case's own timeline tells it. */
function isGood(state: ReferralState): boolean {
  return ["disetujui", "dilayani", "terlaksana", "sebagian", "dikonfirmasi"].includes(state);
}

/** The case is `dirujuk` while an answer is awaited and `umpan_balik` when none is; in other states it goes its own way. */
async function followCase(
  by: Acting,
  row: ReferralRecord,
  told: { day: string; note: string; state: ReferralState },
): Promise<void> {
  const { state } = await getCase(by.db, row.case_id);
  if (state !== "dirujuk" && state !== "umpan_balik") return;
  const to = caseStateFor(await statesOfCase(by.db, row.case_id));
  if (to === state) return;
  const fields =
    to === "umpan_balik"
      ? { answeredOn: told.day, accepted: isGood(told.state), note: told.note }
      : {
          destination: row.destination_name,
          level: row.level,
          letterNumber: row.letter_number,
          letterDate: row.issued_on,
          note: told.note,
        };
  await moveCase(by, { caseId: row.case_id, to, fields });
}

/** What the case's timeline says of a step: the words told, else destination and state. */
function wordsFor(row: ReferralRecord, input: StepInput): string {
  const told = [input.note ?? "", (input.missing ?? []).join("; "), input.onwardTo ?? ""]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("; ");
  return told === "" ? `${row.destination_name}: ${referralLabel(input.to)}` : told;
}

/**
 * Takes one step along the table, with its history and its case. A cancelled referral keeps its number in the register as cancelled.
 * Throws what checkReferralStep throws, bukti_tidak_ada, berubah_di_tempat_lain, kasus_terbatas.
 * @param listId the list of answers that told it
 */
export async function stepReferral(
  by: Acting,
  input: StepInput,
  listId?: string,
): Promise<ReferralRecord> {
  const found = await forChange(by, input);
  if (found) {
    const { row, facts } = found;
    const { to } = input;
    const today = localDate(by.now());
    checkReferralStep(facts, to, by.session, await officeRules(by.db), input, today);
    await checkEvidence(by.db, row.case_id, input.evidenceId);
    const day = stepDay(to, input, today);
    await writeStep(by, row, day, input, listId);
    await followCase(by, row, { day, note: wordsFor(row, input), state: to });
  }
  return getReferral(by.db, input.id);
}

async function writeStep(
  by: Acting,
  row: ReferralRecord,
  day: string,
  input: StepInput,
  listId?: string,
): Promise<void> {
  const { to } = input;
  const at = by.now().toISOString();
  const asks = !hasEnded(to) && input.replyBy !== undefined;
  await patchReferral(by.db, row, {
    state: to,
    last_on: day,
    updated_at: at,
    ...(asks ? { reply_by: input.replyBy } : {}),
    ...(isAnswer(to, input) ? { answered_on: day } : {}),
  });
  const { answeredBy, via, note, missing, onwardTo, evidenceId } = input;
  await appendReferralEvent(by, row, {
    id: input.eventId,
    kind: "pindah",
    from: row.state,
    to,
    day,
    ...(answeredBy === undefined ? {} : { answeredBy }),
    ...(via === undefined ? {} : { via }),
    ...(note === undefined ? {} : { note }),
    ...(missing === undefined ? {} : { missing }),
    ...(onwardTo === undefined ? {} : { onwardTo }),
    ...(asks && input.replyBy !== undefined ? { replyBy: input.replyBy } : {}),
    ...(evidenceId === undefined ? {} : { evidenceId }),
    ...(listId === undefined ? {} : { listId }),
  });
  // A shared letter keeps its number while one of its list stands. The register is read by all who number letters:
  // of a sensitive case it tells no reason.
  if (to === "dibatalkan" && (await isLastUnder(by.db, row)))
    await cancelLetter(by.db, row.letter_id, {
      at,
      by: by.session.accountId,
      reason: row.sensitive === 1 ? "" : (note ?? ""),
    });
}

/** Whether every other referral under the same letter has been cancelled. */
async function isLastUnder(db: Db, row: ReferralRecord): Promise<boolean> {
  const others = await referralsUnder(db, row.letter_id);
  return others.every((one) => one.id === row.id || one.state === "dibatalkan");
}

/** Takes back what a cancelled case still awaits, in its transaction. */
export async function withdrawReferralsOf(
  by: Acting,
  { id }: CaseRecord,
  reason: string,
): Promise<void> {
  const today = localDate(by.now());
  for (const row of await referralsOfCase(by.db, id))
    if (!hasEnded(row.state))
      await writeStep(by, row, today < row.last_on ? row.last_on : today, {
        id: row.id,
        version: row.version,
        eventId: by.newId(),
        to: "ditarik",
        note: reason,
      });
}

/** What the letter will say of this case from now on; the text until now is kept as a version. */
async function rewrite(
  by: Acting,
  row: ReferralRecord,
  eventId: string,
  input: AmendInput,
): Promise<void> {
  const { category_code: code } = await getCase(by.db, row.case_id);
  const hidden = row.sensitive === 1 || row.target_sealed !== null;
  await keepRevision(by, row);
  await patchReferral(by.db, row, {
    ...letterWords(input, await categoryName(by.db, code), row.sensitive === 1),
    ...(await storedTarget(by.sensitive, hidden, row.id, {
      ...targetOf(row, by.sensitive),
      enclosure: input.enclosure,
      copies: input.copies,
    })),
    revision: row.revision + 1,
    updated_at: by.now().toISOString(),
  });
  await appendReferralEvent(by, row, {
    id: eventId,
    kind: "ubah",
    from: row.state,
    to: row.state,
    day: localDate(by.now()),
    note: input.reason,
  });
}

/**
 * Gives the letter another text; the old one is kept as a version, and the letter says which version it is. A shared letter has one
 * text: it changes for everybody in its list whose referral has not ended; those that ended keep the text they were answered under.
 * Throws rujukan_terkunci, berubah_di_tempat_lain, kasus_terbatas.
 */
export async function amendReferral(by: Acting, input: AmendInput): Promise<ReferralRecord> {
  const found = await forChange(by, input);
  if (found) {
    const { row, facts } = found;
    if (!mayAmend(facts, by.session)) throw new DeskError("rujukan_terkunci");
    await rewrite(by, row, input.eventId, input);
    for (const other of await referralsUnder(by.db, row.letter_id))
      if (other.id !== row.id && !hasEnded(other.state))
        await rewrite(by, other, by.newId(), input);
  }
  return getReferral(by.db, input.id);
}
