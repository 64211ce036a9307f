// Finds due days that the calendar no longer agrees with, and moves those that a supervisor confirmed.
import type { cases as contract } from "../../shared/cases/contract.ts";
import { dueByHistory, type ClockMove } from "../../shared/cases/clock.ts";
import { DUE_SHOWN, type DueShift } from "../../shared/cases/due-days.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { workCalendar } from "./categories.ts";
import { appendEvent, patchCase } from "./moves.ts";
import { findCase, isSaved } from "./queries.ts";

type Handlers = HandlersOf<typeof contract>;
const PAGE = 500;

/** The moves of some cases, oldest first. */
async function movesOf(db: Db, ids: readonly string[]): Promise<Map<string, ClockMove[]>> {
  const moves = new Map<string, ClockMove[]>();
  const rows = await db
    .selectFrom("case_events")
    .select(["case_id", "from_state", "to_state", "created_at"])
    .where("case_id", "in", [...ids])
    .where("kind", "=", "pindah")
    .orderBy("case_id")
    .orderBy("seq")
    .execute();
  for (const { case_id, from_state: from, to_state: to, created_at } of rows) {
    if (from === null || to === null) continue;
    const known = moves.get(case_id) ?? [];
    known.push({ day: localDate(new Date(created_at)), from, to });
    moves.set(case_id, known);
  }
  return moves;
}

export const checkDueDays: Handlers["checkDueDays"] = async (context) => {
  const { db } = context;
  const calendar = await workCalendar(db);
  const sums = { looked: 0, earlier: 0, later: 0 };
  const rows: DueShift[] = [];
  for (let after = ""; ;) {
    const page = await db
      .selectFrom("cases")
      .select(["id", "version", "number", "received_on", "target_days", "due_on"])
      .where("running", "=", 1)
      .where("id", ">", after)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    const moves =
      page.length > 0
        ? await movesOf(
            db,
            page.map(({ id }) => id),
          )
        : undefined;
    for (const { id, version, number, received_on, target_days, due_on } of page) {
      const to = dueByHistory(received_on, target_days, moves?.get(id) ?? [], calendar);
      if (to === due_on) continue;
      sums[to < due_on ? "earlier" : "later"] += 1;
      if (rows.length < DUE_SHOWN) rows.push({ id, version, number, from: due_on, to });
    }
    sums.looked += page.length;
    context.checkCancelled();
    context.progress({ done: sums.looked });
    if (page.length < PAGE) return { ...sums, rows };
    after = page.at(-1)!.id;
  }
};

export const moveDueDays: Handlers["moveDueDays"] = async (context, order) => {
  const { db } = context;
  const calendar = await workCalendar(db);
  const moves = await movesOf(
    db,
    order.cases.map(({ id }) => id),
  );
  const moved: string[] = [];
  const left: { id: string; number: string }[] = [];
  for (const { id, version, eventId } of order.cases) {
    const row = await findCase(db, id);
    if (!row) throw new DeskError("tidak_ditemukan");
    if (await isSaved(db, id, eventId)) {
      moved.push(id);
      continue;
    }
    const to = dueByHistory(row.received_on, row.target_days, moves.get(id) ?? [], calendar);
    if (row.version !== version || row.running !== 1 || to === row.due_on) {
      left.push({ id, number: row.number });
      continue;
    }
    await patchCase(context, row, { due_on: to });
    await appendEvent(context, row, {
      id: eventId,
      kind: "tenggat",
      details: { due: { from: row.due_on, to } },
    });
    moved.push(id);
  }
  return { moved, left };
};
