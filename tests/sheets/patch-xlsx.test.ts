// Cells changed inside an XLSX: one sheet is touched, and in it only those cells; every other part stays byte for byte.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { restore, type SheetRow } from "../../shared/sheets/cells.ts";
import { LIMITS } from "../../electron/sheets/limits.ts";
import {
  nothingPatched,
  type CellChange,
  type RowChange,
} from "../../electron/sheets/patch/change.ts";
import { patchSheet } from "../../electron/sheets/patch/sheet-xml.ts";
import { patchXlsx } from "../../electron/sheets/patch/xlsx.ts";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { openXlsx } from "../../electron/sheets/xlsx.ts";
import { openZip } from "../../electron/sheets/zip.ts";
import { rawXlsx, sheet, textCell } from "../prelists/raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-kembali-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = path.join(folder, "asal.xlsx");
const target = path.join(folder, "kembali.xlsx");
const SOFFICE = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((file) =>
  existsSync(file),
);

async function* each(changes: readonly RowChange[]): AsyncGenerator<RowChange> {
  yield* changes;
}
function change(no: number, ...cells: [number, string | null, CellChange["as"]?][]): RowChange {
  return { no, cells: cells.map(([column, value, as]) => ({ column, value, as: as ?? "t" })) };
}
async function rowsOf(file: string): Promise<SheetRow[]> {
  const book = await openXlsx(await openZip(file, LIMITS), LIMITS);
  try {
    const rows: SheetRow[] = [];
    for await (const batch of book.rows(0)) rows.push(...batch);
    return rows;
  } finally {
    await book.close();
  }
}
async function partsOf(file: string): Promise<Map<string, Buffer>> {
  const zip = await openZip(file, LIMITS);
  try {
    const parts = new Map<string, Buffer>();
    for (const entry of zip.entries.values()) parts.set(entry.name, await zip.read(entry));
    return parts;
  } finally {
    await zip.close();
  }
}
const SHEET = "xl/worksheets/sheet1.xml";
async function patched(xml: string, changes: readonly RowChange[], chunk = 1e6): Promise<string> {
  async function* pieces(): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(xml);
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const out: Buffer[] = [];
  for await (const piece of patchSheet(
    pieces(),
    each(changes),
    false,
    nothingPatched(),
    () => undefined,
  ))
    out.push(piece);
  return Buffer.concat(out).toString("utf8");
}

describe("the XML of a sheet", () => {
  const rows =
    '<row r="1" spans="1:2" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" s="5"><v>7</v></c><c r="B3" s="1"><v>29252</v></c><c r="D3"><f>A3+1</f><v>8</v></c></row><row r="4" s="9" customFormat="1"/>';
  const xml = sheet(rows)
    .replace(
      "<sheetData>",
      '<cols><col min="2" max="2" width="22.5" style="4" customWidth="1"/></cols><sheetData>',
    )
    .replace(
      "</worksheet>",
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><rowBreaks/></worksheet>',
    );

  it("keeps the style of a changed cell, and puts a new one in the order of columns", async () => {
    const done = await patched(xml, [
      change(1, [1, "<b> & 'c'"]),
      change(3, [0, "3205330105800001"], [2, "baru"]),
    ]);
    expect(done).toBe(
      xml
        .replace(' spans="1:2"', "")
        .replace(
          '<c r="C1"',
          '<c r="B1" s="4" t="inlineStr"><is><t xml:space="preserve">&lt;b&gt; &amp; \'c\'</t></is></c><c r="C1"',
        )
        .replace(
          '<c r="A3" s="5"><v>7</v></c>',
          '<c r="A3" s="5" t="inlineStr"><is><t xml:space="preserve">3205330105800001</t></is></c>',
        )
        .replace(
          '<c r="D3">',
          '<c r="C3" t="inlineStr"><is><t xml:space="preserve">baru</t></is></c><c r="D3">',
        ),
    );
  });

  it("keeps a number a number and a day a day; what a number would spoil becomes text", async () => {
    const done = await patched(xml, [change(3, [0, "12.5", "n"], [1, "1980-05-01", "d"])]);
    expect(done).toContain('<c r="A3" s="5"><v>12.5</v></c><c r="B3" s="1"><v>29342</v></c>');
    const text = await patched(xml, [change(3, [0, "007", "n"], [1, "Mei 1980", "d"])]);
    expect(text).toContain('preserve">007</t>');
    expect(text).toContain('preserve">Mei 1980</t>');
  });

  it("fills an empty row, clears a cell and replaces a formula by its value", async () => {
    const report = nothingPatched();
    const fallen: string[] = [];
    async function* pieces(): AsyncGenerator<Buffer> {
      yield Buffer.from(xml);
    }
    const changes = [change(3, [0, null], [3, "9"]), change(4, [1, "x"])];
    const out: Buffer[] = [];
    for await (const piece of patchSheet(pieces(), each(changes), false, report, (cell) =>
      fallen.push(cell),
    ))
      out.push(piece);
    const done = Buffer.concat(out).toString("utf8");
    expect(done).toContain('<c r="A3" s="5"/>');
    expect(done).not.toContain("<f>");
    expect(done).toContain('<row r="4" s="9" customFormat="1"><c r="B4" s="9" t="inlineStr">');
    expect(report).toMatchObject({ cells: 3, formulas: 1, left: [] });
    expect(fallen).toEqual(["D3"]);
  });

  it("leaves a cell on which the formulas of others hang, and says so", async () => {
    const shared = sheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    const report = nothingPatched();
    async function* pieces(): AsyncGenerator<Buffer> {
      yield Buffer.from(shared);
    }
    const out: Buffer[] = [];
    for await (const piece of patchSheet(
      pieces(),
      each([change(1, [0, "5"])]),
      false,
      report,
      () => undefined,
    ))
      out.push(piece);
    expect(Buffer.concat(out).toString("utf8")).toBe(shared);
    expect(report.left).toEqual([{ row: 1, column: 0, why: "rumus_bersama" }]);
  });

  it("is the same however it is cut, and with a namespace prefix", async () => {
    const prefixed = xml.replace(/<(\/?)(?!\?)/g, "<$1x:");
    const changes = [change(1, [1, "é"]), change(3, [2, "baru"])];
    const whole = await patched(prefixed, changes);
    expect(whole).toContain(
      '<x:c r="B1" s="4" t="inlineStr"><x:is><x:t xml:space="preserve">é</x:t></x:is></x:c>',
    );
    for (const chunk of [1, 7, 64]) expect(await patched(prefixed, changes, chunk)).toBe(whole);
  });
});

describe("the workbook", () => {
  it("goes over byte for byte beside the sheet, also when parts carry their sizes behind them", async () => {
    const picture = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256));
    writeFileSync(
      source,
      rawXlsx(
        sheet(`<row r="1">${textCell("A1", "NIK")}</row><row r="2">${textCell("A2", "1")}</row>`),
        [
          { name: "xl/media/logo.png", content: picture },
          { name: "xl/vbaProject.bin", content: picture },
        ],
      ),
    );
    await patchXlsx(await open(source, "r"), target, 0, () =>
      each([change(2, [0, "3205330105800001"])]),
    );
    const [before, after] = [await partsOf(source), await partsOf(target)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, bytes] of before) {
      if (name !== SHEET) expect(after.get(name)!.equals(bytes), name).toBe(true);
      else
        expect(after.get(name)!.toString()).toBe(
          bytes
            .toString()
            .replace(
              textCell("A2", "1"),
              textCell("A2", "3205330105800001").replace("<t>", '<t xml:space="preserve">'),
            ),
        );
    }
  });

  it("drops a fallen formula from the chain of calculation, and an empty chain altogether", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row>';
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>';
    const extra = (chain: string) => [
      { name: "[Content_Types].xml", content: types },
      { name: "xl/calcChain.xml", content: `<calcChain>${chain}</calcChain>` },
    ];
    writeFileSync(source, rawXlsx(sheet(rows), extra('<c r="A1" i="1"/><c r="B1"/>')));
    await patchXlsx(await open(source, "r"), target, 0, () => each([change(1, [0, "x"])]));
    expect((await partsOf(target)).get("xl/calcChain.xml")!.toString()).toBe(
      '<calcChain><c r="B1" i="1"/></calcChain>',
    );
    await patchXlsx(await open(source, "r"), target, 0, () =>
      each([change(1, [0, "x"], [1, "y"])]),
    );
    const parts = await partsOf(target);
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.get("[Content_Types].xml")!.toString()).not.toContain("calcChain");
  });

  const value = fc.oneof(
    fc
      .string({ unit: "binary", maxLength: 12 })
      .filter(
        (text) => !/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text) && text.trim() !== "",
      ),
    fc.constantFrom("3205330105800001", "=1+1", "_x0041_", "dua\nbaris", "@rt", "&amp;", "-"),
  );

  it("reads as before but for the changed cells", async () => {
    const table = fc.array(
      fc.array(fc.option(value, { freq: 3 }), { minLength: 1, maxLength: 5 }),
      { minLength: 1, maxLength: 6 },
    );
    const picks = fc.array(fc.tuple(fc.nat(5), fc.nat(6), value), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, picks, async (rows, wishes) => {
        const filled = rows.map((row) => [...row, "ujung"]);
        const xml = filled
          .map(
            (row, at) =>
              `<row r="${at + 1}">${row.map((text, c) => (text === null ? "" : textCell(`${"ABCDEFG"[c]}${at + 1}`, text.replaceAll("_x0041_", "_x005F_x0041_")))).join("")}</row>`,
          )
          .join("");
        writeFileSync(source, rawXlsx(sheet(xml)));
        const wanted = new Map<number, Map<number, string>>();
        for (const [row, column, text] of wishes) {
          if (row >= rows.length) continue;
          wanted.set(row + 1, (wanted.get(row + 1) ?? new Map<number, string>()).set(column, text));
        }
        const changes = [...wanted]
          .sort(([a], [b]) => a - b)
          .map(([no, cells]) => change(no, ...cells));
        await patchXlsx(await open(source, "r"), target, 0, () => each(changes));
        const before = await rowsOf(source);
        const after = await rowsOf(target);
        expect(after.map((row) => row.no)).toEqual(before.map((row) => row.no));
        for (const [at, row] of before.entries())
          for (let column = 0; column < 8; column++) {
            const is = after[at]!.cells[column] ?? null;
            const wish = wanted.get(row.no)?.get(column);
            if (wish === undefined) expect(is).toBe(row.cells[column] ?? null);
            else expect(restore(is ?? "")).toBe(restore(wish));
          }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.skipIf(!SOFFICE)(
    "is read by LibreOffice with identical ids",
    async () => {
      const ids = Array.from({ length: 50 }, (_, n) => `32053301058${String(n).padStart(5, "0")}`);
      async function* rows(): AsyncGenerator<string[]> {
        for (const [n, id] of ids.entries()) yield [id, `Warga ${n + 1}`, ""];
      }
      await writeSheet(source, {
        name: "Data",
        headers: ["NIK", "Nama", "Ket"],
        rows: rows(),
        format: "xlsx",
      });
      const changed = ids.map((id, n) => (n % 3 === 0 ? id.replace("3205", "3204") : id));
      const changes = changed.flatMap((id, n) =>
        id === ids[n] ? [] : [change(n + 2, [0, id], [2, "baru"])],
      );
      await patchXlsx(await open(source, "r"), target, 0, () => each(changes));
      execFileSync(
        SOFFICE!,
        [
          `-env:UserInstallation=file://${folder}/profil`,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):59,34,76",
          "--outdir",
          folder,
          target,
        ],
        { timeout: 120_000, stdio: "pipe" },
      );
      const lines = readFileSync(path.join(folder, "kembali.csv"), "utf8").trim().split("\n");
      expect(lines.slice(1)).toEqual(
        changed.map((id, n) => `${id};Warga ${n + 1};${id === ids[n] ? "" : "baru"}`),
      );
    },
    120_000,
  );
});
