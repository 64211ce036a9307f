// Reads a stand-alone file of people: finds the header row, settles which column is which, and hands every usable row over.
import { DeskError } from "../../../shared/errors.ts";
import type { ColumnMap, FileMap } from "../../../shared/people/file-check/fields.ts";
import { guessColumns, headerKey, knownHeaders } from "../../../shared/people/file-check/guess.ts";
import { namedColumns, resolveMap } from "../../../shared/people/file-check/map.ts";
import {
  noNotes,
  personReader,
  type FilePerson,
  type RowRefusal,
  type ValueNotes,
} from "../../../shared/people/file-check/persons.ts";
import { NAME_FIELDS } from "../../../shared/people/file-check/fields.ts";
import { digitsOf } from "../../../shared/values/text.ts";
import type { SheetRow } from "../../../shared/sheets/cells.ts";
import type { SheetLimits } from "../../sheets/limits.ts";
import { withWorkbook, type Workbook } from "../../sheets/workbook.ts";

/**
 * A list of a whole kabupaten is no attack: a million rows in about 200 MB must come through. The house's own limits stay for
 * everything else; a file is still parsed in a thread without key or database.
 */
export const WIDE_LIMITS: Partial<SheetLimits> = {
  fileBytes: 1_000_000_000,
  sheetBytes: 3_000_000_000,
  partBytes: 400_000_000,
  seconds: 300,
  heapMegabytes: 1024,
};

/** Rows in which the header is looked for, and rows whose values help to guess. */
const HEADER_ROWS = 30;
const SAMPLE_ROWS = 2000;

/** How the columns are told: by a MAP of headers, by positions chosen on the screen, or by a guess. */
export type Columns =
  | { readonly by: "peta"; readonly map: FileMap }
  | { readonly by: "posisi"; readonly map: ColumnMap; readonly headerRow: number }
  | { readonly by: "tebakan" };

export interface FileHead {
  /** 0: the file has no header row; columns are then called 'Kolom 1' ... */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly map: ColumnMap;
  readonly guessed: boolean;
  /** The first rows below the header. */
  readonly samples: readonly SheetRow[];
}

export interface RefusedRow {
  readonly row: number;
  readonly why: RowRefusal;
}

/** Most refused rows that are named one by one; all are counted. */
export const NAMED_REFUSALS = 10_000;

export interface FilePeople {
  readonly head: FileHead;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  /** Id of each usable row, in file order. */
  readonly ids: readonly string[];
  readonly refused: readonly RefusedRow[];
  readonly refusedRows: number;
  readonly notes: ValueNotes;
  /** Ids that stand on more than one row. */
  readonly repeatedIds: number;
}

export interface ReadOptions {
  readonly columns: Columns;
  /** Which sheet; left out: the first visible one. */
  readonly sheet?: number | undefined;
  /** Today, 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly name?: string;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

/**
 * Hands every usable row to `each`, in file order; keeps only the ids, so that a million rows stay small.
 * @throws DeskError 'peta_kolom_salah' with the problem, 'nama_tidak_ada' when no column holds a name,, or why the file is refused
 */
export async function readPeople(
  path: string,
  options: ReadOptions,
  each: (person: FilePerson) => void,
): Promise<FilePeople> {
  return await opened(path, options, async (workbook) => {
    const sheet = options.sheet ?? firstVisible(workbook);
    const { top, rest } = await readTop(workbook, sheet);
    const head = settleHead(top, options);
    if (!NAME_FIELDS.some((field) => head.map.columns[field]))
      throw new DeskError("nama_tidak_ada", { headers: head.headers });
    const notes = noNotes();
    const read = personReader(head.map, options.asOf, notes);
    const ids: string[] = [];
    const refused: RefusedRow[] = [];
    let rows = 0;
    let refusedRows = 0;
    function take(row: SheetRow): void {
      rows++;
      const person = read(row.no, row.cells);
      if (typeof person !== "string") {
        ids.push(person.id);
        each(person);
      } else if (++refusedRows <= NAMED_REFUSALS) refused.push({ row: row.no, why: person });
    }
    for (const row of top) if (row.no > head.headerRow) take(row);
    for await (const batch of rest) {
      for (const row of batch) take(row);
      options.onRows?.(rows);
    }
    return { head, rows, ids, refused, refusedRows, notes, repeatedIds: repeated(ids) };
  });
}

/** Only the head and some rows of a file, for showing the guess. */
export async function readHead(path: string, options: ReadOptions): Promise<FileHead> {
  return await opened(path, options, async (workbook) => {
    const { top } = await readTop(workbook, options.sheet ?? firstVisible(workbook));
    return settleHead(top, options);
  });
}

async function opened<T>(
  path: string,
  options: ReadOptions,
  work: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  return await withWorkbook(path, work, {
    limits: WIDE_LIMITS,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

function firstVisible(workbook: Workbook): number {
  return Math.max(
    0,
    workbook.info.sheets.findIndex((sheet) => sheet.visible),
  );
}

async function readTop(workbook: Workbook, sheet: number) {
  const rest = workbook.rows(sheet);
  const top: SheetRow[] = [];
  while (top.length < SAMPLE_ROWS) {
    const next = await rest.next();
    if (next.done) break;
    top.push(...next.value);
  }
  return { top, rest };
}

function settleHead(top: readonly SheetRow[], { columns, asOf }: ReadOptions): FileHead {
  const at = headerIndex(top, columns);
  const headerRow = at < 0 ? 0 : top[at]!.no;
  const body = top.slice(at + 1);
  const width = Math.max(0, ...body.map((row) => row.cells.length), top[at]?.cells.length ?? 0);
  const headers = Array.from({ length: width }, (_, index) =>
    at < 0 ? `Kolom ${index + 1}` : (top[at]!.cells[index] ?? ""),
  );
  const shared = { headerRow, headers, samples: body.slice(0, 20) };
  if (columns.by === "posisi") return { ...shared, map: columns.map, guessed: false };
  const values = body.map((row) => row.cells);
  if (columns.by === "peta") {
    const read = resolveMap(columns.map, headers);
    if ("problem" in read)
      throw new DeskError("peta_kolom_salah", { problem: read.problem, headers });
    // A format that is not told is found out from the values.
    const birthFormat = read.map.birthFormat ?? guessFormat(read.map, values, asOf);
    return { ...shared, map: { ...read.map, birthFormat }, guessed: false };
  }
  const map = guessColumns({
    headers: at < 0 ? headers.map(() => null) : headers,
    rows: values,
    asOf,
  });
  return { ...shared, map, guessed: true };
}

function guessFormat(
  map: ColumnMap,
  rows: readonly (readonly (string | null)[])[],
  asOf: string,
): string | null {
  const [place] = map.columns.birth_date ?? [];
  if (place === undefined) return null;
  const values = rows.map((row) => [row[place] ?? null]);
  return guessColumns({ headers: ["tanggal_lahir"], rows: values, asOf }).birthFormat;
}

/** The header row under title lines; -1 when the first row is already a person. */
function headerIndex(top: readonly SheetRow[], columns: Columns): number {
  if (columns.by === "posisi")
    return columns.headerRow === 0 ? -1 : top.findIndex((row) => row.no === columns.headerRow);
  const first = top.slice(0, HEADER_ROWS);
  if (columns.by === "peta") {
    const wanted = namedColumns(columns.map).map(({ column }) => headerKey(column));
    const found = first.map((row) => {
      const keys = new Set(row.cells.map((cell) => headerKey(cell ?? "")));
      return wanted.filter((key) => keys.has(key)).length;
    });
    const most = Math.max(0, ...found);
    if (most > 0) return found.indexOf(most);
    // Columns of a file without a header are named by their place.
    return wanted.every((key) => /^kolom\d+$/.test(key)) ? -1 : 0;
  }
  const known = first.map((row) => knownHeaders(row.cells));
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  return first[0]?.cells.some((cell) => digitsOf(cell ?? "").length >= 6) ? -1 : 0;
}

function repeated(ids: readonly string[]): number {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return twice.size;
}
