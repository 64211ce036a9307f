// Takes the answers of a list back: each referral and its case return to where they were, unless somebody has moved them since.
import { ANSWER_CHUNK } from "../../../shared/referrals/answers/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import {
  caseStateFor,
  mayTakeBack,
  takeBackProblem,
  type TakeBackProblem,
} from "../../../shared/referrals/rules.ts";
import type { ReferralState } from "../../../shared/referrals/states.ts";
import { localDate } from "../../../shared/values/date.ts";
import { takeBackMove } from "../../cases/moves.ts";
import { getCase, isRestricted, type Acting } from "../../cases/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { appendReferralEvent, getReferral, patchReferral, statesOfCase } from "../queries.ts";

/** Recorded answers of a list with what became of them. */
export const recorded = (db: Db, listId: string) =>
  db
    .selectFrom("answer_rows")
    .innerJoin("referral_events as e", "e.id", "answer_rows.event_id")
    .innerJoin("referrals", "referrals.id", "answer_rows.referral_id")
    .innerJoin("cases", "cases.id", "referrals.case_id")
    .leftJoin("referral_events as back", "back.takes_back", "answer_rows.event_id")
    .selectAll("answer_rows")
    .select((eb) => [
      "e.from_state",
      "e.to_state",
      "cases.state as case_now",
      "cases.sensitive",
      "back.id as back_id",
      eb
        .selectFrom("referral_events as later")
        .select("later.id")
        .whereRef("later.referral_id", "=", "answer_rows.referral_id")
        .whereRef("later.seq", ">", "e.seq")
        // Another text of the letter is no move, and neither is what was itself taken back.
        .where("later.kind", "=", "pindah")
        .where("later.takes_back", "is", null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("referral_events as gone")
                .select("gone.id")
                .whereRef("gone.takes_back", "=", "later.id"),
            ),
          ),
        )
        .limit(1)
        .as("later_id"),
    ])
    .where("answer_rows.list_id", "=", listId);

export type RecordedAnswer = Awaited<ReturnType<ReturnType<typeof recorded>["execute"]>>[number];

/** Why this answer cannot be taken back now. */
export function keptBy(row: RecordedAnswer, sensitive: SensitiveBox): TakeBackProblem | undefined {
  return takeBackProblem({
    from: row.from_state as ReferralState,
    to: row.to_state,
    last: row.later_id === null,
    done: row.back_id !== null,
    caseAfter: row.case_after,
    caseNow: row.case_now,
    restricted: isRestricted(row, sensitive),
  });
}

export interface UndoInput {
  readonly listId: string;
  readonly eventId?: string | undefined;
  readonly reason: string;
  readonly before?: number | undefined;
}

/** Newest first, one chunk in the caller's transaction. Throws peran_tidak_cukup, tidak_ditemukan. */
export async function undoAnswers(by: Acting, { listId, eventId, reason, before }: UndoInput) {
  const list = await by.db
    .selectFrom("answer_lists")
    .select("created_by")
    .where("id", "=", listId)
    .executeTakeFirst();
  if (!list) throw new DeskError("tidak_ditemukan");
  if (!mayTakeBack(by.session, list.created_by)) throw new DeskError("peran_tidak_cukup");
  let asked = recorded(by.db, listId).orderBy("answer_rows.seq", "desc").limit(ANSWER_CHUNK);
  if (eventId !== undefined) asked = asked.where("answer_rows.event_id", "=", eventId);
  if (before !== undefined) asked = asked.where("answer_rows.seq", "<", before);
  const rows = await asked.execute();
  const undone: string[] = [];
  const left: { row: number; why: TakeBackProblem }[] = [];
  for (const { event_id: id } of rows) {
    // Read again: the row before may have changed the same referral or case.
    const row = await recorded(by.db, listId)
      .where("answer_rows.event_id", "=", id)
      .executeTakeFirstOrThrow();
    const why = keptBy(row, by.sensitive);
    if (why === undefined) {
      await takeBack(by, row, reason);
      undone.push(id);
    } else if (why !== "sudah" || eventId !== undefined) left.push({ row: row.row_no, why });
  }
  const next = rows.length === ANSWER_CHUNK ? (rows.at(-1)?.seq ?? null) : null;
  return { undone, left, next };
}

async function takeBack(by: Acting, row: RecordedAnswer, reason: string): Promise<void> {
  const referral = await getReferral(by.db, row.referral_id);
  const from = row.from_state as ReferralState;
  await patchReferral(by.db, referral, {
    state: from,
    last_on: row.last_on,
    reply_by: row.reply_by,
    answered_on: row.answered_on,
    updated_at: by.now().toISOString(),
  });
  await appendReferralEvent(by, referral, {
    id: by.newId(),
    kind: "pindah",
    from: row.to_state,
    to: from,
    day: localDate(by.now()),
    note: reason,
    listId: row.list_id,
    takesBack: row.event_id,
  });
  const kase = await getCase(by.db, referral.case_id);
  if (kase.state !== "dirujuk" && kase.state !== "umpan_balik") return;
  const to = caseStateFor(await statesOfCase(by.db, kase.id));
  if (to === kase.state) return;
  const since = row.case_state === to ? { at: row.case_since, on: row.case_since_on } : undefined;
  await takeBackMove(by, { caseId: kase.id, to, since, note: reason });
}
