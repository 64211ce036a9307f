// Looks at a whole file without an office: every sheet, its header and mapping, and what is wrong with which cell. Saves nothing.
import { wordFinding } from "../../shared/prelists/finding-words.ts";
import { isRejected, ROW_FINDINGS } from "../../shared/prelists/findings.ts";
import { type Profile } from "../../shared/prelists/profiles.ts";
import { columnOf } from "../../shared/sheets/profile.ts";
import type { MappedColumn } from "../../shared/prelists/rows.ts";
import { DeskError } from "../../shared/errors.ts";
import { kindAt } from "../../shared/sheets/cells.ts";
import { parseDate, type IsoDate } from "../../shared/values/date.ts";
import { isBlank } from "../../shared/values/text.ts";
import { withWorkbook } from "../sheets/workbook.ts";
import { examine, type ExaminedRow } from "./examine.ts";
import { meaningOf, openSheet, type ReadingChoice } from "./source.ts";
import { maskCell } from "./views.ts";

/** Problems of one sheet that are listed; the counts know them all. */
const LISTED = 10_000;

export interface Problem {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly severity: "error" | "warning";
  /** As the cell holds it; identity numbers masked unless they were asked for. */
  readonly value: string | null;
  readonly message: string;
}

export interface InspectedSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Null where no header was found. */
  readonly headerRow: number | null;
  readonly profile: string | null;
  /** 0-1 */
  readonly confidence: number;
  /** Header of the file to our field; null for a column that is kept verbatim. */
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly rows: { read: number; good: number; warned: number; rejected: number };
  readonly problems: readonly Problem[];
  /** Problems beyond the first 10,000, which are not listed. */
  readonly more: number;
}

export interface UnderstoodRow {
  readonly sheet: string;
  readonly no: number;
  readonly state: "baik" | "peringatan" | "ditolak";
  /** By our field: ids as text, dates as ISO 8601. */
  readonly values: ReadonlyMap<string, string>;
}

export interface Inspecting {
  readonly today: IsoDate;
  readonly choice: ReadingChoice;
  /** Identity numbers in full. */
  readonly reveal?: boolean;
  onRows?(sheet: string, rows: number): void;
  /** Called for every row below a header, in file order. */
  onRow?(row: UnderstoodRow): Promise<void> | void;
}

/**
 * Every sheet of a file. Hidden sheets are looked at too and marked; only visible ones decide whether the file is good.
 * @throws DeskError when the file is refused as a whole, or 'judul_kolom_tidak_ditemukan' when no visible sheet has a header
 */
export async function inspectFile(file: string, asked: Inspecting): Promise<InspectedSheet[]> {
  const { sheets } = await withWorkbook(file, async ({ info }) => info);
  const chosen = asked.choice.sheet;
  if (chosen !== undefined && !sheets[chosen])
    throw new DeskError("lembar_tidak_ditemukan", { cause: "lembar" });
  const found: InspectedSheet[] = [];
  for (const [index, sheet] of sheets.entries())
    if (chosen === undefined || chosen === index)
      found.push(await inspectSheet(file, index, sheet, asked));
  if (!found.some((sheet) => sheet.visible && sheet.headerRow !== null))
    throw new DeskError("judul_kolom_tidak_ditemukan");
  return found;
}

/** A workbook is read once, so each sheet opens it anew. */
function inspectSheet(
  file: string,
  index: number,
  { name, visible }: { name: string; visible: boolean },
  asked: Inspecting,
): Promise<InspectedSheet> {
  return withWorkbook(file, async (workbook) => {
    const opened = await openSheet(null, workbook, index, asked.choice);
    const rows = { read: 0, good: 0, warned: 0, rejected: 0 };
    const problems: Problem[] = [];
    if (!opened.head)
      return {
        name,
        visible,
        headerRow: null,
        profile: null,
        confidence: 0,
        mapping: {},
        rows,
        problems,
        more: 0,
      };
    const { profile, columns } = meaningOf(opened.head);
    let more = 0;
    const examination = { profile, columns, prelistId: null, clear: new Set<string>() };
    const batches = examine(null, opened.batches(), { ...examination, today: asked.today });
    for await (const batch of batches) {
      for (const one of batch) {
        const state = stateOf(one);
        rows.read++;
        rows[state === "baik" ? "good" : state === "ditolak" ? "rejected" : "warned"]++;
        for (const problem of problemsOf(one, columns, asked.reveal ?? false))
          if (problems.length < LISTED) problems.push(problem);
          else more++;
        await asked.onRow?.({
          sheet: name,
          no: one.row.no,
          state,
          values: understood(one, columns, profile),
        });
      }
      asked.onRows?.(name, rows.read);
    }
    return {
      name,
      visible,
      headerRow: opened.head.headerRow,
      profile: profile.id,
      confidence: opened.head.confidence,
      mapping: Object.fromEntries(columns.map((column) => [nameOf(column), column.field])),
      rows,
      problems,
      more,
    };
  });
}

function stateOf(one: ExaminedRow): UnderstoodRow["state"] {
  if (isRejected(one.findings)) return "ditolak";
  return one.findings.length > 0 ? "peringatan" : "baik";
}

/** A header that stands twice in the file is told apart by the name that its column is stored under. */
function nameOf(column: MappedColumn): string {
  return column.field === null ? column.key : column.header;
}

function* problemsOf(
  one: ExaminedRow,
  columns: readonly MappedColumn[],
  reveal: boolean,
): Generator<Problem> {
  for (const { code, column, other } of one.findings) {
    const key = columns.find(({ header }) => header === column)?.key;
    const value = key === undefined ? null : (one.reading.payload[key] ?? null);
    yield {
      row: one.row.no,
      column,
      code,
      severity: ROW_FINDINGS[code] === "galat" ? "error" : "warning",
      value: value === null || reveal ? value : maskCell(value),
      message: wordFinding({ code, column: null, other }),
    };
  }
}

/** What each known column says, as it would be stored and compared. */
function understood(
  one: ExaminedRow,
  columns: readonly MappedColumn[],
  profile: Profile,
): Map<string, string> {
  const { payload, values } = one.reading;
  const read = new Map<string, string>();
  for (const { index, field, key } of columns) {
    const text = payload[key];
    if (field === null || text === undefined || isBlank(text)) continue;
    const isDay = columnOf(profile, field)?.kind === "tanggal";
    const day = isDay && parseDate(kindAt(one.row, index) === "n" ? Number(text) : text);
    read.set(field, day && "date" in day ? day.date : text.trim());
  }
  for (const [field, value] of [
    ["nik", values.nik],
    ["nokk", values.nokk],
    ["nama", values.name],
    ["tanggal_lahir", values.birthDate],
    ["rt", values.rt],
    ["rw", values.rw],
  ] as const)
    if (value !== null && read.has(field)) read.set(field, value);
  return read;
}
