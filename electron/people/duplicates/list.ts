// The pairs of the published run that still need a decision.
import { sql, type RawBuilder } from "kysely";
import { BANDS, type Band } from "../../../shared/people/linkage/fields.ts";
import type { PairState } from "../../../shared/people/duplicates-rules.ts";
import type { DuplicatePair, DuplicateState } from "../../../shared/people/duplicates-views.ts";
import type { Db } from "../../database/tables.ts";
import { briefsOf } from "../briefs.ts";

const PAGE = 50;

/** Both stand, and nobody decided; or it was decided before one of them changed. */
const OPEN = sql`a.merged_into IS NULL AND b.merged_into IS NULL
  AND (d.decision IS NULL OR d.decision = 'nanti' OR (p.changed IS NOT NULL AND d.decided_at < r.started_at))`;
const FROM = sql`FROM duplicate_runs r JOIN duplicate_pairs p ON p.run_id = r.id
  JOIN persons a ON a.id = p.person_a JOIN persons b ON b.id = p.person_b
  LEFT JOIN duplicate_decisions d ON d.person_a = p.person_a AND d.person_b = p.person_b
  WHERE r.state = 'terbit'`;

interface PairRow {
  person_a: string;
  person_b: string;
  probability: number;
  band: Band;
  reasons: string;
  changed: string | null;
  later: 0 | 1;
  note: string | null;
}

/** Surest first: band by band, within one by probability; 50 at a time. */
export async function listPairs(
  db: Db,
  filter: { readonly band?: Band | undefined; readonly state: PairState; readonly skip: number },
): Promise<{ rows: DuplicatePair[]; more: boolean }> {
  const found: PairRow[] = [];
  let skip = filter.skip;
  for (const band of filter.band ? [filter.band] : BANDS) {
    if (found.length > PAGE) break;
    const rows = await inBand(db, band, filter.state, PAGE + 1 - found.length, skip);
    found.push(...rows);
    if (skip > 0 && rows.length === 0)
      skip = Math.max(0, skip - (await countOf(db, band, filter.state)));
    else skip = 0;
  }
  const page = found.slice(0, PAGE);
  const briefs = await briefsOf(
    db,
    page.flatMap((row) => [row.person_a, row.person_b]),
  );
  return {
    rows: page.map((row) => ({
      a: briefs.get(row.person_a)!,
      b: briefs.get(row.person_b)!,
      probability: row.probability,
      band: row.band,
      reasons: JSON.parse(row.reasons) as DuplicatePair["reasons"],
      state: row.later === 1 ? "nanti" : "terbuka",
      changed: JSON.parse(row.changed ?? "[]") as DuplicatePair["changed"],
      note: row.note,
    })),
    more: found.length > PAGE,
  };
}

async function inBand(
  db: Db,
  band: Band,
  state: PairState,
  limit: number,
  skip: number,
): Promise<PairRow[]> {
  const rows = await sql<PairRow>`
    SELECT p.person_a, p.person_b, p.probability, p.band, p.reasons, p.changed, d.decision IS 'nanti' AS later, d.note
    ${FROM} AND p.band = ${band} AND ${OPEN} AND ${laterIs(state)}
    ORDER BY p.probability DESC, p.person_a, p.person_b LIMIT ${limit} OFFSET ${skip}`.execute(db);
  return rows.rows;
}

async function countOf(db: Db, band: Band, state: PairState): Promise<number> {
  const rows = await sql<{ n: number }>`
    SELECT count(*) AS n ${FROM} AND p.band = ${band} AND ${OPEN} AND ${laterIs(state)}`.execute(
    db,
  );
  return rows.rows[0]!.n;
}

function laterIs(state: PairState): RawBuilder<unknown> {
  return state === "nanti" ? sql`d.decision IS 'nanti'` : sql`d.decision IS NOT 'nanti'`;
}

/** Counts for the head of the screen: one pass over the pairs of the run. */
export async function duplicateState(db: Db): Promise<DuplicateState> {
  const run = await db
    .selectFrom("duplicate_runs as r")
    .leftJoin("accounts as by", "by.id", "r.started_by")
    .select([
      "r.last_row_no",
      "r.started_at",
      "r.finished_at",
      "r.person_count",
      "r.pair_count",
      "by.name",
    ])
    .where("r.state", "=", "terbit")
    .executeTakeFirst();
  const open = { certain: 0, likely: 0, possible: 0 };
  if (!run) return { run: null, open, later: 0, total: 0, decided: 0 };
  const counts = await sql<{ band: Band; later: 0 | 1; n: number }>`
    SELECT p.band, d.decision IS 'nanti' AS later, count(*) AS n ${FROM} AND ${OPEN}
    GROUP BY p.band, later`.execute(db);
  for (const row of counts.rows) open[row.band] += row.n;
  const left = open.certain + open.likely + open.possible;
  const since = await db
    .selectFrom("persons")
    .select((eb) => eb.fn.countAll().as("n"))
    .where("merged_into", "is", null)
    .where("row_no", ">", run.last_row_no)
    .executeTakeFirstOrThrow();
  return {
    run: {
      finishedAt: run.finished_at ?? run.started_at,
      startedBy: run.name ?? "",
      persons: run.person_count,
      pairs: run.pair_count,
      since: Number(since.n),
    },
    open,
    later: counts.rows.filter((row) => row.later === 1).reduce((sum, row) => sum + row.n, 0),
    total: run.pair_count,
    decided: run.pair_count - left,
  };
}
