// Which rows of a file look like somebody on record or like an earlier row: the duplicate engine over all of them at once.
import { sql } from "kysely";
import { countsAsDoubled } from "../../../shared/people/duplicates-rules.ts";
import type { LinkageFields } from "../../../shared/people/linkage/fields.ts";
import { linkSteps, type LinkageResult } from "../../../shared/people/linkage/link.ts";
import type { LinkageModel } from "../../../shared/people/linkage/model.ts";
import { LinkageRecords } from "../../../shared/people/linkage/records.ts";
import type { Db } from "../../database/tables.ts";
import { officeModel } from "../duplicates/office-model.ts";
import { SELECT_LINKAGE, toLinkage, type LinkageRow } from "../duplicates/linkage-row.ts";

/** What a row looks like most: somebody on record, or an earlier row of the file (by place in the list, from 0). */
export type LooksLike = { readonly personId: string } | { readonly earlier: number };

const READ_AT_ONCE = 2_000;

/**
 * By place of the row in `rows`; rows that look like nobody are missing. Only what the engine calls certain or likely counts.
 * @param breathe called between steps of at most some hundred milliseconds; may throw to stop
 */
export async function findLikelyRows(
  db: Db,
  rows: readonly LinkageFields[],
  breathe: () => Promise<void>,
): Promise<Map<number, LooksLike>> {
  const found = new Map<number, LooksLike>();
  if (rows.length === 0) return found;
  const records = new LinkageRecords();
  const ids = await addRegister(db, records, breathe);
  for (const row of rows) records.add(row, 1);
  for (const pair of (await linked(records, await officeModel(db), breathe)).pairs) {
    if (!countsAsDoubled(pair.band)) break; // surest first
    const later = Math.max(pair.a, pair.b) - ids.length;
    if (later < 0 || found.has(later)) continue;
    const other = Math.min(pair.a, pair.b);
    found.set(
      later,
      other < ids.length ? { personId: ids[other]! } : { earlier: other - ids.length },
    );
  }
  return found;
}

/** Everybody who stands; answers the ids in the order of their rows. */
async function addRegister(
  db: Db,
  records: LinkageRecords,
  breathe: () => Promise<void>,
): Promise<string[]> {
  const ids: string[] = [];
  for (let after = -1; ;) {
    const { rows } = await sql<LinkageRow>`${SELECT_LINKAGE}
      WHERE p.row_no > ${after} AND p.merged_into IS NULL ORDER BY p.row_no LIMIT ${READ_AT_ONCE}`.execute(
      db,
    );
    for (const row of rows) {
      records.add(toLinkage(row), 0);
      ids.push(row.id);
    }
    const last = rows.at(-1);
    if (!last) return ids;
    after = last.row_no;
    await breathe();
  }
}

/** By the weights in use at the desk, so that one file is judged alike twice. */
async function linked(
  records: LinkageRecords,
  model: LinkageModel,
  breathe: () => Promise<void>,
): Promise<LinkageResult> {
  const steps = linkSteps(records, { mode: "new", model });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
