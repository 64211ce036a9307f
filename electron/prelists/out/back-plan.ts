// Which cells of a sender's file change on its way back: corrections of the office and, when chosen, results in the columns that ask for them.
import type { CellChange, RowChange } from "../../sheets/patch/change.ts";
import type { OpenSheets } from "../../sheets/port.ts";
import { kindAt, type SheetRow } from "../../../shared/sheets/cells.ts";
import { isColumnNumberRow } from "../../../shared/sheets/headers.ts";
import { columnOf } from "../../../shared/sheets/profile.ts";
import { DeskError } from "../../../shared/errors.ts";
import { inConflict } from "../../../shared/prelists/edits/rules.ts";
import type { Outcome } from "../../../shared/prelists/outcomes.ts";
import { resultColumns, type Result } from "../../../shared/prelists/out/result-columns.ts";
import { PROFILES, type Profile, type ProfileId } from "../../../shared/prelists/profiles.ts";
import { readRow, type MappedColumn, type RowReading } from "../../../shared/prelists/rows.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { editsOf } from "../edits/values.ts";
import { findEntriesByKeys, getPrelist } from "../queries.ts";

export interface BackFile {
  readonly batchId: string;
  readonly prelistId: string;
  readonly name: string;
  readonly format: "xlsx" | "ods" | "xls" | "csv";
  /** CSV only: how the import read it. */
  readonly dress: { readonly encoding: string; readonly delimiter: string };
  readonly sheetName: string | null;
  readonly headerRow: number;
  readonly profile: Profile;
  readonly columns: readonly MappedColumn[];
}

export interface BackChoice {
  /** Results go into the sender's own result columns. */
  readonly results: boolean;
  /** Also where the file says something else than when the office corrected it. */
  readonly overwrite: boolean;
}

/** A cell about which file and office disagree. */
export interface BackConflict {
  readonly row: number;
  readonly column: string;
  readonly file: string | null;
  readonly office: string | null;
}

export interface BackTally {
  readonly entries: Set<string>;
  conflicts: number;
  /** The first of them. */
  readonly shown: BackConflict[];
}

const SHOWN = 200;

/** @throws DeskError 'tidak_ditemukan' */
export async function backFile(db: Db, batchId: string): Promise<BackFile> {
  const batch = await db
    .selectFrom("prelist_batches")
    .select(["id", "prelist_id", "file_name", "source_format", "columns"])
    .where("id", "=", batchId)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!batch) throw new DeskError("tidak_ditemukan");
  const { profile } = await getPrelist(db, batch.prelist_id);
  const source = JSON.parse(batch.source_format) as {
    format: BackFile["format"];
    sheet?: string;
    headerRow: number;
    encoding?: string;
    delimiter?: string;
  };
  const columns = JSON.parse(batch.columns) as Omit<MappedColumn, "index">[];
  return {
    batchId: batch.id,
    prelistId: batch.prelist_id,
    name: batch.file_name,
    format: source.format,
    dress: { encoding: source.encoding ?? "utf-8", delimiter: source.delimiter ?? ";" },
    sheetName: source.sheet ?? null,
    headerRow: source.headerRow,
    profile: PROFILES[profile satisfies ProfileId],
    columns: columns.map((column, index) => ({ ...column, index })),
  };
}

/** Number of the sheet that the import read. */
export function sheetOf(book: OpenSheets, file: BackFile): number {
  const at = book.info.sheets.findIndex((sheet) => sheet.name === file.sheetName);
  return Math.max(at, 0);
}

/** Every row of the sheet, in order, with the cells that change in it. Reads the file anew each time. */
export async function* plannedRows(
  db: Db,
  book: OpenSheets,
  file: BackFile,
  choice: BackChoice,
  today: Date,
  tally?: BackTally,
): AsyncGenerator<{ row: SheetRow; change: RowChange | undefined }> {
  const rejected = new Set(
    (
      await db
        .selectFrom("prelist_rejects")
        .select("row_no")
        .where("batch_id", "=", file.batchId)
        .execute()
    ).map((row) => row.row_no),
  );
  const asked = choice.results ? resultColumns(file.columns) : [];
  const byKey = new Map(file.columns.map((column) => [column.key, column]));
  const taken = new Set<string>();
  const asOf = localDate(today);
  for await (const batch of book.rows(sheetOf(book, file))) {
    const readings = new Map<number, RowReading>();
    for (const row of batch)
      if (row.no > file.headerRow && !rejected.has(row.no) && !isColumnNumberRow(row))
        readings.set(row.no, readRow(row, file.columns, file.profile, asOf));
    const held = await findEntriesByKeys(
      db,
      file.prelistId,
      [...readings.values()].flatMap((reading) => reading.keys),
    );
    const entryOf = new Map<number, string>();
    for (const [no, reading] of readings) {
      const entry = reading.keys.map((key) => held.get(key)).find((one) => one !== undefined);
      if (!entry || taken.has(entry.entryId)) continue;
      taken.add(entry.entryId);
      entryOf.set(no, entry.entryId);
    }
    const ids = [...entryOf.values()];
    const edits = await editsOf(db, ids);
    const results = asked.length > 0 ? await resultsOf(db, ids) : new Map<string, Result>();
    for (const row of batch) {
      const entryId = entryOf.get(row.no);
      if (entryId === undefined) {
        yield { row, change: undefined };
        continue;
      }
      const payload = readings.get(row.no)!.payload;
      const cells: CellChange[] = [];
      const put = (column: MappedColumn, value: string | null, conflict: boolean): void => {
        const is = payload[column.key] ?? null;
        if (is === value) return;
        if (conflict && tally) {
          tally.conflicts++;
          if (tally.shown.length < SHOWN)
            tally.shown.push({ row: row.no, column: column.header, file: is, office: value });
        }
        if (conflict && !choice.overwrite) return;
        cells.push({ column: column.index, value, as: writtenAs(row, column, file.profile) });
      };
      for (const [key, edit] of edits.get(entryId) ?? []) {
        const column = byKey.get(key);
        if (!column) continue;
        const kind = column.field === null ? undefined : columnOf(file.profile, column.field)?.kind;
        put(column, edit.value, inConflict(edit, payload[key] ?? null, kind));
      }
      const result = results.get(entryId);
      for (const { key, value } of result ? asked : []) {
        if (edits.get(entryId)?.has(key)) continue; // corrected by hand: that counts
        const wanted = value(result!);
        const is = (payload[key] ?? "").trim();
        if (wanted !== null) put(byKey.get(key)!, wanted, !/^[-0]?$/.test(is));
      }
      if (cells.length > 0) tally?.entries.add(entryId);
      yield { row, change: cells.length > 0 ? { no: row.no, cells } : undefined };
    }
  }
}

/** Identity numbers are text whatever stood there; a number or a day stays one where the file had one. */
function writtenAs(row: SheetRow, column: MappedColumn, profile: Profile): CellChange["as"] {
  const kind = column.field === null ? undefined : columnOf(profile, column.field)?.kind;
  if (kind === "nik" || kind === "nokk" || kind === "id" || kind === "kode_wilayah") return "t";
  const is = kindAt(row, column.index);
  return is === "n" || is === "d" ? is : "t";
}

/** Results as they stand, with day and document of the newest telling of the same outcome. */
async function resultsOf(db: Db, entryIds: readonly string[]): Promise<Map<string, Result>> {
  const found = new Map<string, Result>();
  if (entryIds.length === 0) return found;
  const rows = await db
    .selectFrom("prelist_entries as e")
    .innerJoin("prelist_outcomes as o", (join) =>
      join.onRef("o.entry_id", "=", "e.id").onRef("o.outcome", "=", "e.outcome"),
    )
    .select(["e.id", "o.outcome", "o.event_date", "o.document_no"])
    .where("e.id", "in", [...entryIds])
    .orderBy("o.created_at")
    .execute();
  for (const row of rows)
    found.set(row.id, {
      outcome: row.outcome as Outcome,
      date: row.event_date,
      documentNo: row.document_no,
    });
  return found;
}
