// Reading lists, their imports and their entries.
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { PROFILES, type ProfileId } from "../../shared/prelists/profiles.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import { nameKey } from "../../shared/values/name-key.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { leftCounts, leftRows } from "./imports/left.ts";
import { getPrelist } from "./queries.ts";
import {
  currentRows,
  ENTRY_COLUMNS,
  entryRow,
  filtered,
  maskCell,
  type EntryFilters,
} from "./views.ts";

type Handlers = HandlersOf<typeof contract>;
type State = "belum" | Outcome;

/** Results after which something must still be done before the entry can go on. */
const IN_TROUBLE = ["tidak_ditemukan", "menolak", "tanpa_dokumen", "ganda"];

export const list: Handlers["list"] = async ({ db }) => {
  const lists = await db
    .selectFrom("prelists as p")
    .innerJoin("prelist_batches as b", (join) =>
      join.onRef("b.prelist_id", "=", "p.id").on("b.state", "=", "terbit"),
    )
    .select([
      "p.id",
      "p.name",
      "p.profile",
      "p.unit",
      "p.regime",
      "p.period",
      "p.area_system",
      "p.area_edition",
    ])
    .select((eb) => eb.fn.max("b.imported_at").as("last"))
    .groupBy("p.id")
    .orderBy("last", "desc")
    .execute();
  const counts = await db
    .selectFrom("prelist_entries as e")
    .where("e.batch_id", "not in", (eb) =>
      eb.selectFrom("prelist_batches").select("id").where("state", "=", "sedang"),
    )
    .select([
      "e.prelist_id",
      sql<number>`count(*)`.as("entries"),
      sql<number>`sum(e.outcome <> 'belum')`.as("verified"),
      sql<number>`sum(e.in_conflict)`.as("conflicts"),
    ])
    .groupBy("e.prelist_id")
    .execute();
  const of = new Map(counts.map((row) => [row.prelist_id, row]));
  return {
    rows: lists.map((row) => ({
      id: row.id,
      name: row.name,
      profile: row.profile as ProfileId,
      profileName: PROFILES[row.profile as ProfileId].name,
      unit: row.unit,
      regime: row.regime,
      period: row.period,
      areaSystem: row.area_system,
      areaEdition: row.area_edition,
      entries: of.get(row.id)?.entries ?? 0,
      verified: of.get(row.id)?.verified ?? 0,
      conflicts: of.get(row.id)?.conflicts ?? 0,
      lastImport: row.last,
    })),
  };
};

export const batches: Handlers["batches"] = async ({ db }, { prelistId }) => {
  const rows = await db
    .selectFrom("prelist_batches as b")
    .leftJoin("accounts as a", "a.id", "b.imported_by")
    .leftJoin("prelist_undos as u", "u.batch_id", "b.id")
    .selectAll("b")
    .select(["a.name as by_name", "u.undone_at"])
    .where("b.prelist_id", "=", prelistId)
    .where("b.state", "=", "terbit")
    .orderBy("b.imported_at", "desc")
    .execute();
  const left = await leftCounts(db, prelistId);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      sourceName: row.file_name,
      counts: {
        read: row.read_count + (left.get(row.id) ?? 0),
        new: row.new_count,
        changed: row.changed_count,
        same: row.same_count,
        rejected: row.rejected_count,
        skipped: left.get(row.id) ?? 0,
        warned: row.warned_count,
      },
      at: row.imported_at,
      by: row.by_name ?? "-",
      undone: row.undone_at,
    })),
  };
};

export const batchRows: Handlers["batchRows"] = async ({ db }, { batchId, kind, after, limit }) => {
  const batch = await db
    .selectFrom("prelist_batches")
    .select(["id", "columns"])
    .where("id", "=", batchId)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!batch) throw new DeskError("tidak_ditemukan");
  if (kind === "dilewati") return page(limit, await leftRows(db, batchId, after, limit + 1));
  if (kind === "ditolak") {
    const columns = JSON.parse(batch.columns) as { field: string | null }[];
    const rows = await db
      .selectFrom("prelist_rejects")
      .selectAll()
      .where("batch_id", "=", batchId)
      .where("row_no", ">", after)
      .orderBy("row_no")
      .limit(limit + 1)
      .execute();
    const at = (cells: (string | null)[], field: string) =>
      cells[columns.findIndex((column) => column.field === field)] ?? null;
    return page(
      limit,
      rows.map((row) => {
        const cells = JSON.parse(row.cells) as (string | null)[];
        const nik = at(cells, "nik");
        return {
          row: row.row_no,
          name: at(cells, "nama"),
          nik: nik && maskCell(nik),
          findings: JSON.parse(row.findings),
          changes: [],
        };
      }),
    );
  }
  if (kind === "sama") {
    // The row that the list shows now: the file said what its forerunner says.
    const rows = await currentRows(db)
      .innerJoin("prelist_same_rows as s", "s.entry_id", "r.entry_id")
      .select(["s.row_no", "r.name", "r.nik"])
      .where("s.batch_id", "=", batchId)
      .where("s.row_no", ">", after)
      .orderBy("s.row_no")
      .limit(limit + 1)
      .execute();
    return page(
      limit,
      rows.map((row) => ({
        row: row.row_no,
        name: row.name,
        nik: row.nik && maskNumber(row.nik),
        findings: [],
        changes: [],
      })),
    );
  }
  let query = db
    .selectFrom("prelist_rows as r")
    .innerJoin("prelist_entries as e", "e.id", "r.entry_id")
    .select(["r.row_no", "r.name", "r.nik", "r.findings", "r.entry_id"])
    .where("r.batch_id", "=", batchId)
    .where("r.row_no", ">", after);
  if (kind === "baru") query = query.where("e.batch_id", "=", batchId);
  if (kind === "berubah") query = query.where("e.batch_id", "<>", batchId);
  if (kind === "peringatan") query = query.where("r.findings", "<>", "[]");
  const rows = await query
    .orderBy("r.row_no")
    .limit(limit + 1)
    .execute();
  const changed =
    kind === "berubah"
      ? await changesOf(
          db,
          batchId,
          rows.map((row) => row.entry_id),
        )
      : new Map<string, Change[]>();
  return page(
    limit,
    rows.map((row) => ({
      row: row.row_no,
      name: row.name,
      nik: row.nik && maskNumber(row.nik),
      findings: JSON.parse(row.findings),
      changes: changed.get(row.entry_id) ?? [],
    })),
  );
};

function page<T>(limit: number, rows: T[]): { rows: T[]; more: boolean } {
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

interface Change {
  column: string;
  old: string | null;
  new: string | null;
}

async function changesOf(
  db: Db,
  batchId: string,
  entryIds: readonly string[],
): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>();
  if (entryIds.length === 0) return found;
  const rows = await db
    .selectFrom("prelist_changes")
    .select(["entry_id", "column_key", "old_value", "new_value"])
    .where("batch_id", "=", batchId)
    .where("entry_id", "in", [...entryIds])
    .execute();
  for (const row of rows) {
    const change = {
      column: row.column_key,
      old: row.old_value && maskCell(row.old_value),
      new: row.new_value && maskCell(row.new_value),
    };
    found.set(row.entry_id, [...(found.get(row.entry_id) ?? []), change]);
  }
  return found;
}

export const entries: Handlers["entries"] = async (
  { db },
  { prelistId, after, limit, ...filters },
) => {
  await getPrelist(db, prelistId);
  const base = () =>
    filtered(
      currentRows(db).where("r.prelist_id", "=", prelistId),
      filters as EntryFilters,
      nameKey(filters.text ?? ""),
    );
  const rows = await base()
    .select(ENTRY_COLUMNS)
    .where("r.position", ">", after)
    .orderBy("r.position")
    .limit(limit + 1)
    .execute();
  const total = await base()
    .select(sql<number>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => entryRow<State>(row, false)),
    total: total.total,
    more: rows.length > limit,
    next: shown.at(-1)?.position ?? after,
  };
};

export const progress: Handlers["progress"] = ({ db }, { prelistId }) => progressOf(db, prelistId);

/** RT and RW of a list with how far each is, and how often each result occurs. */
export async function progressOf(db: Db, prelistId: string) {
  const rows = await currentRows(db)
    .where("r.prelist_id", "=", prelistId)
    .select(["r.rw", "r.rt", "e.outcome", sql<number>`count(*)`.as("total")])
    .groupBy(["r.rw", "r.rt", "e.outcome"])
    .orderBy("r.rw")
    .orderBy("r.rt")
    .execute();
  const places = new Map<
    string,
    {
      rw: string | null;
      rt: string | null;
      total: number;
      belum: number;
      selesai: number;
      bermasalah: number;
    }
  >();
  const outcomes = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.rw}/${row.rt}`;
    const place = places.get(key) ?? {
      rw: row.rw,
      rt: row.rt,
      total: 0,
      belum: 0,
      selesai: 0,
      bermasalah: 0,
    };
    places.set(key, place);
    place.total += row.total;
    place[
      row.outcome === "belum"
        ? "belum"
        : IN_TROUBLE.includes(row.outcome)
          ? "bermasalah"
          : "selesai"
    ] += row.total;
    outcomes.set(row.outcome, (outcomes.get(row.outcome) ?? 0) + row.total);
  }
  return {
    places: [...places.values()],
    outcomes: [...outcomes].map(([outcome, total]) => ({ outcome: outcome as State, rows: total })),
  };
}
