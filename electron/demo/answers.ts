// A list of answers that came to the training office on its last day: two referrals were accepted at once.
import { localDate } from "../../shared/values/date.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";
import { applyAnswers } from "../referrals/answers/apply.ts";
import type { As } from "./actors.ts";

const ANSWERED = 2;

/** @param end milliseconds: the list was recorded a few minutes before */
export async function makeAnswers(db: Db, as: As, end: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let at = end - 5 * 60_000;
    const by = { ...as("supervisor", trx), now: () => new Date(at++) };
    const waiting = await trx
      .selectFrom("referrals")
      .innerJoin("cases", "cases.id", "referrals.case_id")
      .select(["referrals.id", "referrals.version"])
      .where("referrals.state", "in", ["diterbitkan", "sampai"])
      .where("cases.sensitive", "=", 0)
      .where("referrals.issued_on", "<", localDate(by.now()))
      .orderBy("referrals.issued_on", "desc")
      .orderBy("referrals.id")
      .limit(ANSWERED)
      .execute();
    if (waiting.length === 0) return; // an office of very few cases
    await applyAnswers(by, {
      listId: newId(by.now()),
      sheetName: "",
      sha256: null,
      source: {
        answeredBy: "Ibu Ratna, Dinas Sosial Kabupaten",
        answeredOn: localDate(by.now()),
        via: "telepon",
        destinationId: null,
      },
      rows: waiting.map(({ id, version }, index) => ({
        eventId: newId(by.now()),
        row: index + 1,
        referralId: id,
        version,
        to: "disetujui",
        word: "Disetujui",
        day: null,
        note: "",
      })),
    });
  });
}
