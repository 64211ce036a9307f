// The tasks that put corrections and results back into the sender's own file: first what would happen, then the file.
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { outCalls } from "../../../shared/prelists/out/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import { LIMITS } from "../../sheets/limits.ts";
import { csvRows } from "../../sheets/csv.ts";
import { openOds } from "../../sheets/ods.ts";
import type { Patched, RowChange } from "../../sheets/patch/change.ts";
import { patchCsv } from "../../sheets/patch/csv.ts";
import { patchXlsx } from "../../sheets/patch/xlsx.ts";
import type { OpenSheets } from "../../sheets/port.ts";
import { openXls } from "../../sheets/xls.ts";
import { openXlsx } from "../../sheets/xlsx.ts";
import { openZip } from "../../sheets/zip.ts";
import { diskError, writeSheet } from "../../sheets/write-sheet.ts";
import { demandUnrestricted } from "../../people/restrictions/queries.ts";
import type { HandlersOf, TaskContext } from "../../serve/context.ts";
import { recordExport } from "../export.ts";
import { fileHash } from "../source.ts";
import { maskCell } from "../views.ts";
import {
  backFile,
  plannedRows,
  sheetOf,
  type BackChoice,
  type BackFile,
  type BackTally,
} from "./back-plan.ts";
import { verifyBack } from "./back-verify.ts";
import { openOriginal, type Original } from "./originals.ts";

type Handlers = HandlersOf<typeof outCalls>;
type Context = Pick<
  TaskContext<{ phase: "membaca" | "menulis" | "memeriksa"; rows: number; total: number | null }>,
  "db" | "now" | "checkCancelled" | "progress" | "file"
>;

/** How the file comes back. */
export function returnsAs(file: BackFile): "xlsx" | "csv" {
  return file.format === "csv" ? "csv" : "xlsx";
}

/** The sender's name for the file, with an ending that fits what is written. */
function backName(file: BackFile): string {
  return /^(?:ods|xls)$/.test(file.format)
    ? file.name.replace(/\.[^.]*$/, "") + ".xlsx"
    : file.name;
}

export const originals: Handlers["originals"] = async ({ db }, { prelistId }) => {
  const rows = await db
    .selectFrom("prelist_files as f")
    .innerJoin("prelist_batches as b", "b.id", "f.batch_id")
    .select(["b.id", "b.file_name", "b.imported_at", "f.size"])
    .where("b.prelist_id", "=", prelistId)
    .where("b.state", "=", "terbit")
    .orderBy("b.imported_at", "desc")
    .execute();
  return {
    rows: await Promise.all(
      rows.map(async (row) => {
        const file = await backFile(db, row.id);
        return {
          batchId: row.id,
          name: row.file_name,
          backName: backName(file),
          at: row.imported_at,
          size: row.size,
          format: file.format,
          returnsAs: returnsAs(file),
        };
      }),
    ),
  };
};

/** Opens the kept file; nothing of it is written to the disk. */
async function openBack(file: BackFile, original: Original): Promise<OpenSheets> {
  if (file.format === "csv")
    return {
      info: { format: "csv", sheets: [{ name: "CSV", visible: true }], ...file.dress },
      rows: () =>
        csvRows(
          Readable.from(original.pieces()),
          file.dress.encoding,
          file.dress.delimiter,
          LIMITS,
        ),
      close: async () => undefined,
    };
  if (file.format === "xls") {
    const pieces: Buffer[] = [];
    for await (const piece of original.pieces()) pieces.push(piece);
    return openXls(Buffer.concat(pieces), LIMITS);
  }
  const zip = await openZip(original, LIMITS);
  return file.format === "ods" ? openOds(zip, LIMITS) : openXlsx(zip, LIMITS);
}

function walk(
  context: Context,
  book: OpenSheets,
  file: BackFile,
  choice: BackChoice,
  phase: "membaca" | "menulis" | "memeriksa",
  tally?: BackTally,
) {
  const rows = plannedRows(context.db, book, file, choice, context.now(), tally);
  return (async function* () {
    let done = 0;
    for await (const one of rows) {
      if (++done % 1000 === 0) {
        context.checkCancelled();
        context.progress({ phase, rows: done, total: null });
      }
      yield one;
    }
  })();
}

async function* changesOnly(
  rows: AsyncIterable<{ change: RowChange | undefined }>,
): AsyncGenerator<RowChange> {
  for await (const { change } of rows) if (change) yield change;
}

/** Writes to `target`, or nowhere when it is null, and says what was changed. */
async function patch(
  context: Context,
  original: Original,
  book: OpenSheets,
  file: BackFile,
  choice: BackChoice,
  target: string | null,
  tally?: BackTally,
): Promise<Patched> {
  const sheet = sheetOf(book, file);
  const changes = (into?: BackTally) =>
    changesOnly(walk(context, book, file, choice, target ? "menulis" : "membaca", into));
  if (file.format === "csv") {
    return patchCsv(
      () => original.pieces(),
      target,
      file.dress,
      () => changes(tally),
    );
  }
  if (file.format === "xlsx") {
    return patchXlsx(original, target, sheet, () => changes(tally));
  }
  return rewritten(context, book, file, choice, target, tally);
}

/** XLS and ODS come back as XLSX: the one sheet, every cell as text in its row and column. */
async function rewritten(
  context: Context,
  book: OpenSheets,
  file: BackFile,
  choice: BackChoice,
  target: string | null,
  tally?: BackTally,
): Promise<Patched> {
  const patched: Patched = { cells: 0, formulas: 0, left: [] };
  async function* rows(): AsyncGenerator<(string | null)[]> {
    let no = 0;
    for await (const { row, change } of walk(context, book, file, choice, "menulis", tally)) {
      while (++no < row.no) yield [];
      const cells = [...row.cells];
      for (const { column, value } of change?.cells ?? []) {
        while (cells.length < column) cells.push(null);
        cells[column] = value;
        patched.cells++;
      }
      yield cells;
    }
  }
  if (target === null) for await (const row of rows()) void row;
  else
    await writeSheet(target, {
      name: file.sheetName ?? "Data",
      headers: null,
      rows: rows(),
      format: "xlsx",
    });
  return patched;
}

export const planBack: Handlers["planBack"] = async (context, input) => {
  const file = await backFile(context.db, input.batchId);
  const leaving = { prelistId: file.prelistId, kind: "berkas_asal" };
  await demandUnrestricted(context.db, leaving, context.now().toISOString());
  const tally: BackTally = { entries: new Set(), conflicts: 0, shown: [] };
  const choice = { results: input.results, overwrite: input.overwrite };
  const original = await openOriginal(context.db, file.batchId);
  const book = await openBack(file, original);
  const patched = await patch(context, original, book, file, choice, null, tally);
  await book.close();
  const corrected = await context.db
    .selectFrom("prelist_edits as d")
    .innerJoin("prelist_entries as e", "e.id", "d.entry_id")
    .select((eb) => eb.fn.count<number>("d.entry_id").distinct().as("n"))
    .where("e.prelist_id", "=", file.prelistId)
    .where("d.superseded_by", "is", null)
    .executeTakeFirstOrThrow();
  return {
    name: file.name,
    backName: backName(file),
    format: file.format,
    returnsAs: returnsAs(file),
    cells: patched.cells,
    rows: tally.entries.size,
    formulas: patched.formulas,
    corrected: corrected.n,
    left: patched.left.slice(0, 200).map(({ row, column, why }) => ({
      row,
      column: file.columns[column]?.header ?? String(column + 1),
      why,
    })),
    conflicts: tally.conflicts,
    conflictRows: tally.shown.map((one) => ({
      ...one,
      file: one.file && maskCell(one.file),
      office: one.office && maskCell(one.office),
    })),
  };
};

export const exportBack: Handlers["exportBack"] = async (context, input) => {
  const file = await backFile(context.db, input.batchId);
  const choice = { results: input.results, overwrite: input.overwrite };
  const target = context.file(input.file);
  const beside = `${target}.sementara`;
  const original = await openOriginal(context.db, file.batchId);
  const book = await openBack(file, original);
  let patched: Patched;
  let rows: number;
  try {
    patched = await patch(context, original, book, file, choice, beside);
    if (patched.cells === 0) throw new DeskError("tak_ada_perubahan");
    const format = `berkas.${returnsAs(file)}`;
    const sheet = file.format === "xlsx" ? sheetOf(book, file) : 0;
    const planned = walk(context, book, file, choice, "memeriksa");
    rows = await verifyBack(beside, format, sheet, planned, patched.left);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw diskError(error);
  } finally {
    await book.close();
  }
  const sha256 = await fileHash(target);
  return context.publish(async (trx) => {
    const { prelistId } = file;
    const what = {
      prelistId,
      kind: "berkas_asal",
      why: input.why,
      format: returnsAs(file),
    } as const;
    const exportId = await recordExport(trx, context, { ...what, rows, sha256 });
    return { exportId, rows, cells: patched.cells, sha256 };
  });
};
