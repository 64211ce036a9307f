// Rows of an OpenDocument sheet (ODS), streamed: values only, as they were stored. Formulas are never evaluated.
import type { CellKind, SheetRow } from "../../shared/sheets/cells.ts";
import { isIsoDate } from "../../shared/values/date.ts";
import { bounded, plainNumber } from "./cell-values.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import { odsText } from "./ods-text.ts";
import type { OpenSheets, SheetInfo } from "./port.ts";
import { attribute, xmlScanner, type XmlHandler } from "./xml.ts";
import type { Zip, ZipEntry } from "./zip.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
/** Equal neighbours are stored once with a count. No list of people has that many equal rows; a hostile file has millions. */
const MOST_EQUAL_ROWS = 1_000;

/** Whether the archive is an OpenDocument file. */
export function isOds(zip: Zip): boolean {
  return zip.entries.has(CONTENT) && zip.entries.has("mimetype");
}

/** Throws DeskError: 'berkas_terkunci_sandi', 'berkas_bukan_lembar_kerja' (a text document), 'berkas_rusak'. */
export async function openOds(zip: Zip, limits: SheetLimits): Promise<OpenSheets> {
  const manifest = zip.entries.get(MANIFEST);
  if (manifest && (await zip.read(manifest)).includes("encryption-data"))
    throw refuse("berkas_terkunci_sandi", "bersandi");
  const content = zip.entries.get(CONTENT)!;
  const sheets = await sheetsOf(zip, content, limits);
  if (sheets.length === 0) throw refuse("berkas_bukan_lembar_kerja", "zip_lain");
  let hidden: number[] = [];
  return {
    info: { format: "ods", sheets },
    rows: (sheet) => sheetRows(zip, content, sheets, sheet, limits, (hidden = [])),
    hiddenColumns: () => hidden,
    close: () => zip.close(),
  };
}

async function* pieces(zip: Zip, entry: ZipEntry, limits: SheetLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of zip.stream(entry, limits.sheetBytes))
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Names of the tables; a table is hidden by its style, which stands before it. */
async function sheetsOf(zip: Zip, entry: ZipEntry, limits: SheetLimits): Promise<SheetInfo[]> {
  const sheets: SheetInfo[] = [];
  const hidden = new Set<string>();
  let style = "";
  let depth = 0;
  const scanner = xmlScanner({
    open(name, attributes) {
      if (name === "style") style = attribute(attributes, "name") ?? "";
      else if (name === "table-properties" && attribute(attributes, "display") === "false")
        hidden.add(style);
      else if (name === "table" && depth++ === 0)
        sheets.push({
          name: attribute(attributes, "name") ?? "",
          visible: !hidden.has(attribute(attributes, "style-name") ?? ""),
        });
    },
    close(name) {
      if (name === "table") depth--;
    },
    text() {},
  });
  for await (const piece of pieces(zip, entry, limits)) scanner.push(piece);
  scanner.end();
  return sheets;
}

async function* sheetRows(
  zip: Zip,
  entry: ZipEntry,
  sheets: readonly SheetInfo[],
  index: number,
  limits: SheetLimits,
  hidden: number[],
): AsyncGenerator<SheetRow[]> {
  const sheet = sheets[index];
  if (!sheet) throw refuse("lembar_tidak_ditemukan", "lembar");
  const ready: SheetRow[] = [];
  const reader = tableReader(index, sheet.name, limits, hidden, (row) => ready.push(row));
  const scanner = xmlScanner(reader.handler);
  for await (const piece of pieces(zip, entry, limits)) {
    scanner.push(piece);
    if (ready.length > 0) yield ready.splice(0);
    if (reader.finished()) return; // the tables behind it are not asked for
  }
  scanner.end();
  if (ready.length > 0) yield ready.splice(0);
}

function repeated(attributes: string, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Hidden by hand (`collapse`) or by a filter. */
function isHidden(attributes: string): boolean {
  return /^(?:collapse|filter)$/.test(attribute(attributes, "visibility") ?? "");
}

function tableReader(
  wanted: number,
  sheet: string,
  limits: SheetLimits,
  hidden: number[],
  emit: (row: SheetRow) => void,
): { handler: XmlHandler; finished(): boolean } {
  let table = -1;
  let depth = 0; // a table inside a cell is no table of its own
  let rowNo = 0;
  let rowTimes = 1;
  let cells: (string | null)[] = [];
  let kinds: string[] = [];
  let column = 0;
  let columns = 0;
  let unseen = false;
  let filled = false;
  let inRow = false; // a cell between two rows is nobody's
  let cell: { attributes: string; times: number } | undefined;
  let aside = 0; // inside a comment or a drawing, whose text is not the cell's
  const text = odsText();
  const inside = (): boolean => table === wanted && depth === 1;

  function closeCell(): void {
    const { attributes, times } = cell!;
    cell = undefined;
    const [value, kind] = valueOf(attributes, text.take());
    if (value !== null && value !== "") {
      if (column + times > limits.columns)
        throw refuse("berkas_terlalu_besar", "terlalu_banyak_kolom", { sheet, row: rowNo + 1 });
      while (cells.length < column) {
        cells.push(null);
        kinds.push("t");
      }
      const letter = attribute(attributes, "formula") === undefined ? kind : kind.toUpperCase();
      for (let n = 0; n < times; n++) {
        cells.push(value);
        kinds.push(letter);
      }
      filled = true;
    }
    column += times;
  }
  function closeRow(): void {
    if (filled) {
      if (rowTimes > MOST_EQUAL_ROWS || rowNo + rowTimes > limits.rows)
        throw refuse("berkas_terlalu_besar", "terlalu_banyak_baris", { sheet, row: rowNo + 1 });
      for (let n = 1; n <= rowTimes; n++)
        emit({
          no: rowNo + n,
          cells,
          kinds: kinds.join(""),
          ...(unseen ? { hidden: true as const } : {}),
        });
    }
    rowNo += rowTimes;
  }
  return {
    finished: () => table > wanted || (table === wanted && depth === 0),
    handler: {
      open(name, attributes) {
        if (name === "table") {
          if (depth++ === 0) table++;
        } else if (!inside()) return;
        else if (name === "table-column") {
          const next = columns + repeated(attributes, "number-columns-repeated");
          if (isHidden(attributes))
            for (let at = columns; at < Math.min(next, limits.columns); at++) hidden.push(at);
          columns = next;
        } else if (name === "table-row") {
          inRow = true;
          unseen = isHidden(attributes);
          rowTimes = repeated(attributes, "number-rows-repeated");
          cells = [];
          kinds = [];
          column = 0;
          filled = false;
        } else if (inRow && (name === "table-cell" || name === "covered-table-cell"))
          cell = { attributes, times: repeated(attributes, "number-columns-repeated") };
        else if (name === "annotation" || name === "frame" || name === "shapes") aside++;
        else if (cell && aside === 0) text.open(name, attributes);
      },
      close(name) {
        if (name === "table") depth--;
        else if (!inside()) return;
        else if (name === "table-row") {
          if (inRow) closeRow();
          inRow = false;
          if (cell) text.take(); // what it began to say is lost with its row
          cell = undefined;
        } else if (name === "table-cell" || name === "covered-table-cell") {
          if (cell) closeCell();
        } else if (name === "annotation" || name === "frame" || name === "shapes") aside--;
        else if (cell && aside === 0) text.close(name);
      },
      text(piece) {
        if (cell && aside === 0 && inside()) text.add(piece);
      },
    },
  };
}

/** The stored value where there is one; the text on screen may be rounded or cut. */
function valueOf(attributes: string, shown: string): [string | null, CellKind] {
  const type = attribute(attributes, "value-type");
  if (type === undefined && shown === "") return [null, "t"];
  if (/^#[A-Z/0!?]+|^Err:\d+$/.test(shown) && attribute(attributes, "formula") !== undefined)
    return [shown.slice(0, 40), "e"];
  if (type === "float" || type === "percentage" || type === "currency") {
    const stored = attribute(attributes, "value") ?? "";
    const number = Number(stored);
    if (stored !== "" && Number.isFinite(number)) return [plainNumber(number, stored), "n"];
  } else if (type === "date") {
    const day = (attribute(attributes, "date-value") ?? "").slice(0, 10);
    if (isIsoDate(day)) return [day, "d"];
  } else if (type === "boolean")
    return [attribute(attributes, "boolean-value") === "true" ? "1" : "0", "b"];
  return bounded(attribute(attributes, "string-value") ?? shown);
}
