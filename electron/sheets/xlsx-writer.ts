// Writes a workbook as a stream: text stands in a text format, so that no identity number becomes a number; counts of a report are numbers.
// Memory does not grow with the rows; rows beyond what Excel holds in a sheet go on in a further one.
import { crc32, createDeflateRaw } from "node:zlib";
import { feed } from "./zip.ts";
import { columnName, xmlText } from "./patch/row-xml.ts";

/** Rows of one sheet in Excel, the header among them. */
export const SHEET_ROWS = 1_048_576;
const BLOCK = 128 * 1024;

/** A number is written as one, to be added up; everything else is text. */
export type CellToWrite = string | number | null;

export interface BookToWrite {
  readonly name: string;
  /** Repeated on top of each sheet; null: the rows bring their own. */
  readonly headers: readonly string[] | null;
  readonly rows: AsyncIterable<readonly CellToWrite[]>;
  /** Rows of one sheet at most; Excel's own limit when left out. */
  readonly sheetRows?: number;
}

interface Written {
  rows: number;
  sheets: number;
}

/** Bytes of the workbook; what was written stands in `counted` at the end. */
export async function* writeXlsx(book: BookToWrite, counted: Written): AsyncGenerator<Buffer> {
  const zip = new ZipStream();
  const rows = book.rows[Symbol.asyncIterator]();
  const limit = book.sheetRows ?? SHEET_ROWS;
  let next = await rows.next();
  do {
    counted.sheets++;
    const sheet = async function* (): AsyncGenerator<string> {
      yield sheetHead(book.headers);
      let no = 0;
      let block = book.headers ? rowXml(++no, book.headers) : "";
      for (; !next.done && no < limit; next = await rows.next()) {
        block += rowXml(++no, next.value);
        counted.rows++;
        if (block.length > BLOCK) {
          yield block;
          block = "";
        }
      }
      yield `${block}</sheetData></worksheet>`;
    };
    yield* zip.part(`xl/worksheets/sheet${counted.sheets}.xml`, sheet());
  } while (!next.done);
  for (const [name, content] of partsOf(book.name, counted.sheets))
    yield* zip.part(name, [content]);
  yield zip.end();
}

// Excel itself does without references, but older readers of government portals do not.
const names: string[] = [];
function nameAt(column: number): string {
  return (names[column] ??= columnName(column));
}

function rowXml(no: number, cells: readonly CellToWrite[]): string {
  let xml = `<row r="${no}">`;
  for (let column = 0; column < cells.length; column++) {
    const text = cells[column];
    if (text === null || text === undefined || text === "") continue;
    if (typeof text === "number") {
      xml += `<c r="${nameAt(column)}${no}"><v>${text}</v></c>`;
      continue;
    }
    const open = `<c r="${nameAt(column)}${no}" s="1" t="inlineStr"><is><t`;
    xml += PLAIN.test(text)
      ? `${open}>${text}</t></is></c>`
      : `${open} xml:space="preserve">${xmlText(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

// Letters, digits and what stands between them need no second look.
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 .,/-]*[A-Za-z0-9.])?$/;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function sheetHead(headers: readonly string[] | null): string {
  const frozen = headers
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : "";
  // New cells are text too.
  const columns =
    headers && headers.length > 0
      ? `<cols><col min="1" max="${headers.length}" width="18" style="1" customWidth="1"/></cols>`
      : "";
  return `${XML}<worksheet ${MAIN}>${frozen}${columns}<sheetData>`;
}

function partsOf(name: string, sheets: number): [string, string][] {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const plain = name.replace(/[\\/?*[\]:]/g, " ").trim() || "Data";
  const title = (no: number): string =>
    xmlText(no === 1 ? plain.slice(0, 31) : `${plain.slice(0, 27)} (${no})`).replaceAll(
      '"',
      "&quot;",
    );
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return [
    [
      "xl/workbook.xml",
      `${XML}<workbook ${MAIN} xmlns:r="${office}"><sheets>${numbers.map((no) => `<sheet name="${title(no)}" sheetId="${no}" r:id="rId${no}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${packaged}/relationships">${numbers.map((no) => relation(`rId${no}`, "worksheet", `worksheets/sheet${no}.xml`)).join("")}${relation("rIdStyles", "styles", "styles.xml")}</Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${XML}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${packaged}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    ],
  ];
}

/** Parts of a ZIP one after the other; their sizes follow them, since nobody knows them before. */
class ZipStream {
  #at = 0;
  readonly #records: Buffer[] = [];

  async *part(
    name: string,
    content: AsyncIterable<string> | Iterable<string>,
  ): AsyncGenerator<Buffer> {
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0808, 6); // sizes behind, names in UTF-8
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(0x21, 12); // 1 January 1980: the same rows make the same bytes
    head.writeUInt16LE(label.length, 26);
    const offset = this.#at;
    yield Buffer.concat([head, label]);
    let crc = 0;
    let size = 0;
    let packed = 0;
    // Level 3 packs a list to nearly the size of level 6 in half the time.
    const deflater = createDeflateRaw({ level: 3, chunkSize: 256 * 1024, memLevel: 9 });
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const text of content) {
        const bytes = Buffer.from(text);
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield bytes;
      }
    };
    const feeding = feed(counted(), deflater).catch((error: Error) => void deflater.destroy(error));
    for await (const bytes of deflater as AsyncIterable<Buffer>) {
      packed += bytes.length;
      yield bytes;
    }
    await feeding;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    sizes.writeUInt32LE(crc, 4);
    sizes.writeUInt32LE(packed, 8);
    sizes.writeUInt32LE(size, 12);
    yield sizes;
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    head.copy(record, 6, 4, 30);
    record.writeUInt16LE(20, 4);
    sizes.copy(record, 16, 4, 16);
    record.writeUInt16LE(label.length, 28);
    record.writeUInt32LE(offset, 42);
    this.#records.push(record, label);
    this.#at += head.length + label.length + packed + sizes.length;
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#records);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#records.length / 2, 8);
    end.writeUInt16LE(this.#records.length / 2, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    return Buffer.concat([directory, end]);
  }
}
