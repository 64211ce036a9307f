// The weights in use: those that the last full run learned from this register, else sound ones for an office of its size.
import { sql } from "kysely";
import {
  defaultModel,
  modelFromJson,
  type LinkageModel,
} from "../../../shared/people/linkage/model.ts";
import type { Db } from "../../database/tables.ts";

// Parsing takes longer than judging: kept while the office stays open, keyed by its connection.
const kept = new WeakMap<Db, { readonly runId: string | null; readonly model: LinkageModel }>();

export async function officeModel(db: Db): Promise<LinkageModel> {
  const run = await db
    .selectFrom("duplicate_runs")
    .select("id")
    .where("state", "=", "terbit")
    .executeTakeFirst();
  const runId = run?.id ?? null;
  const before = kept.get(db);
  if (before && before.runId === runId) return before.model;
  const model = runId === null ? await beforeAnyRun(db) : await learned(db, runId);
  kept.set(db, { runId, model });
  return model;
}

async function learned(db: Db, runId: string): Promise<LinkageModel> {
  const { model } = await db
    .selectFrom("duplicate_runs")
    .select("model")
    .where("id", "=", runId)
    .executeTakeFirstOrThrow();
  return model === null ? beforeAnyRun(db) : modelFromJson(model);
}

async function beforeAnyRun(db: Db): Promise<LinkageModel> {
  const { rows } = await sql<{
    last: number | null;
  }>`SELECT max(row_no) AS last FROM persons`.execute(db);
  return defaultModel(Math.max(2_000, rows[0]!.last ?? 0));
}
