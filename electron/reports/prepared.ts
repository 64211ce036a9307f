// The recaps that were prepared: those that wait to be looked at, what they said, and preparing the next ones.
import type { HandlersOf } from "../serve/context.ts";
import { DeskError } from "../../shared/errors.ts";
import {
  changesSince,
  duePeriods,
  figuresOf,
  type Due,
  type Figures,
  type PreparedRecap,
} from "../../shared/reports/prepared.ts";
import type { preparedCalls } from "../../shared/reports/prepared-calls.ts";
import { localDate } from "../../shared/values/date.ts";
import { newId } from "../database/ids.ts";
import type { OpenOffice } from "../database/office.ts";
import type { Db } from "../database/tables.ts";
import { readerOf } from "./head.ts";
import { factsOf } from "./recap.ts";

/** Offered at once; older ones come up when these are settled. */
const OFFERED = 3;

/** Those that nobody has looked at or dismissed, the newest first. */
export async function waitingRecaps(db: Db): Promise<PreparedRecap[]> {
  const rows = await db
    .selectFrom("prepared_recaps")
    .select(["id", "kind", "from_day", "to_day", "prepared_at"])
    .where("settled_at", "is", null)
    .orderBy("to_day", "desc")
    .orderBy("from_day", "desc")
    .limit(OFFERED)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    period: { from: row.from_day, to: row.to_day },
    preparedAt: row.prepared_at,
  }));
}

/** What is over and not prepared yet. A period of which nothing was kept may come again. */
export async function dueRecaps(db: Db, today: string): Promise<Due[]> {
  const last = await db
    .selectFrom("prepared_recaps")
    .select((eb) => eb.fn.max("to_day").as("day"))
    .where("kind", "=", "bulan")
    .executeTakeFirst();
  const due = duePeriods(today, last?.day ?? null);
  const kept = await db
    .selectFrom("prepared_recaps")
    .select(["from_day", "to_day"])
    .where("to_day", "in", [...new Set(due.map(({ period }) => period.to))])
    .execute();
  return due.filter(
    ({ period: { from, to } }) =>
      !kept.some(({ from_day, to_day }) => from_day === from && to_day === to),
  );
}

/**
 * Counts one period and keeps its sums, as the office itself; a period in which nothing happened is not offered.
 * @returns whether anything was kept
 */
export async function prepareRecap(
  office: OpenOffice,
  { kind, period }: Due,
  now: Date,
): Promise<boolean> {
  const reader = { db: office.reader, today: localDate(now) };
  const all = figuresOf(await factsOf({ ...reader, canOpen: true }, period));
  if (Object.values(all).every((n) => n === 0)) return false;
  const open = figuresOf(await factsOf({ ...reader, canOpen: false }, period));
  const at = now.toISOString();
  const id = newId(now);
  await office.record(
    {
      at,
      actor: null,
      roles: "sistem",
      call: "reports.prepare",
      outcome: "berhasil",
      ids: [id],
    },
    async (trx) => {
      await trx
        .insertInto("prepared_recaps")
        .values({
          id,
          kind,
          from_day: period.from,
          to_day: period.to,
          figures: JSON.stringify(all),
          open_figures: JSON.stringify(open),
          prepared_at: at,
          prepared_by: "sistem",
        })
        .execute();
    },
  );
  return true;
}

export const prepared: HandlersOf<typeof preparedCalls> = {
  async prepared({ db }) {
    return waitingRecaps(db);
  },

  async preparedCheck(context, { from, to }) {
    const row = await context.db
      .selectFrom("prepared_recaps")
      .select(["figures", "open_figures", "prepared_at"])
      .where("from_day", "=", from)
      .where("to_day", "=", to)
      .executeTakeFirst();
    if (!row) return null;
    const reader = readerOf(context);
    const then = JSON.parse(reader.canOpen ? row.figures : row.open_figures) as Figures;
    const now = figuresOf(await factsOf(reader, { from, to }));
    return { preparedAt: row.prepared_at, changes: changesSince(then, now) };
  },

  /** Somebody was quicker: the offer is gone either way. */
  async settlePrepared({ db, session, now }, { id, how }) {
    const row = await db
      .selectFrom("prepared_recaps")
      .select("settled_at")
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row) throw new DeskError("tidak_ditemukan");
    if (row.settled_at !== null) return;
    await db
      .updateTable("prepared_recaps")
      .set({
        settled_how: how,
        settled_at: now().toISOString(),
        settled_by: session.accountId,
      })
      .where("id", "=", id)
      .execute();
  },
};
