// The task that compares two lists; its rows are seen once it is done.
import { sql } from "kysely";
import {
  bitsOf,
  changesBetween,
  comparisonHolds,
  DIFFERENCES,
  kindsBetween,
  mayCompare,
  sharedColumns,
  type Difference,
  type DifferenceCounts,
  type ListColumn,
} from "../../../shared/prelists/compare-lists.ts";
import type { prelists as contract } from "../../../shared/prelists/contract.ts";
import { PROFILES } from "../../../shared/prelists/profiles.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { getPrelist } from "../queries.ts";
import { currentRows } from "../views.ts";
import { matchLists } from "./match.ts";

type Handlers = HandlersOf<typeof contract>;

const PAGE = 500;
const ROW = ["r.entry_id", "r.position", "r.payload", "r.family_key"] as const;

interface ComparedRow {
  readonly entry_id: string;
  readonly payload: string;
  readonly family_key: string | null;
}

interface Found {
  readonly kinds: readonly Difference[];
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns of a list: those of its newest file, then what only older files had. */
export async function columnsOf(db: Db, prelistId: string): Promise<ListColumn[]> {
  const batches = await db
    .selectFrom("prelist_batches")
    .select("columns")
    .where("prelist_id", "=", prelistId)
    .where("state", "=", "terbit")
    .orderBy("imported_at", "desc")
    .execute();
  const columns = new Map<string, ListColumn>();
  for (const batch of batches)
    for (const { key, field } of JSON.parse(batch.columns) as ListColumn[])
      if (!columns.has(key)) columns.set(key, { key, field });
  return [...columns.values()];
}

/** The columns that both lists have. */
export async function columnsOfBoth(db: Db, beforeId: string, afterId: string) {
  const [before, after] = [await getPrelist(db, beforeId), await getPrelist(db, afterId)];
  const columns = sharedColumns(
    { profile: PROFILES[before.profile], columns: await columnsOf(db, before.id) },
    { profile: PROFILES[after.profile], columns: await columnsOf(db, after.id) },
  );
  return { before, after, columns };
}

export function rowOf({ payload, family_key }: ComparedRow) {
  return { payload: JSON.parse(payload) as Record<string, string>, familyKey: family_key };
}

/** Pages of the current rows of a list, in its order. */
async function* pagesOf(db: Db, prelistId: string): AsyncGenerator<ComparedRow[]> {
  for (let after = -1; ;) {
    const page = await currentRows(db)
      .where("r.prelist_id", "=", prelistId)
      .select(ROW)
      .where("r.position", ">", after)
      .orderBy("r.position")
      .limit(PAGE)
      .execute();
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.position;
  }
}

export const compare: Handlers["compare"] = async (context, { beforeId, afterId }) => {
  const { db } = context;
  const { before, after, columns } = await columnsOfBoth(db, beforeId, afterId);
  if (!mayCompare(before, after)) throw new DeskError("daftar_tak_sebanding");
  const id = context.newId();
  const counts = Object.fromEntries(
    [...DIFFERENCES, "sama", "lama", "baru"].map((kind) => [kind, 0]),
  ) as DifferenceCounts;
  await db
    .insertInto("prelist_comparisons")
    .values({
      id,
      before_id: before.id,
      after_id: after.id,
      state: "sedang",
      counts: "{}",
      compared_at: context.now().toISOString(),
      compared_by: context.session.accountId,
    })
    .execute();
  let seq = 0;
  async function keep(found: readonly Found[]): Promise<void> {
    for (const { kinds } of found)
      if (kinds.length === 0) counts.sama++;
      else for (const kind of kinds) counts[kind]++;
    const rows = found.filter(({ kinds }) => kinds.length > 0);
    if (rows.length > 0)
      await db
        .insertInto("prelist_comparison_rows")
        .values(
          rows.map((row) => ({
            comparison_id: id,
            seq: ++seq,
            kinds: bitsOf(row.kinds),
            before_entry: row.before,
            after_entry: row.after,
          })),
        )
        .execute();
    context.checkCancelled();
    context.progress({ phase: "memeriksa", rows: counts.lama + counts.baru, total: null });
  }
  const pairs = await matchLists(db, before, after);
  for await (const page of pagesOf(db, before.id)) {
    counts.lama += page.length;
    const others = await rowsOfEntries(
      db,
      page.flatMap((row) => pairs.get(row.entry_id) ?? []),
    );
    await keep(
      page.map((row) => {
        const other = others.get(pairs.get(row.entry_id) ?? "");
        if (!other) return { kinds: ["keluar"], before: row.entry_id, after: null };
        const [old, fresh] = [rowOf(row), rowOf(other)];
        const changes = changesBetween(old, fresh, columns);
        const kinds = kindsBetween(old, fresh, columns, changes);
        return { kinds, before: row.entry_id, after: other.entry_id };
      }),
    );
  }
  const known = new Set(pairs.values());
  for await (const page of pagesOf(db, after.id)) {
    counts.baru += page.length;
    const fresh = page.filter((row) => !known.has(row.entry_id));
    await keep(
      fresh.map((row) => ({ kinds: ["masuk" as const], before: null, after: row.entry_id })),
    );
  }
  if (!comparisonHolds(counts)) throw new Error("the numbers of the comparison do not add up");
  return context.publish(async (trx) => {
    // An older comparison of the two is seen no more; the next sweep drops its rows.
    await trx
      .updateTable("prelist_comparisons")
      .set({ state: "sedang" })
      .where("before_id", "=", before.id)
      .where("after_id", "=", after.id)
      .execute();
    await trx
      .updateTable("prelist_comparisons")
      .set({ state: "terbit", counts: JSON.stringify(counts) })
      .where("id", "=", id)
      .execute();
    return { comparisonId: id, counts };
  });
};

/** Current rows by entry. */
export async function rowsOfEntries(
  db: Db,
  entryIds: readonly string[],
): Promise<Map<string, ComparedRow>> {
  if (entryIds.length === 0) return new Map();
  const rows = await currentRows(db)
    .select(ROW)
    .where(sql<boolean>`r.entry_id IN (SELECT value FROM json_each(${JSON.stringify(entryIds)}))`)
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row]));
}

/** Drops comparisons that a cancelled or killed task left, and those that a newer one replaced. */
export async function sweepComparisons(db: Db): Promise<void> {
  const open = await db
    .selectFrom("prelist_comparisons")
    .select("id")
    .where("state", "=", "sedang")
    .execute();
  for (const { id } of open) {
    await db.deleteFrom("prelist_comparison_rows").where("comparison_id", "=", id).execute();
    await db.deleteFrom("prelist_comparisons").where("id", "=", id).execute();
  }
}
