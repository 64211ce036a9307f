// Reading a comparison: its numbers, its rows, its paper and its file. What differs is read from the lists as they stand.
import { sql } from "kysely";
import {
  changesBetween,
  bitsOf,
  differencesIn,
  type Difference,
  type DifferenceCounts,
} from "../../../shared/prelists/compare-lists.ts";
import type { ComparedRow } from "../../../shared/prelists/comparison.ts";
import {
  comparisonPaper as paperOf,
  DIFFERENCE_WORDS,
  PAPER_ROWS,
} from "../../../shared/prelists/comparison-paper.ts";
import type { prelists as contract } from "../../../shared/prelists/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import { localDate } from "../../../shared/values/date.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { finish } from "../export.ts";
import { currentRows, maskCell } from "../views.ts";
import { columnsOfBoth, rowOf } from "./run.ts";

type Handlers = HandlersOf<typeof contract>;
const PAGE = 500;

async function getComparison(db: Db, id: string) {
  const row = await db
    .selectFrom("prelist_comparisons")
    .selectAll()
    .where("id", "=", id)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return { ...row, counts: JSON.parse(row.counts) as DifferenceCounts };
}

export const comparison: Handlers["comparison"] = async ({ db }, { beforeId, afterId }) => {
  const row = await db
    .selectFrom("prelist_comparisons as c")
    .leftJoin("accounts as a", "a.id", "c.compared_by")
    .select(["c.id", "c.counts", "c.compared_at", "a.name as by_name"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("prelist_batches as b")
            .select("b.id")
            .where("b.prelist_id", "in", [beforeId, afterId])
            .whereRef("b.imported_at", ">", "c.compared_at"),
        )
        .as("stale"),
    )
    .where("c.before_id", "=", beforeId)
    .where("c.after_id", "=", afterId)
    .where("c.state", "=", "terbit")
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    counts: JSON.parse(row.counts) as DifferenceCounts,
    at: row.compared_at,
    by: row.by_name ?? "-",
    stale: Boolean(row.stale),
  };
};

interface Wanted {
  readonly kind?: Difference | undefined;
  readonly after: number;
  readonly limit: number;
  /** Identity numbers in full. */
  readonly whole: boolean;
}

/** A reader of one comparison, page by page. */
async function reader(db: Db, id: string) {
  const made = await getComparison(db, id);
  const lists = await columnsOfBoth(db, made.before_id, made.after_id);
  return {
    made,
    ...lists,
    async page({ kind, after, limit, whole }: Wanted): Promise<ComparedRow[]> {
      const rows = await db
        .selectFrom("prelist_comparison_rows")
        .selectAll()
        .where("comparison_id", "=", id)
        .where("seq", ">", after)
        .$if(kind !== undefined, (query) =>
          query.where(sql<boolean>`kinds & ${bitsOf([kind!])} <> 0`),
        )
        .orderBy("seq")
        .limit(limit)
        .execute();
      const entries = await entriesOf(
        db,
        rows.flatMap((row) => [row.before_entry, row.after_entry].filter((one) => one !== null)),
      );
      const number = whole ? (text: string) => text : maskNumber;
      const cell = whole ? (text: string) => text : maskCell;
      return rows.map((row) => {
        const before = entries.get(row.before_entry ?? "");
        const after = entries.get(row.after_entry ?? "");
        const shown = after ?? before;
        const changes =
          before && after ? changesBetween(rowOf(before), rowOf(after), lists.columns) : [];
        return {
          seq: row.seq,
          kinds: differencesIn(row.kinds),
          prelistId: row.after_entry === null ? made.before_id : made.after_id,
          entryId: row.after_entry ?? row.before_entry!,
          name: shown?.name ?? null,
          nik: shown?.nik ? number(shown.nik) : null,
          nokk: shown?.nokk ? number(shown.nokk) : null,
          rt: shown?.rt ?? null,
          rw: shown?.rw ?? null,
          changes: changes.map((change) => ({
            column: change.column,
            old: change.old && cell(change.old),
            new: change.new && cell(change.new),
          })),
        };
      });
    },
  };
}

async function entriesOf(db: Db, entryIds: readonly string[]) {
  const rows = await currentRows(db)
    .select([
      "r.entry_id",
      "r.payload",
      "r.family_key",
      "r.name",
      "r.nik",
      "r.nokk",
      "r.rt",
      "r.rw",
    ])
    .where(sql<boolean>`r.entry_id IN (SELECT value FROM json_each(${JSON.stringify(entryIds)}))`)
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row]));
}

export const comparisonRows: Handlers["comparisonRows"] = async (
  { db },
  { comparisonId, kind, after, limit },
) => {
  const { page } = await reader(db, comparisonId);
  const rows = await page({ kind, after, limit: limit + 1, whole: false });
  return { rows: rows.slice(0, limit), more: rows.length > limit };
};

export const comparisonPaper: Handlers["comparisonPaper"] = async (
  context,
  { comparisonId, kind },
) => {
  const { made, before, after, page } = await reader(context.db, comparisonId);
  const rows = await page({ kind, after: 0, limit: PAPER_ROWS + 1, whole: false });
  return context.paper(
    paperOf({
      office: await getOffice(context.db),
      before: before.name,
      after: after.name,
      counts: made.counts,
      on: localDate(new Date(made.compared_at)),
      kind,
      rows: rows.slice(0, PAPER_ROWS),
      more: rows.length > PAPER_ROWS,
    }),
  );
};

const HEADERS = ["perbedaan", "NIK", "No. KK", "Nama", "RT", "RW", "kolom", "lama", "baru"];

export const exportComparison: Handlers["exportComparison"] = async (context, input) => {
  const { made, after, page } = await reader(context.db, input.comparisonId);
  if (made.counts.masuk + made.counts.keluar + made.counts.berubah === 0)
    throw new DeskError("daftar_kosong");
  async function* rows(): AsyncGenerator<(string | null)[]> {
    for (let from = 0, done = 0; ;) {
      const found = await page({ after: from, limit: PAGE, whole: true });
      for (const row of found) {
        const fixed = [
          row.kinds.map((kind) => DIFFERENCE_WORDS[kind]).join(", "),
          row.nik,
          row.nokk,
          row.name,
          row.rt,
          row.rw,
        ];
        if (row.changes.length === 0) yield [...fixed, null, null, null];
        for (const { column, old, new: fresh } of row.changes) yield [...fixed, column, old, fresh];
      }
      done += found.length;
      context.checkCancelled();
      context.progress({ phase: "menulis", rows: done, total: null });
      if (found.length < PAGE) return;
      from = found.at(-1)!.seq;
    }
  }
  return finish(
    context,
    { file: input.file, prelistId: after.id, kind: "banding", why: input.why },
    { name: "Perbandingan", headers: HEADERS, rows: rows(), format: input.format },
  );
};
