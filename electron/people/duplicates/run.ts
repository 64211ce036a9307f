// The full run: reads the register, links it, and publishes the pairs. What was decided before stays decided.
import { sql } from "kysely";
import type { z } from "zod";
import {
  changedSince,
  countsAsDoubled,
  pairOf,
  tooManyDoubled,
  type Basis,
} from "../../../shared/people/duplicates-rules.ts";
import type { DuplicateProgress } from "../../../shared/people/duplicates-views.ts";
import { linkSteps, type LinkageResult } from "../../../shared/people/linkage/link.ts";
import { LinkageRecords } from "../../../shared/people/linkage/records.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import type { TaskContext } from "../../serve/context.ts";
import { authorOf, provenanceOf, type Author } from "../author.ts";
import { basisOf } from "./basis.ts";
import { SELECT_LINKAGE, toLinkage, type LinkageRow } from "./linkage-row.ts";
import { rootsOf } from "./roots.ts";

type Context = TaskContext<z.input<typeof DuplicateProgress>>;

const READ_AT_ONCE = 5_000;
/** Rows of one transaction: some 10 ms on the reference machine. */
const WRITTEN_AT_ONCE = 500;
const SWEPT_AT_ONCE = 2_000;

/** @throws DeskError 'dibatalkan' | 'terlalu_banyak_ganda' */
export async function runDuplicates(context: Context): Promise<{ persons: number; pairs: number }> {
  const { db } = context;
  const author = authorOf(context);
  await sweepOld(context);
  const { records, ids, lastRowNo } = await readRegister(context);
  const result = await linkRegister(context, records);
  refuseDoubled(result, ids.length);

  const runId = context.newId();
  await db.transaction().execute((trx) =>
    trx
      .insertInto("duplicate_runs")
      .values({
        id: runId,
        state: "sedang",
        started_at: author.at,
        started_by: author.by,
        finished_at: null,
        person_count: ids.length,
        pair_count: 0,
        last_row_no: lastRowNo,
        model: JSON.stringify(result.model),
      })
      .execute(),
  );
  const pairs = await writePairs(context, author, runId, ids, result);
  return context.publish(async (trx) => {
    await trx
      .updateTable("duplicate_runs")
      .set({ state: "lama" })
      .where("state", "=", "terbit")
      .execute();
    await trx
      .updateTable("duplicate_runs")
      .set({ state: "terbit", finished_at: context.now().toISOString(), pair_count: pairs })
      .where("id", "=", runId)
      .execute();
    return { persons: ids.length, pairs };
  });
}

async function readRegister(
  context: Context,
): Promise<{ records: LinkageRecords; ids: string[]; lastRowNo: number }> {
  const { db } = context;
  const records = new LinkageRecords();
  const ids: string[] = [];
  const { total } = await db
    .selectFrom("persons")
    .select((eb) => eb.fn.count<number>("row_no").as("total"))
    .where("merged_into", "is", null)
    .executeTakeFirstOrThrow();
  for (let after = -1; ;) {
    const rows = await sql<LinkageRow>`${SELECT_LINKAGE}
      WHERE p.row_no > ${after} AND p.merged_into IS NULL ORDER BY p.row_no LIMIT ${READ_AT_ONCE}`.execute(
      db,
    );
    for (const row of rows.rows) {
      records.add(toLinkage(row));
      ids.push(row.id);
    }
    const last = rows.rows.at(-1);
    if (!last) return { records, ids, lastRowNo: after };
    after = last.row_no;
    context.progress({ step: "membaca", done: ids.length, total });
    await breathe(context);
  }
}

const SHARES = { counting: 5, blocking: 35, learning: 15, scoring: 45 } as const;

async function linkRegister(context: Context, records: LinkageRecords): Promise<LinkageResult> {
  const steps = linkSteps(records);
  let shown = -1;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { phase, done, total } = step.value;
    const before = (["counting", "blocking", "learning", "scoring"] as const)
      .filter((one, at, all) => at < all.indexOf(phase))
      .reduce((sum, one) => sum + SHARES[one], 0);
    const percent = Math.floor(before + (SHARES[phase] * done) / Math.max(total, 1));
    if (percent > shown) {
      shown = percent;
      context.progress({ step: "membandingkan", done: percent, total: 100 });
    }
    await breathe(context);
  }
}

/** Lets a cancel that is under way arrive, and obeys it. */
async function breathe(context: Context): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  context.checkCancelled();
}

function refuseDoubled(result: LinkageResult, persons: number): void {
  const doubled = new Set<number>();
  for (const pair of result.pairs) {
    if (!countsAsDoubled(pair.band)) break; // surest first
    doubled.add(pair.a).add(pair.b);
  }
  if (tooManyDoubled(persons, doubled.size))
    throw new DeskError("terlalu_banyak_ganda", { persons, doubled: doubled.size });
}

async function writePairs(
  context: Context,
  author: Author,
  runId: string,
  ids: readonly string[],
  result: LinkageResult,
): Promise<number> {
  const { db } = context;
  const decided = await decisions(db);
  const shared = provenanceOf({ ...author, source: `ganda:${runId}` });
  let written = 0;
  let batch: unknown[] = [];
  const flush = async () => {
    const rows = JSON.stringify(batch);
    batch = [];
    await db.transaction().execute((trx) =>
      sql`INSERT INTO duplicate_pairs (run_id, person_a, person_b, probability, band, reasons, changed,
          created_at, created_by, updated_at, legal_basis, purpose, source)
        SELECT ${runId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
          ${shared.created_at}, ${shared.created_by}, ${shared.updated_at}, ${shared.legal_basis}, ${shared.purpose}, ${shared.source}
        FROM json_each(${rows})`.execute(trx),
    );
    context.progress({ step: "menyimpan", done: written, total: result.pairs.length });
    await breathe(context);
  };
  for (const pair of result.pairs) {
    const [a, b] = pairOf(ids[pair.a]!, ids[pair.b]!);
    const basis = decided.get(`${a} ${b}`);
    const now = basis && (await basisOf(db, a, b));
    const changed = basis && now ? changedSince(basis, now) : [];
    if (basis && changed.length === 0) continue; // two people, and nothing changed
    written++;
    batch.push([
      a,
      b,
      pair.probability,
      pair.band,
      JSON.stringify(pair.reasons),
      changed.length > 0 ? JSON.stringify(changed) : null,
    ]);
    if (batch.length === WRITTEN_AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  return written;
}

/** What was decided to be two people, by those who stand for the two records now. */
async function decisions(db: Db): Promise<ReadonlyMap<string, Basis>> {
  const rows = await db
    .selectFrom("duplicate_decisions")
    .select(["person_a", "person_b", "basis"])
    .where("decision", "=", "beda")
    .execute();
  const roots = await rootsOf(db);
  const standing = (id: string) => roots.get(id) ?? id;
  return new Map(
    rows.map((row) => {
      const [a, b] = pairOf(standing(row.person_a), standing(row.person_b));
      return [`${a} ${b}`, JSON.parse(row.basis) as Basis];
    }),
  );
}

/** Takes away the pairs of runs that are shown no more, a little at a time. */
async function sweepOld(context: Context): Promise<void> {
  const { db } = context;
  for (;;) {
    const swept = await db.transaction().execute((trx) =>
      sql<{ run_id: string }>`DELETE FROM duplicate_pairs WHERE (run_id, person_a, person_b) IN (
        SELECT p.run_id, p.person_a, p.person_b FROM duplicate_runs r JOIN duplicate_pairs p ON p.run_id = r.id
        WHERE r.state <> 'terbit' LIMIT ${SWEPT_AT_ONCE}) RETURNING run_id`.execute(trx),
    );
    if (swept.rows.length === 0) break;
    await breathe(context);
  }
  await db
    .transaction()
    .execute((trx) => trx.deleteFrom("duplicate_runs").where("state", "<>", "terbit").execute());
}

/** What an unfinished run wrote goes away (electron/sweep.ts). */
export async function sweepDuplicates(db: Db): Promise<void> {
  await sql`DELETE FROM duplicate_pairs WHERE run_id IN (SELECT id FROM duplicate_runs WHERE state = 'sedang')`.execute(
    db,
  );
  await db.deleteFrom("duplicate_runs").where("state", "=", "sedang").execute();
}
