// Reads results of verification: what was told since the last choice, histories, visits, desil.
import { sql } from "kysely";
import type * as z from "zod";
import type { Outcome, OutcomeReason } from "../../../shared/prelists/outcomes.ts";
import type { DesilRow, ResultRow, VisitRow } from "../../../shared/prelists/results/contract.ts";
import { conflictOf, type Told } from "../../../shared/prelists/results/rules.ts";
import { profileById, type ProfileId } from "../../../shared/prelists/profiles.ts";
import { localDate } from "../../../shared/values/date.ts";
import { columnOf } from "../../../shared/sheets/profile.ts";
import type { Db } from "../../database/tables.ts";
import { currentRows } from "../views.ts";

type Result = z.input<typeof ResultRow>;

export interface ToldResult extends Told {
  readonly note: string | null;
  readonly visitedOn: string | null;
}

/** Results of an entry since somebody last chose, the chosen one first; all of them where nobody ever did. Oldest first. */
export async function toldOf(db: Db, entryId: string): Promise<ToldResult[]> {
  const { results, chosen } = await historyOf(db, entryId);
  return results
    .filter((one) => !chosen || one.id === chosen.outcome_id || one.at > chosen.chosen_at)
    .map((one) => ({ ...one, person: one.officer }));
}

async function historyOf(db: Db, entryId: string) {
  const rows = await db
    .selectFrom("prelist_outcomes as o")
    .leftJoin("accounts as a", "a.id", "o.created_by")
    .selectAll("o")
    .select("a.name as by_name")
    .where("o.entry_id", "=", entryId)
    .orderBy("o.created_at")
    .orderBy("o.id")
    .execute();
  const choices = await db
    .selectFrom("prelist_outcome_choices as c")
    .leftJoin("accounts as a", "a.id", "c.chosen_by")
    .select(["c.outcome_id", "c.chosen_at", "a.name as by_name"])
    .where("c.entry_id", "=", entryId)
    .orderBy("c.chosen_at")
    .execute();
  const results = rows.map((row): Result => ({
    ...resultRow(row),
    chosenBy: choices.findLast((choice) => choice.outcome_id === row.id)?.by_name ?? null,
  }));
  return { results, chosen: choices.at(-1) ?? null };
}

/** All results of an entry, newest first, and those that stand against each other. */
export async function resultsOf(
  db: Db,
  entryId: string,
): Promise<{ results: Result[]; conflict: Result[] }> {
  const { results } = await historyOf(db, entryId);
  const against = new Set(conflictOf(await toldOf(db, entryId)).map((one) => one.id));
  return {
    results: results.toReversed(),
    conflict: results.filter((one) => against.has(one.id)),
  };
}

/** The newest result told of a family. */
export async function familyResultOf(
  db: Db,
  prelistId: string,
  familyKey: string,
): Promise<Omit<Result, "chosenBy"> | null> {
  const row = await db
    .selectFrom("prelist_family_results as f")
    .leftJoin("accounts as a", "a.id", "f.created_by")
    .selectAll("f")
    .select("a.name as by_name")
    .where("f.prelist_id", "=", prelistId)
    .where("f.family_key", "=", familyKey)
    .orderBy("f.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? resultRow(row) : null;
}

interface StoredResult {
  id: string;
  outcome: string;
  reason: string | null;
  other_id: string | null;
  event_date: string | null;
  document_no: string | null;
  note: string | null;
  visited_on: string | null;
  officer: string | null;
  created_at: string;
  created_by: string;
  by_name: string | null;
}

function resultRow(row: StoredResult): Omit<Result, "chosenBy"> {
  return {
    id: row.id,
    outcome: row.outcome as Outcome,
    reason: row.reason as OutcomeReason | null,
    otherId: row.other_id,
    date: row.event_date,
    documentNo: row.document_no,
    note: row.note,
    visitedOn: row.visited_on,
    officer: row.officer ?? row.by_name ?? row.created_by,
    at: row.created_at,
    by: row.by_name ?? "-",
  };
}

export async function visitsOf(db: Db, entryId: string): Promise<z.input<typeof VisitRow>[]> {
  const rows = await db
    .selectFrom("prelist_visits")
    .select(["id", "visited_on", "officer", "result", "note"])
    .where("entry_id", "=", entryId)
    .orderBy("visited_on", "desc")
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(({ visited_on, ...row }) => ({ ...row, on: visited_on }));
}

/**
 * What sources said of an entry or its family, newest look first; among them the sender's own column, as of the day its file was
 * imported. Nothing here is computed.
 */
export async function desilOf(db: Db, entryId: string): Promise<z.input<typeof DesilRow>[]> {
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .innerJoin("prelist_batches as b", "b.id", "r.batch_id")
    .select(["r.prelist_id", "r.family_key", "r.payload", "p.profile", "p.name", "b.imported_at"])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) return [];
  const { rows } = await sql<{
    desil: number;
    said_by: string;
    checked_on: string;
    by: string | null;
  }>`
    SELECT d.desil, d.said_by, d.checked_on, a.name AS by FROM prelist_desil d LEFT JOIN accounts a ON a.id = d.created_by
    WHERE d.entry_id = ${entryId}
      OR (d.prelist_id = ${row.prelist_id} AND d.family_key IS NOT NULL AND d.family_key = ${row.family_key})
    ORDER BY d.checked_on DESC, d.created_at DESC LIMIT 20`.execute(db);
  const said = rows.map((one) => ({
    desil: one.desil,
    saidBy: one.said_by,
    checkedOn: one.checked_on,
    by: one.by ?? "-",
  }));
  const column = columnOf(profileById(row.profile as ProfileId), "desil")?.header;
  const sent =
    column === undefined ? undefined : (JSON.parse(row.payload) as Record<string, string>)[column];
  if (sent === undefined || !/^(10|0?[1-9])$/.test(sent.trim())) return said;
  const fromFile = {
    desil: Number(sent),
    saidBy: row.name,
    checkedOn: localDate(new Date(row.imported_at)),
    by: null,
  };
  return [...said, fromFile].sort((a, b) => b.checkedOn.localeCompare(a.checkedOn));
}
