// ODS and XLS (Excel 97-2003) read like the XLSX they were made from; hostile ones are refused with their cause.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write, type CellObject, type WorkBook } from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import type { DeskError } from "../../shared/errors.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import type { WorkbookInfo } from "../../electron/sheets/port.ts";
import { withWorkbook } from "../../electron/sheets/workbook.ts";
import { rawZip, type RawPart } from "../prelists/raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-ods-"));
const SOFFICE = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((file) =>
  existsSync(file),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(file: string, sheet = 0): Promise<{ info: WorkbookInfo; rows: SheetRow[] }> {
  return withWorkbook(file, async (workbook) => {
    const rows: SheetRow[] = [];
    for await (const batch of workbook.rows(sheet)) rows.push(...batch);
    return { info: workbook.info, rows };
  });
}

async function refusal(file: string): Promise<unknown> {
  return read(file).then(
    () => "was not refused",
    ({ code, details }: DeskError) => [code, details["cause"]],
  );
}

function put(name: string, content: Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A workbook with every kind of cell, a title line, gaps and a hidden sheet. */
function everyKind(): WorkBook {
  const made = utils.book_new();
  const rows: CellObject[][] = [[{ t: "s", v: "DAFTAR REKAAN" }], []];
  rows.push(["NIK", "NAMA", "LAHIR", "LUAS"].map((v) => ({ t: "s", v })));
  for (let n = 0; n < 40; n++)
    rows.push([
      n % 5 === 0
        ? { t: "n", v: 3201010101010000 + n * 10 }
        : { t: "s", v: `32010101010100${String(n).padStart(2, "0")}` },
      { t: "s", v: n % 7 === 0 ? `=SITI & "RINI" <${n}>` : `WARGA  ${n}` },
      { t: "n", v: 32_000 + n, z: "dd/mm/yyyy" },
      n % 3 === 0 ? { t: "z" } : { t: "n", v: n + 0.5 },
    ]);
  utils.book_append_sheet(made, utils.aoa_to_sheet([["lain"]]), "Lain");
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), "Data");
  made.Workbook = { Sheets: [{ Hidden: 1 }, {}] };
  return made;
}

describe.skipIf(!SOFFICE)("what LibreOffice writes", () => {
  it.each(["ods", "xls"] as const)(
    "reads the same cells from %s as from XLSX",
    async (format) => {
      const from = put(
        "semua.xlsx",
        write(everyKind(), { bookType: "xlsx", type: "buffer" }) as Buffer,
      );
      execFileSync(
        SOFFICE!,
        [
          `-env:UserInstallation=file://${folder}/lo`,
          "--headless",
          "--convert-to",
          format,
          "--outdir",
          folder,
          from,
        ],
        { stdio: "ignore", timeout: 120_000 },
      );
      const before = await read(from, 1);
      const after = await read(path.join(folder, `semua.${format}`), 1);
      expect(before.info.sheets).toEqual([
        { name: "Lain", visible: false },
        { name: "Data", visible: true },
      ]);
      expect(after.info).toEqual({ ...before.info, format });
      expect(before.rows).toHaveLength(42);
      expect(after.rows.map(trimmed)).toEqual(before.rows.map(trimmed));
    },
    240_000,
  );
});

/** Cells at the end that are empty may be stored or not. */
function trimmed({ no, cells, kinds }: SheetRow): unknown {
  const last = cells.findLastIndex((cell) => cell !== null);
  return {
    no,
    cells: cells.slice(0, last + 1).map((cell, at) => [cell, cell === null ? "" : kinds[at]]),
  };
}

const NAMES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"';
function ods(tables: string, styles = "", extra: readonly RawPart[] = []): Buffer {
  return rawZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...extra,
  ]);
}
const cell = (text: string, more = "") =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
const table = (rows: string, name = "Data", style = "") =>
  `<table:table table:name="${name}" ${style && `table:style-name="${style}"`}>${rows}</table:table>`;
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;

describe("ODS", () => {
  it("keeps ids as text, counts repeats, and leaves comments and hidden sheets aside", async () => {
    const file = put(
      "isi.ods",
      ods(
        table(row(cell("lain")), "Sembunyi", "ta2") +
          table(
            row(cell("NIK") + cell("NAMA")) +
              row("<table:table-cell/>", 'table:number-rows-repeated="3"') +
              row(
                cell("3201010101010010") +
                  `<table:table-cell office:value-type="string"><office:annotation><text:p>catatan petugas</text:p></office:annotation><text:p>SITI<text:s text:c="2"/>AMINAH</text:p><text:p>binti Ali</text:p></table:table-cell>` +
                  `<table:table-cell table:number-columns-repeated="2"/>` +
                  `<table:table-cell office:value-type="float" office:value="3201010101010000"><text:p>3,2E+15</text:p></table:table-cell>` +
                  `<table:table-cell office:value-type="date" office:date-value="1990-02-28T00:00:00"><text:p>28/02/90</text:p></table:table-cell>` +
                  `<table:table-cell office:value-type="float" office:value="7" table:formula="of:=3+4"><text:p>7</text:p></table:table-cell>` +
                  `<table:table-cell office:value-type="string" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>` +
                  `<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>`,
                'table:number-rows-repeated="2"',
              ) +
              row(cell("akhir")),
          ),
        '<style:style style:name="ta1"/><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
      ),
    );
    const { info, rows } = await read(file, 1);
    expect(info.sheets).toEqual([
      { name: "Sembunyi", visible: false },
      { name: "Data", visible: true },
    ]);
    const values = [
      "3201010101010010",
      "SITI  AMINAH\nbinti Ali",
      null,
      null,
      "3201010101010000",
      "1990-02-28",
      "7",
      "#DIV/0!",
      "1",
    ];
    expect(rows).toEqual([
      { no: 1, cells: ["NIK", "NAMA"], kinds: "tt" },
      { no: 5, cells: values, kinds: "ttttndNEb" },
      { no: 6, cells: values, kinds: "ttttndNEb" },
      { no: 7, cells: ["akhir"], kinds: "t" },
    ]);
  });

  it.each([
    [
      "a row that claims to stand a million times",
      ods(table(row(cell("x"), 'table:number-rows-repeated="1000000"'))),
      ["berkas_terlalu_besar", "terlalu_banyak_baris"],
    ],
    [
      "a cell that claims to stand 16,384 times",
      ods(table(row(cell("x", 'table:number-columns-repeated="16384"')))),
      ["berkas_terlalu_besar", "terlalu_banyak_kolom"],
    ],
    [
      "a password",
      ods(table(row(cell("x"))), "", [
        {
          name: "META-INF/manifest.xml",
          content: "<manifest><file-entry><encryption-data/></file-entry></manifest>",
        },
      ]),
      ["berkas_terkunci_sandi", "bersandi"],
    ],
    [
      "entities of its own",
      rawZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>' },
      ]),
      ["berkas_rusak", "doctype"],
    ],
    [
      "a text document",
      rawZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
        {
          name: "content.xml",
          content: "<office:document-content><text:p>x</text:p></office:document-content>",
        },
      ]),
      ["berkas_bukan_lembar_kerja", "zip_lain"],
    ],
    ["a bomb", ods(table(row(cell("x".repeat(60_000_000))))), ["berkas_terlalu_besar", "bom_zip"]],
  ])("refuses %s", async (_, content, expected) => {
    expect(await refusal(put("tolak.ods", content))).toEqual(expected);
  });

  it("empty rows to the end of the sheet cost nothing", async () => {
    const { rows } = await read(
      put(
        "kosong.ods",
        ods(
          table(
            row(cell("NIK")) +
              row(
                '<table:table-cell table:number-columns-repeated="16384"/>',
                'table:number-rows-repeated="1048575"',
              ),
          ),
        ),
      ),
    );
    expect(rows).toEqual([{ no: 1, cells: ["NIK"], kinds: "t" }]);
  });
});

function xls(book: WorkBook): Buffer {
  return write(book, { bookType: "biff8", type: "buffer" }) as Buffer;
}

describe("XLS", () => {
  const day = (serial: number) => ({ t: "n" as const, v: serial, z: "dd/mm/yyyy" });
  function book(date1904: boolean): WorkBook {
    const made = utils.book_new();
    utils.book_append_sheet(
      made,
      {
        "!ref": "A1:E2",
        A1: { t: "s", v: "NIK" },
        B1: { t: "s", v: "NAMA" },
        A2: { t: "s", v: "3201010101010010" },
        B2: { t: "n", v: 3201010101010000 },
        C2: day(date1904 ? 31470 : 32932),
        D2: { t: "b", v: true },
        E2: { t: "n", v: 7 },
      },
      "Data",
    );
    made.Workbook = { WBProps: { date1904 } };
    return made;
  }
  it.each([false, true])("keeps ids as text and dates as days (1904: %s)", async (date1904) => {
    const { info, rows } = await read(put(`lama-${date1904}.xls`, xls(book(date1904))));
    expect(info.format).toBe("xls");
    expect(rows).toEqual([
      { no: 1, cells: ["NIK", "NAMA"], kinds: "tt" },
      {
        no: 2,
        cells: ["3201010101010010", "3201010101010000", "1990-02-28", "1", "7"],
        kinds: "tndbn",
      },
    ]);
  });

  it("ends in a sentence however it is damaged", async () => {
    const good = xls(book(false));
    let refused = 0;
    for (let n = 0; n < 20; n++) {
      const bad = Buffer.from(good);
      const at = (n * 7919) % bad.length;
      if (n % 3 === 0) bad.fill(0xff, at, at + 64);
      else if (n % 3 === 1) bad[at] = (bad[at]! + 101) % 256;
      const file = put("rusak.xls", n % 3 === 2 ? bad.subarray(0, Math.max(512, at)) : bad);
      const answer = await read(file).catch((error: DeskError) => error);
      if (answer instanceof Error) {
        expect((answer as DeskError).code).toMatch(/^berkas_|^lembar_/);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(3);
  }, 120_000);

  it("says that another file of that time is no sheet", async () => {
    const head = readFileSync(put("x.xls", xls(book(false))));
    const renamed = Buffer.from(
      head.toString("latin1").replace(/W\0o\0r\0k\0b\0o\0o\0k\0/, "D\0o\0k\0u\0m\0e\0n\0X\0"),
      "latin1",
    );
    expect(await refusal(put("dokumen.xls", renamed))).toEqual([
      "berkas_bukan_lembar_kerja",
      "isi_biner",
    ]);
  });

  it("names a web page that only bears the name", async () => {
    const page = "\ufeff<html><body><table><tr><td>NIK</td></tr></table></body></html>";
    expect(await refusal(put("unduhan.xls", Buffer.from(page)))).toEqual([
      "berkas_bukan_lembar_kerja",
      "halaman_web",
    ]);
  });
});
