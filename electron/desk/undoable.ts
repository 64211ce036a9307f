// What one account did within a day and may still take back: read from the rows that the acts left, so that nothing is kept twice.
import type { Undoable } from "../../shared/desk/contract.ts";
import { SHOWN_UNDO } from "../../shared/desk/rules.ts";
import { takeBackSince } from "../../shared/values/take-back.ts";
import { handoversBy } from "../cases/handover/queries.ts";
import { ownMerges } from "../people/merge/queries.ts";
import { standingSteps } from "../prelists/edits/queries.ts";
import type { QueryContext } from "../serve/context.ts";

interface Asker {
  readonly context: QueryContext;
  readonly me: string;
  readonly since: string;
}
const plain = { prelistId: null, steps: [] };

async function handovers({ context, me, since }: Asker): Promise<Undoable[]> {
  const acts = await handoversBy(context.db, context.sensitive, me, since);
  return acts.map(({ act, at, to, cases }) => ({
    ...plain,
    kind: "serah",
    id: act,
    at,
    count: cases.length,
    name: to,
  }));
}

async function edits({ context, me, since }: Asker): Promise<Undoable[]> {
  const steps = await standingSteps(context.db, me, since);
  return steps.map(({ prelistId, name, at, edits: count, actionIds }) => ({
    kind: "koreksi",
    id: actionIds[0]!,
    at,
    count,
    name,
    prelistId,
    steps: [...actionIds],
  }));
}

async function prelistImports({ context, me, since }: Asker): Promise<Undoable[]> {
  const rows = await context.db
    .selectFrom("prelist_batches as b")
    .leftJoin("prelist_undos as u", "u.batch_id", "b.id")
    .select([
      "b.id",
      "b.prelist_id",
      "b.file_name",
      "b.imported_at",
      "b.new_count",
      "b.changed_count",
    ])
    .where("b.imported_by", "=", me)
    .where("b.imported_at", ">=", since)
    .where("b.state", "=", "terbit")
    .where("u.batch_id", "is", null)
    .execute();
  return rows.map((row) => ({
    kind: "impor_prelist",
    id: row.id,
    at: row.imported_at,
    count: row.new_count + row.changed_count,
    name: row.file_name,
    prelistId: row.prelist_id,
    steps: [],
  }));
}

async function registerImports({ context, me, since }: Asker): Promise<Undoable[]> {
  const rows = await context.db
    .selectFrom("register_imports")
    .select(["id", "file_name", "imported_at", "new_count", "changed_count"])
    .where("imported_by", "=", me)
    .where("imported_at", ">=", since)
    .where("state", "=", "terbit")
    .execute();
  return rows.map((row) => ({
    ...plain,
    kind: "impor_warga",
    id: row.id,
    at: row.imported_at,
    count: row.new_count + row.changed_count,
    name: row.file_name,
  }));
}

async function answers({ context, me, since }: Asker): Promise<Undoable[]> {
  const rows = await context.db
    .selectFrom("answer_lists as l")
    .innerJoin("answer_rows as r", "r.list_id", "l.id")
    .leftJoin("referral_events as back", "back.takes_back", "r.event_id")
    .select((eb) => ["l.id", "l.created_at", "l.answered_by", eb.fn.countAll<number>().as("n")])
    .where("l.created_by", "=", me)
    .where("l.created_at", ">=", since)
    .where("back.id", "is", null)
    .groupBy("l.id")
    .execute();
  return rows.map((row) => ({
    ...plain,
    kind: "jawaban",
    id: row.id,
    at: row.created_at,
    count: Number(row.n),
    name: row.answered_by,
  }));
}

async function merges({ context, since }: Asker): Promise<Undoable[]> {
  const rows = await ownMerges(context.db, context.session, since, context.now());
  return rows.map(({ id, mergedAt, name }) => ({
    ...plain,
    kind: "gabung",
    id,
    at: mergedAt,
    count: 2,
    name,
  }));
}

const SOURCES = [handovers, edits, prelistImports, registerImports, answers, merges];

/** Newest first. */
export async function undoableOf(context: QueryContext): Promise<Undoable[]> {
  const asker = { context, me: context.session.accountId, since: takeBackSince(context.now()) };
  const found: Undoable[] = [];
  for (const source of SOURCES) found.push(...(await source(asker)));
  return found.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, SHOWN_UNDO);
}
