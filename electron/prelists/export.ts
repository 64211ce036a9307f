// The tasks that write a list, or the refused rows of an import, back into a file; each leaves a row in prelist_exports.
import { DeskError } from "../../shared/errors.ts";
import type { ExportKind } from "../../shared/prelists/exports.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import { wordFinding } from "../../shared/prelists/finding-words.ts";
import { layOver } from "../../shared/prelists/edits/rules.ts";
import { isLeftOut } from "../../shared/prelists/out/masked.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { nameKey } from "../../shared/values/name-key.ts";
import type { Db } from "../database/tables.ts";
import { demandUnrestricted } from "../people/restrictions/queries.ts";
import type { HandlersOf, TaskContext } from "../serve/context.ts";
import { getPrelist } from "./queries.ts";
import { editsOf } from "./edits/values.ts";
import { currentRows, filtered, maskCell, type EntryFilters } from "./views.ts";
import { writeSheet, type SheetToWrite } from "../sheets/write-sheet.ts";

type Handlers = HandlersOf<typeof contract>;
interface Column {
  readonly header: string;
  readonly key: string;
}

const PAGE = 500;
/** Headers of the results behind the sender's own columns. */
const OUTCOME_HEADERS = [
  "hasil_verifikasi",
  "alasan",
  "id_lain",
  "tanggal_kejadian",
  "nomor_dokumen",
  "catatan",
  "tanggal_verifikasi",
];
export const REASON_HEADER = "alasan_ditolak";

export const exportList: Handlers["export"] = async (context, input) => {
  const { db } = context;
  const list = await getPrelist(db, input.prelistId);
  await demandRows(db, input);
  const all =
    input.headers === "profil"
      ? await profileColumns(db, list.id, list.profile)
      : await fileColumns(db, list.id);
  const columns = input.masked ? all.filter((column) => !isLeftOut(column.key)) : all;
  const told = OUTCOME_HEADERS.map((header) => !input.masked || !isLeftOut(header));
  const written = (cell: string | null): string | null =>
    cell !== null && input.masked ? maskCell(cell) : cell;
  async function* rows(): AsyncGenerator<(string | null)[]> {
    let after = -1;
    for (let done = 0; ;) {
      const page = await filtered(
        currentRows(db).where("r.prelist_id", "=", list.id),
        input as EntryFilters,
        nameKey(input.text ?? ""),
      )
        .select(["r.entry_id", "r.position", "r.payload"])
        .where("r.position", ">", after)
        .orderBy("r.position")
        .limit(PAGE)
        .execute();
      const results = input.withOutcomes
        ? await latestOutcomes(
            db,
            page.map((row) => row.entry_id),
          )
        : undefined;
      const edits = await editsOf(
        db,
        page.map((row) => row.entry_id),
      );
      for (const row of page) {
        const sent = JSON.parse(row.payload) as Record<string, string>;
        const corrected = edits.get(row.entry_id);
        const payload = corrected ? layOver(sent, corrected) : sent;
        const result = results?.get(row.entry_id) ?? OUTCOME_HEADERS.map(() => null);
        yield [
          ...columns.map((column) => written(payload[column.key] ?? null)),
          ...(results ? result.filter((_, at) => told[at]).map(written) : []),
        ];
      }
      done += page.length;
      context.checkCancelled();
      context.progress({ phase: "menulis", rows: done, total: null });
      if (page.length < PAGE) return;
      after = page.at(-1)!.position;
    }
  }
  const headers = [
    ...columns.map((column) => column.header),
    ...(input.withOutcomes ? OUTCOME_HEADERS.filter((_, at) => told[at]) : []),
  ];
  const kind = input.masked ? "tersamar" : "daftar";
  return finish(
    context,
    { file: input.file, prelistId: list.id, kind, why: input.why },
    { name: list.name, headers, rows: rows(), format: input.format, delimiter: input.delimiter },
  );
};

export const exportRejects: Handlers["exportRejects"] = async (context, input) => {
  const { db } = context;
  const batch = await db
    .selectFrom("prelist_batches")
    .select(["id", "prelist_id", "columns", "source_format"])
    .where("id", "=", input.batchId)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!batch) throw new DeskError("tidak_ditemukan");
  const columns = JSON.parse(batch.columns) as Column[];
  async function* rows(): AsyncGenerator<(string | null)[]> {
    let after = 0;
    for (;;) {
      const page = await db
        .selectFrom("prelist_rejects")
        .select(["row_no", "cells", "findings"])
        .where("batch_id", "=", input.batchId)
        .where("row_no", ">", after)
        .orderBy("row_no")
        .limit(PAGE)
        .execute();
      for (const row of page) {
        const cells = JSON.parse(row.cells) as (string | null)[];
        yield [
          ...columns.map((_, index) => cells[index] ?? null),
          String(row.row_no),
          reasonsOf(row.findings),
        ];
      }
      context.checkCancelled();
      if (page.length < PAGE) return;
      after = page.at(-1)!.row_no;
    }
  }
  const delimiter = (JSON.parse(batch.source_format) as { delimiter?: string }).delimiter ?? ";";
  const headers = [...columns.map((column) => column.header), "baris_asal", REASON_HEADER];
  return finish(
    context,
    { file: input.file, prelistId: batch.prelist_id, kind: "ditolak", why: input.why },
    { name: "Ditolak", headers, rows: rows(), format: input.format, delimiter },
  );
};

function reasonsOf(findings: string): string {
  return (JSON.parse(findings) as Parameters<typeof wordFinding>[0][]).map(wordFinding).join("; ");
}

interface Leaving {
  readonly file: string;
  readonly prelistId: string | null;
  readonly kind: ExportKind;
  readonly why: string;
}

/** Writes the file and keeps what left, how much and why. */
export async function finish<P>(
  context: TaskContext<P>,
  leaving: Leaving,
  sheet: SheetToWrite,
): Promise<{ exportId: string; rows: number; sha256: string; sheets: number }> {
  await demandUnrestricted(context.db, leaving, context.now().toISOString());
  const { sha256, rows, sheets } = await writeSheet(context.file(leaving.file), sheet);
  const { prelistId, kind, why } = leaving;
  return context.publish(async (trx) => {
    const what = { prelistId, kind, why, format: sheet.format, rows, sha256 };
    return { exportId: await recordExport(trx, context, what), rows, sha256, sheets };
  });
}

/** Keeps what left in a written file: how much, its checksum and why. Answers its id. */
export async function recordExport(
  trx: Db,
  context: Pick<TaskContext<never>, "newId" | "now" | "session">,
  what: Omit<Leaving, "file"> & {
    readonly format: SheetToWrite["format"];
    readonly rows: number;
    readonly sha256: string;
  },
): Promise<string> {
  const id = context.newId();
  await trx
    .insertInto("prelist_exports")
    .values({
      id,
      prelist_id: what.prelistId,
      kind: what.kind,
      format: what.format,
      row_count: what.rows,
      sha256: what.sha256,
      reason: what.why,
      exported_at: context.now().toISOString(),
      exported_by: context.session.accountId,
    })
    .execute();
  return id;
}

/** An empty file would look like a list from which everybody was struck. */
async function demandRows(
  db: Db,
  filters: EntryFilters & { readonly prelistId: string },
): Promise<void> {
  const any = await filtered(
    currentRows(db).where("r.prelist_id", "=", filters.prelistId),
    filters,
    nameKey(filters.text ?? ""),
  )
    .select("r.id")
    .limit(1)
    .executeTakeFirst();
  if (!any) throw new DeskError("daftar_kosong");
}

/** Headers of the newest imported file, then columns that only older files had. */
export async function fileColumns(db: Db, prelistId: string): Promise<Column[]> {
  const batches = await db
    .selectFrom("prelist_batches")
    .select("columns")
    .where("prelist_id", "=", prelistId)
    .where("state", "=", "terbit")
    .orderBy("imported_at", "desc")
    .execute();
  const columns = new Map<string, Column>();
  for (const batch of batches)
    for (const column of JSON.parse(batch.columns) as Column[])
      if (!columns.has(column.key))
        columns.set(column.key, { header: column.header, key: column.key });
  return [...columns.values()];
}

/** The sender's official headers in their order, then the columns that the profile does not know. */
export async function profileColumns(
  db: Db,
  prelistId: string,
  profile: keyof typeof PROFILES,
): Promise<Column[]> {
  const official = PROFILES[profile].columns.map(({ header }) => ({ header, key: header }));
  const names = new Set(official.map((column) => column.key));
  return [
    ...official,
    ...(await fileColumns(db, prelistId)).filter((column) => !names.has(column.key)),
  ];
}

async function latestOutcomes(
  db: Db,
  entryIds: readonly string[],
): Promise<Map<string, (string | null)[]>> {
  const found = new Map<string, (string | null)[]>();
  if (entryIds.length === 0) return found;
  const rows = await db
    .selectFrom("prelist_outcomes")
    .selectAll()
    .where("entry_id", "in", [...entryIds])
    .orderBy("created_at")
    .execute();
  for (const row of rows)
    found.set(row.entry_id, [
      row.outcome,
      row.reason,
      row.other_id,
      row.event_date,
      row.document_no,
      row.note,
      row.created_at.slice(0, 10),
    ]);
  return found;
}

export const exports: Handlers["exports"] = async ({ db }, { prelistId }) => {
  const rows = await db
    .selectFrom("prelist_exports as x")
    .leftJoin("accounts as a", "a.id", "x.exported_by")
    .selectAll("x")
    .select("a.name as by_name")
    .where("x.prelist_id", "=", prelistId)
    .orderBy("x.exported_at", "desc")
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      format: row.format,
      rows: row.row_count,
      why: row.reason,
      at: row.exported_at,
      by: row.by_name ?? "-",
    })),
  };
};
