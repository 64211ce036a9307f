// Rows of an XLSX or XLSM sheet, streamed: values only. Formulas are never evaluated, links and macros never looked at.
import { MAX_CELL_CHARS, type CellKind, type SheetRow } from "../../shared/sheets/cells.ts";
import { bounded, plainNumber, serialDate } from "./cell-values.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import type { OpenSheets } from "./port.ts";
import { readDateStyles, readParts, readStrings, type WorkbookParts } from "./xlsx-parts.ts";
import { attribute, decodeExcelEscapes, xmlScanner, type XmlHandler } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** Throws DeskError when the archive is no workbook; the caller closes it then. */
export async function openXlsx(zip: Zip, limits: SheetLimits): Promise<OpenSheets> {
  const parts = await readParts(zip, limits.partBytes);
  let hidden: number[] = [];
  return {
    info: {
      format: "xlsx",
      sheets: parts.sheets.map(({ name, visible }) => ({ name, visible })),
    },
    rows: (sheet) => sheetRows(zip, parts, sheet, limits, (hidden = [])),
    hiddenColumns: () => hidden,
    close: () => zip.close(),
  };
}

async function* sheetRows(
  zip: Zip,
  parts: WorkbookParts,
  index: number,
  limits: SheetLimits,
  hidden: number[],
): AsyncGenerator<SheetRow[]> {
  const sheet = parts.sheets[index];
  if (!sheet) throw refuse("lembar_tidak_ditemukan", "lembar");
  const strings = await readStrings(zip, parts.strings, limits.partBytes);
  const dateStyles = await readDateStyles(zip, parts.styles, limits.partBytes);
  const ready: SheetRow[] = [];
  const scanner = xmlScanner(
    rowHandler({
      sheet: sheet.name,
      strings,
      dateStyles,
      date1904: parts.date1904,
      limits,
      hidden,
      emit: (row) => ready.push(row),
    }),
  );
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of zip.stream(sheet.entry, limits.sheetBytes)) {
    scanner.push(decoder.decode(chunk, { stream: true }));
    if (ready.length > 0) yield ready.splice(0);
  }
  scanner.push(decoder.decode());
  scanner.end();
  if (ready.length > 0) yield ready.splice(0);
}

interface SheetSource {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly limits: SheetLimits;
  /** Filled with the columns that the sheet does not show. */
  readonly hidden: number[];
  emit(row: SheetRow): void;
}

function rowHandler(source: SheetSource): XmlHandler {
  const { limits } = source;
  let inData = false;
  let inRow = false; // a cell between two rows is nobody's
  let rowNo = 0;
  let cells: (string | null)[] = [];
  let kinds: string[] = [];
  let filled = false;
  let hidden = false;
  let column = -1;
  let type = "";
  let style = -1;
  let formula = false;
  let text = "";
  let inValue = false;
  let inInline = false;

  function openRow(attributes: string): void {
    const given = Number(attribute(attributes, "r") ?? rowNo + 1);
    rowNo = Number.isInteger(given) && given > rowNo ? given : rowNo + 1;
    if (rowNo > limits.rows)
      throw refuse("berkas_terlalu_besar", "terlalu_banyak_baris", {
        sheet: source.sheet,
        row: rowNo,
      });
    cells = [];
    kinds = [];
    filled = false;
    hidden = isOn(attribute(attributes, "hidden"));
    column = -1;
  }
  /** `<col min="3" max="5" hidden="1"/>`: columns beyond the limit hold no value that is read. */
  function openColumns(attributes: string): void {
    if (!isOn(attribute(attributes, "hidden"))) return;
    const last = Math.min(Number(attribute(attributes, "max") ?? 0), limits.columns);
    for (let no = Math.max(1, Number(attribute(attributes, "min") ?? 1)); no <= last; no++)
      source.hidden.push(no - 1);
  }
  function openCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    column = reference === undefined ? column + 1 : columnIndex(reference);
    type = attribute(attributes, "t") ?? "n";
    style = Number(attribute(attributes, "s") ?? -1);
    formula = false;
    text = "";
  }
  function closeCell(): void {
    const [value, kind] = cellValue(type, text, source, style);
    if (value === null || value === "") return;
    // A format may reach to XFD; a value may not: no list of people has that many columns.
    if (column >= limits.columns || column < 0)
      throw refuse("berkas_terlalu_besar", "terlalu_banyak_kolom", {
        sheet: source.sheet,
        row: rowNo,
        ...(column < 0 ? {} : { column: columnLetters(column) }),
      });
    while (cells.length < column) {
      cells.push(null);
      kinds.push("t");
    }
    cells[column] = value;
    kinds[column] = formula ? kind.toUpperCase() : kind;
    filled = true;
  }
  return {
    open(name, attributes) {
      if (name === "c") {
        if (inRow) openCell(attributes);
      } else if (name === "v") inValue = true;
      else if (name === "row") {
        if (inData) openRow(attributes);
        inRow = inData;
      } else if (name === "is") inInline = true;
      else if (name === "t") inValue = inInline;
      else if (name === "f") formula = true;
      else if (name === "rPh") inInline = false;
      else if (name === "col" && !inData) openColumns(attributes);
      else if (name === "sheetData") inData = true;
    },
    close(name) {
      if (name === "c") {
        if (inRow) closeCell();
      } else if (name === "v" || name === "t") inValue = false;
      else if (name === "row") {
        if (inRow && filled)
          source.emit({
            no: rowNo,
            cells,
            kinds: kinds.join(""),
            ...(hidden ? { hidden: true as const } : {}),
          });
        inRow = false;
      } else if (name === "is") inInline = false;
      else if (name === "sheetData") inData = inRow = false;
    },
    text(piece) {
      if (inValue && text.length <= MAX_CELL_CHARS)
        text += piece.slice(0, MAX_CELL_CHARS + 1 - text.length);
    },
  };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** 0: A, 27: AB. */
function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}

function cellValue(
  type: string,
  text: string,
  source: SheetSource,
  style: number,
): [string | null, CellKind] {
  if (text === "") return [null, "t"];
  if (type === "s") return bounded(source.strings[Number(text)] ?? null);
  if (type === "str" || type === "inlineStr") return bounded(decodeExcelEscapes(text));
  if (type === "b") return [text === "1" || text === "true" ? "1" : "0", "b"];
  if (type === "e") return [text.slice(0, 40), "e"];
  if (type === "d") return [text.slice(0, 10), "d"];
  const number = Number(text);
  if (!Number.isFinite(number)) return bounded(text);
  if (source.dateStyles[style]) {
    const date = serialDate(number, source.date1904);
    if (date) return [date, "d"];
  }
  return [plainNumber(number, text), "n"];
}
