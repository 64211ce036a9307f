// What is late now: cases past their due day and referrals without an answer.
import { sql, type SqlBool } from "kysely";
import { servedOf } from "../cases/groups/queries.ts";
import type { LateCase, LateReferral, Overdue } from "../../shared/reports/schemas.ts";
import { daysBetween } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import type { Reader } from "./queries.ts";

/** Rows of each list: as many as somebody looks through on a screen, and as a paper holds. */
const MOST = { screen: 200, paper: 500 } as const;

/** The one number of a counting query. */
export const count = async (rows: {
  executeTakeFirstOrThrow(): Promise<{ n: number | string | bigint }>;
}): Promise<number> => Number((await rows.executeTakeFirstOrThrow()).n);

/** Its clock runs (open, not waiting for the citizen) and the due day is past. Written as the index cases_late stands for it. */
export function lateCases(db: Db, today: string) {
  return db
    .selectFrom("cases as c")
    .where(sql<SqlBool>`c.running = 1`)
    .where("c.due_on", "<", today);
}

export function waitingReferrals(db: Db) {
  return db.selectFrom("referrals as r").where(sql<SqlBool>`r.waiting = 1`);
}

async function listLateCases({ db, canOpen, today }: Reader, most: number): Promise<LateCase[]> {
  const rows = await lateCases(db, today)
    .innerJoin("persons as p", "p.id", "c.person_id")
    .innerJoin("categories as k", "k.code", "c.category_code")
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .leftJoin("accounts as a", "a.id", "c.officer_id")
    .select([
      "c.id",
      "c.number",
      "c.state",
      "c.urgency",
      "c.sensitive",
      "c.received_on",
      "c.due_on",
      "a.name as officer_name",
      "p.name as person_name",
      "g.kind as group_kind",
      "g.name as group_name",
      "g.families as group_families",
      "k.name as category_name",
    ])
    .orderBy("c.due_on")
    .orderBy("c.urgency_rank")
    .orderBy("c.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    urgency: row.urgency,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    lateDays: daysBetween(row.due_on, today),
    officer: row.officer_name ?? "",
    content:
      row.sensitive === 1 && !canOpen
        ? null
        : { personName: servedOf(row), categoryName: row.category_name },
  }));
}

async function listLateReferrals(
  { db, canOpen, today }: Reader,
  most: number,
): Promise<LateReferral[]> {
  const rows = await waitingReferrals(db)
    .where("r.reply_by", "<", today)
    .innerJoin("cases as c", "c.id", "r.case_id")
    .innerJoin("persons as p", "p.id", "r.person_id")
    .innerJoin("letters as l", "l.id", "r.letter_id")
    .leftJoin("case_groups as g", "g.case_id", "c.id")
    .select([
      "r.id",
      "r.case_id",
      "c.number as case_number",
      "c.sensitive",
      "l.number as letter_number",
      "r.issued_on",
      "r.reply_by",
      "r.destination_name",
      "p.name as person_name",
      "g.kind as group_kind",
      "g.name as group_name",
      "g.families as group_families",
    ])
    .orderBy("r.reply_by")
    .orderBy("r.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    letterNumber: row.letter_number,
    issuedOn: row.issued_on,
    replyBy: row.reply_by,
    lateDays: daysBetween(row.reply_by, today),
    content:
      row.sensitive === 1 && !canOpen
        ? null
        : { personName: servedOf(row), destination: row.destination_name },
  }));
}

/** The longest late first, and how many there are in all. */
export async function overdueOf(
  reader: Reader,
  where: keyof typeof MOST = "screen",
): Promise<Overdue> {
  const { db, today } = reader;
  return {
    today,
    cases: await listLateCases(reader, MOST[where]),
    totalCases: await count(lateCases(db, today).select((eb) => eb.fn.countAll<number>().as("n"))),
    referrals: await listLateReferrals(reader, MOST[where]),
    totalReferrals: await count(
      waitingReferrals(db)
        .where("r.reply_by", "<", today)
        .select((eb) => eb.fn.countAll<number>().as("n")),
    ),
  };
}
