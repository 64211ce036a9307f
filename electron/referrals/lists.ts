// Lists of referrals: waiting, overdue, sent back, answered, unanswered, taken back; searched and counted.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type * as z from "zod";
import {
  REFERRAL_LISTS,
  type ReferralFilter,
  type ReferralListName,
} from "../../shared/referrals/schemas.ts";
import { casesNumbered } from "../cases/queries.ts";
import { holds } from "../database/like.ts";
import type { Db } from "../database/tables.ts";
import { personsNamed } from "../people/search/queries.ts";
import { joined, referralsNumbered, type ReferralRecord } from "./queries.ts";

type Filter = z.output<typeof ReferralFilter>;

export interface Reading {
  /** 'YYYY-MM-DD'. */
  readonly today: string;
  /** Without the second key a sensitive case is found by its numbers only. */
  readonly canOpen: boolean;
}

/** Of more than these a page is full soon, wherever a walk begins. */
const FEW = 500;

/** @param walk false where the rows are few and known by id: SQLite would walk the whole list to find them. */
function inList(list: ReferralListName, today: string, walk = true): RawBuilder<SqlBool> {
  const column = sql.raw(walk ? "referrals.list" : "+referrals.list");
  if (list === "semua") return sql<SqlBool>`1`;
  if (list === "lewat")
    return sql<SqlBool>`${column} = 'menunggu' AND referrals.reply_by < ${today}`;
  return sql<SqlBool>`${column} = ${list}`;
}

/** Waiting ones by the day of their answer, others newest first. */
function inOrder(list: ReferralListName, backwards: boolean): RawBuilder<unknown> {
  const waiting = list === "menunggu" || list === "lewat";
  const column = sql.ref(waiting ? "referrals.reply_by" : "referrals.issued_on");
  const way = sql.raw(waiting === backwards ? "DESC" : "ASC");
  return sql`${column} ${way}, referrals.id ${way}`;
}

const ids = (db: Db, statement: RawBuilder<unknown>): Promise<string[]> =>
  (statement as RawBuilder<{ id: string }>)
    .execute(db)
    .then(({ rows }) => rows.map(({ id }) => id));

function listOf(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** Numbers (code, letter, case) that begin or end so; whatever the case is about. */
function numbered(text: string): RawBuilder<unknown> {
  return sql`${referralsNumbered(text, FEW)}
    UNION SELECT id FROM referrals WHERE case_id IN (${casesNumbered(text)})`;
}

/**
 * The condition that what was typed means a referral: by its numbers, and by name and destination where they may be seen.
 * Few are found by their indexes and sorted; of many the list is walked in its order.
 */
async function meant(
  db: Db,
  text: string,
  canOpen: boolean,
): Promise<{ holds: RawBuilder<SqlBool>; few: boolean }> {
  const places = await ids(db, sql`SELECT id FROM destinations WHERE ${holds(sql`name`, text)}`);
  const persons = await personsNamed(db, text);
  const byNumber = await ids(db, numbered(text));
  const readable = canOpen
    ? sql<SqlBool>`1`
    : sql<SqlBool>`(SELECT sensitive FROM cases WHERE cases.id = referrals.case_id) = 0`;
  if (places.length === 0 && persons.length <= FEW)
    return {
      few: true,
      holds: sql<SqlBool>`referrals.id IN (SELECT value FROM json_each(${JSON.stringify(byNumber)})
      UNION SELECT id FROM referrals WHERE person_id IN (SELECT id FROM persons WHERE row_no IN ${listOf(persons)}) AND ${readable})`,
    };
  return {
    few: false,
    holds: sql<SqlBool>`(+referrals.id IN ${listOf(byNumber)} OR ((+referrals.destination_id IN ${listOf(places)}
      OR EXISTS (SELECT 1 FROM persons WHERE persons.id = referrals.person_id AND +persons.row_no IN ${listOf(persons)})) AND ${readable}))`,
  };
}

/** One page and how many there are; of a search no more than one beyond the page. The rows are chosen by an index alone, from whichever end is nearer, and only those of the page are read. */
export async function listReferrals(
  db: Db,
  filter: Filter,
  { today, canOpen }: Reading,
): Promise<{ rows: ReferralRecord[]; total: number }> {
  const { list, offset, limit } = filter;
  const text = (filter.search ?? "").trim();
  const { holds, few } =
    text === "" ? { holds: sql<SqlBool>`1`, few: false } : await meant(db, text, canOpen);
  const where = sql`FROM referrals WHERE ${inList(list, today, !few)} AND ${holds}`;
  const total =
    text === "" ? await countOf(db, list, today) : await countWhere(db, where, offset + limit + 1);
  const backwards = text === "" && offset > total / 2;
  const count = Math.max(0, Math.min(limit, total - offset));
  const from = backwards ? total - offset - count : offset;
  const page = await ids(
    db,
    sql`SELECT referrals.id ${where} ORDER BY ${inOrder(list, backwards)} LIMIT ${count} OFFSET ${from}`,
  );
  const rows = await joined(db).where("referrals.id", "in", page).execute();
  const places = new Map(page.map((id, at) => [id, backwards ? -at : at]));
  return { rows: rows.toSorted((a, b) => places.get(a.id)! - places.get(b.id)!), total };
}

/** At most `most`: counting everything that was searched for would read it all. */
async function countWhere(db: Db, where: RawBuilder<unknown>, most?: number): Promise<number> {
  const counted =
    most === undefined
      ? sql<{ n: number }>`SELECT count(*) AS n ${where}`
      : sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 ${where} LIMIT ${most})`;
  const { rows } = await counted.execute(db);
  return rows[0]!.n;
}

async function countOf(db: Db, list: ReferralListName, today: string): Promise<number> {
  return list === "lewat"
    ? countWhere(db, sql`FROM referrals WHERE ${inList(list, today)}`)
    : (await kept(db))[list];
}

/** Counts that the database keeps in step. */
async function kept(db: Db): Promise<Record<Exclude<ReferralListName, "lewat">, number>> {
  const rows = await db.selectFrom("referrals_counts").selectAll().execute();
  const of = (list: string) => rows.find((row) => row.list === list)?.n ?? 0;
  return {
    menunggu: of("menunggu"),
    kembali: of("kembali"),
    dijawab: of("dijawab"),
    tanpa_jawaban: of("tanpa_jawaban"),
    dibatalkan: of("dibatalkan"),
    semua: rows.reduce((sum, { n }) => sum + n, 0),
  };
}

/** How many referrals each list holds. */
export async function countReferrals(
  db: Db,
  today: string,
): Promise<Record<ReferralListName, number>> {
  const counts = { ...(await kept(db)), lewat: await countOf(db, "lewat", today) };
  return Object.fromEntries(REFERRAL_LISTS.map((list) => [list, counts[list]])) as Record<
    ReferralListName,
    number
  >;
}
