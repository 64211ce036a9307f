// Lists of answers on record, and what each of them did.
import type { AnswerListLine, AnswerListRow } from "../../../shared/referrals/answers/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import { mayTakeBack } from "../../../shared/referrals/rules.ts";
import type { ReferralState } from "../../../shared/referrals/states.ts";
import { isRestricted } from "../../cases/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { QueryContext } from "../../serve/context.ts";
import { keptBy, recorded } from "./undo.ts";

/** Lists that the screen shows. */
const NEWEST = 100;

const lists = (db: Db) =>
  db
    .selectFrom("answer_lists")
    .leftJoin("destinations", "destinations.id", "answer_lists.destination_id")
    .selectAll("answer_lists")
    .select((eb) => [
      "destinations.name as destination_name",
      eb
        .selectFrom("answer_rows")
        .select(eb.fn.countAll<number>().as("n"))
        .whereRef("answer_rows.list_id", "=", "answer_lists.id")
        .as("row_count"),
      eb
        .selectFrom("answer_rows as r")
        .innerJoin("referral_events as back", "back.takes_back", "r.event_id")
        .select(eb.fn.countAll<number>().as("n"))
        .whereRef("r.list_id", "=", "answer_lists.id")
        .as("undone_count"),
    ]);

type ListRecord = Awaited<ReturnType<ReturnType<typeof lists>["execute"]>>[number];

function toLine(row: ListRecord): AnswerListLine {
  return {
    id: row.id,
    at: row.created_at,
    by: row.actor_name,
    answeredBy: row.answered_by,
    answeredOn: row.answered_on,
    via: row.via,
    fileName: row.file_name,
    destination: row.destination_name,
    rows: Number(row.row_count),
    undone: Number(row.undone_count),
  };
}

/** Newest first. */
export async function answerLists(db: Db): Promise<AnswerListLine[]> {
  const rows = await lists(db).orderBy("created_at", "desc").limit(NEWEST).execute();
  return rows.map(toLine);
}

/** One list with its answers in the order of recording. Throws tidak_ditemukan. */
export async function answerList({ db, sensitive, session }: QueryContext, listId: string) {
  const list = await lists(db).where("answer_lists.id", "=", listId).executeTakeFirst();
  if (!list) throw new DeskError("tidak_ditemukan");
  const rows = await recorded(db, listId)
    .innerJoin("persons", "persons.id", "referrals.person_id")
    .innerJoin("letters", "letters.id", "referrals.letter_id")
    .select(["persons.name as person_name", "letters.number as letter_number"])
    .orderBy("answer_rows.seq")
    .execute();
  return {
    list: toLine(list),
    mayUndo: mayTakeBack(session, list.created_by),
    rows: rows.map((row): AnswerListRow => {
      const kept = keptBy(row, sensitive);
      return {
        eventId: row.event_id,
        row: row.row_no,
        referralId: row.referral_id,
        letterNumber: row.letter_number,
        from: row.from_state as ReferralState,
        to: row.to_state,
        personName: isRestricted(row, sensitive) ? null : row.person_name,
        undone: row.back_id !== null,
        kept: kept === undefined || kept === "sudah" ? null : kept,
      };
    }),
  };
}
