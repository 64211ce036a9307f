// Rows and columns that a sheet does not show are read like the others, and said.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { matchHeaders } from "../../shared/sheets/headers.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { mapColumns, readRow } from "../../shared/prelists/rows.ts";
import { withWorkbook } from "../../electron/sheets/workbook.ts";
import { rawXlsx, rawZip, sheet } from "../prelists/raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-tersembunyi-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Row numbers of hidden rows, all rows, and hidden columns. */
async function read(name: string, content: Buffer) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return withWorkbook(file, async (workbook) => {
    const rows = [];
    for await (const batch of workbook.rows(0)) rows.push(...batch);
    return {
      rows: rows.map(({ no, cells }) => [no, ...cells]),
      hidden: rows.flatMap((row) => (row.hidden ? [row.no] : [])),
      columns: workbook.hiddenColumns(),
    };
  });
}

const ROWS = [
  [1, "NIK", "NAMA", "RT"],
  [2, "a", "SITI", "1"],
  [3, "b", "RINI", "2"],
  [4, "c", "TUTI", "2"],
];
const values = ROWS.map((row) => row.slice(1).map(String));

describe("hidden rows and columns", () => {
  it("of XLSX", async () => {
    const cols =
      '<cols><col min="1" max="1" width="9"/><col min="3" max="16384" hidden="1"/></cols>';
    const xml = values
      .map((cells, at) => {
        const inline = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
        return `<row r="${at + 1}" ${at === 2 ? 'hidden="1"' : 'hidden="0"'}>${inline.join("")}</row>`;
      })
      .join("");
    const book = rawXlsx(sheet(xml).toString().replace("<sheetData>", `${cols}<sheetData>`));
    const { rows, hidden, columns } = await read("a.xlsx", book);
    expect(rows).toEqual(ROWS);
    expect(hidden).toEqual([3]);
    expect(columns.slice(0, 2)).toEqual([2, 3]);
    expect(columns).toHaveLength(598); // to the last column that is read, not to XFD
  });

  it("of ODS, by hand and by a filter", async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const ways = ["", 'table:visibility="collapse"', 'table:visibility="filter"', ""];
    const rows = values
      .map(
        (cells, at) => `<table:table-row ${ways[at]}>${cells.map(cell).join("")}</table:table-row>`,
      )
      .join("");
    const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
    const table = `<table:table table:name="Data"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${rows}</table:table>`;
    const file = rawZip([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
      {
        name: "content.xml",
        content: `<?xml version="1.0"?><office:document-content ${names}><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      },
    ]);
    expect(await read("a.ods", file)).toEqual({ rows: ROWS, hidden: [2, 3], columns: [1, 2] });
  });

  it("of XLS, as LibreOffice writes it", async () => {
    const book = readFileSync(path.join(import.meta.dirname, "../fixtures/tersembunyi.xls"));
    expect(await read("a.xls", book)).toEqual({ rows: ROWS, hidden: [4], columns: [1] });
  });
});

it("a row of a list that the sheet hides is taken with a warning", () => {
  const headers = ["nik", "nkk", "nama"];
  const fields = matchHeaders(headers, PROFILES.bnba).map((match) => match.field);
  const columns = mapColumns(headers, fields, PROFILES.bnba);
  const cells = ["3205330105800001", "3205330105100010", "SUPARNO"];
  const row = { no: 5, cells, kinds: "ttt" };
  expect(readRow(row, columns, PROFILES.bnba, "2026-11-29").findings).toEqual([]);
  expect(readRow({ ...row, hidden: true }, columns, PROFILES.bnba, "2026-11-29").findings).toEqual([
    { code: "baris_tersembunyi", column: null },
  ]);
});
