// Lists of referrals: waiting, overdue, sent back, answered, unanswered, taken back; searched and counted.
import { sql } from "kysely";
import type * as z from "zod";
import {
  REFERRAL_LISTS,
  type ReferralFilter,
  type ReferralListName,
} from "../../shared/referrals/schemas.ts";
import {
  REFERRAL_STATE_NAMES,
  referralRule,
  type ReferralRule,
  type ReferralState,
} from "../../shared/referrals/states.ts";
import type { Db } from "../database/tables.ts";
import { joined, type ReferralRecord } from "./queries.ts";

type Filter = z.output<typeof ReferralFilter>;

export interface Reading {
  /** 'YYYY-MM-DD'. */
  readonly today: string;
  /** Without the second key a sensitive case is found by its numbers only. */
  readonly canOpen: boolean;
}

/** The states that stand in a list, by the table. */
function statesOf(list: ReferralRule["list"]): ReferralState[] {
  return REFERRAL_STATE_NAMES.filter((state) => referralRule(state).list === list);
}

function inList(db: Db, list: ReferralListName, today: string) {
  const rows = joined(db);
  if (list === "menunggu") return rows.where("referrals.waiting", "=", 1);
  if (list === "lewat")
    return rows.where("referrals.waiting", "=", 1).where("referrals.reply_by", "<", today);
  return list === "semua" ? rows : rows.where("referrals.state", "in", statesOf(list));
}

/** Rows whose numbers, and whose name and destination where they may be seen, hold the text. */
function searched(rows: ReturnType<typeof inList>, text: string | undefined, canOpen: boolean) {
  const part = (text ?? "").trim();
  if (part === "") return rows;
  const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const open = canOpen ? sql`1` : sql`cases.sensitive = 0`;
  return rows.where(
    sql<boolean>`(referrals.code like ${pattern} escape '\\' or letters.number like ${pattern} escape '\\' or cases.number like ${pattern} escape '\\'
      or (${open} and (referrals.destination_name like ${pattern} escape '\\' or persons.name like ${pattern} escape '\\')))`,
  );
}

/** Waiting ones by the day of their answer, others newest first. */
export async function listReferrals(
  db: Db,
  filter: Filter,
  { today, canOpen }: Reading,
): Promise<{ rows: ReferralRecord[]; total: number }> {
  const found = searched(inList(db, filter.list, today), filter.search, canOpen);
  const waiting = filter.list === "menunggu" || filter.list === "lewat";
  const ordered = waiting
    ? found.orderBy("referrals.reply_by")
    : found.orderBy("referrals.issued_on", "desc");
  const rows = await ordered
    .orderBy("referrals.id", "desc")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const { total } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** How many referrals each list holds. */
export async function countReferrals(
  db: Db,
  today: string,
): Promise<Record<ReferralListName, number>> {
  const counts = await Promise.all(
    REFERRAL_LISTS.map(async (list) => {
      const { total } = await inList(db, list, today)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return [list, Number(total)] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<ReferralListName, number>;
}
