// Files that somebody made to hurt, or that a broken program wrote: each ends in a sentence that names file, sheet, row and column.
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { afterAll, describe, expect, it } from "vitest";
import type { DeskError } from "../../shared/errors.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { mapColumns, readRow } from "../../shared/prelists/rows.ts";
import { matchHeaders } from "../../shared/sheets/headers.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { LIMITS, secondsFor } from "../../electron/sheets/limits.ts";
import { withWorkbook } from "../../electron/sheets/workbook.ts";
import { prelists as words } from "../../renderer/text/id/prelists.ts";
import { rawXlsx, rawZip, sheet, textCell } from "../prelists/raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-jahat-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: Buffer | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
async function read(file: string): Promise<SheetRow[]> {
  return withWorkbook(file, async (workbook) => {
    const rows: SheetRow[] = [];
    for await (const batch of workbook.rows(0)) rows.push(...batch);
    return rows;
  });
}
/** The sentence that the officer reads. */
async function sentence(file: string): Promise<string> {
  const { code, details } = await read(file).then(
    () => {
      throw new Error("was not refused");
    },
    (error: DeskError) => error,
  );
  const said = (words.errors as Readonly<Record<string, unknown>>)[code];
  return typeof said === "function" ? String(said(details)) : String(said);
}
const part = (name: string, content: string) => ({ name, content });

describe("a sentence for", () => {
  it("a zip bomb of 174 MB, in under a second and 150 MB", async () => {
    const bomb = put("bom.xlsx", rawXlsx(Buffer.alloc(174_000_000, "<row>")));
    expect(statSync(bomb).size).toBeLessThan(520_000);
    let fastest = Infinity;
    let grown = Infinity;
    // Other work on the machine may slow one of them.
    for (let time = 0; time < 3; time++) {
      const [from, before] = [performance.now(), process.memoryUsage().rss];
      expect(await sentence(bomb)).toMatch(/^Berkas “bom\.xlsx” ditolak: .*tidak wajar/);
      fastest = Math.min(fastest, performance.now() - from);
      grown = Math.min(grown, (process.memoryUsage().rss - before) / 1e6);
    }
    expect(fastest).toBeLessThan(1_000);
    expect(grown).toBeLessThan(150);
  });
  it("an entity bomb, in the sheet and in a part beside it", async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const inSheet = rawXlsx(
      `${laughs}<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
    );
    expect(await sentence(put("tawa.xlsx", inSheet))).toMatch(
      /“tawa\.xlsx” rusak: memuat perintah/,
    );
    const beside = rawXlsx(sheet('<row><c t="s"><v>0</v></c></row>'), [
      part("xl/sharedStrings.xml", `${laughs}<sst><si><t>&b;</t></si></sst>`),
    ]);
    expect(await sentence(put("tawa2.xlsx", beside))).toMatch(/memuat perintah/);
  });
  it("a value in the last of 16,384 columns: sheet, row and column", async () => {
    const wide = rawXlsx(sheet('<row r="7"><c r="XFD7"><v>1</v></c></row>'));
    expect(await sentence(put("lebar.xlsx", wide))).toBe(
      "Berkas “lebar.xlsx” ditolak: jumlah kolomnya terlalu banyak (lembar Data, baris 7, kolom XFD). Tidak ada yang diimpor. Bagi menjadi beberapa berkas, atau minta salinan baru.",
    );
    const csv = put("lebar.csv", `NIK;Nama\n${"1;".repeat(16_383)}1\n`);
    expect(await sentence(csv)).toMatch(/terlalu banyak \(baris 2\)/);
  });
  it("300 MB of CSV on one line, soon", async () => {
    const file = path.join(folder, "satu-baris.csv");
    const out = createWriteStream(file);
    const block = Buffer.alloc(10_000_000, "1234567890;");
    for (let n = 0; n < 30; n++) if (!out.write(block)) await once(out, "drain");
    out.end();
    await once(out, "close");
    const from = performance.now();
    expect(await sentence(file)).toMatch(
      /“satu-baris\.csv” rusak: satu barisnya tidak berakhir \(baris 1\)/,
    );
    expect(performance.now() - from).toBeLessThan(10_000);
    rmSync(file);
  });
  it("damaged directories of an archive, whatever is bent in them", async () => {
    const good = rawXlsx(sheet(`<row>${textCell("A1", "NIK")}</row>`));
    const at = good.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    for (const [offset, value] of [
      [20, 0xffffffff],
      [24, 0xffffffff],
      [42, 0xfffffff0],
      [0, 0],
      [28, 0xffff],
    ] as const) {
      const bent = Buffer.from(good);
      if (offset === 28) bent.writeUInt16LE(value, at + offset);
      else bent.writeUInt32LE(value, at + offset);
      expect(await sentence(put("isi.xlsx", bent))).toMatch(
        /^Berkas “isi\.xlsx” (rusak|ditolak): \S/,
      );
    }
  });
  it("a packed part that reaches beyond the end of the file", async () => {
    const good = rawXlsx(sheet("<row><c><v>1</v></c></row>".repeat(20_000)));
    const at = good.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    const bent = Buffer.from(good);
    // It begins so late that its own packed bytes do not fit behind it, and has too few to be a whole stream.
    const offset = bent.readUInt32LE(at + 42);
    bent.writeUInt32LE(good.length - offset, at + 20);
    expect(await sentence(put("lewat.xlsx", bent))).toMatch(/^Berkas “lewat\.xlsx” rusak/);
  });
  it("NUL bytes in a CSV, and a workbook under a wrong name", async () => {
    expect(await sentence(put("nol.csv", "NIK;Nama\n1;a\0b\n"))).toMatch(/“nol\.csv” .*bukan teks/);
    expect(await sentence(put("teks.xls", "NIK;Nama\n1;a\n"))).toMatch(
      /simpan sebagai CSV atau XLSX/,
    );
  });
  it("a small file may take eight seconds, a large one thirty: none hangs for ten without being large", () => {
    expect(secondsFor(100_000, LIMITS)).toBeLessThan(9);
    expect(secondsFor(300_000_000, LIMITS)).toBe(30);
    expect(secondsFor(100_000, { ...LIMITS, seconds: 0.25 })).toBe(0.25);
  });
});

describe("read, and nothing else done", () => {
  const rows = sheet(`<row>${textCell("A1", "NIK")}${textCell("B1", "Nama")}</row>`);
  it("names that climb out of the archive", async () => {
    const before = readFileSync(import.meta.filename);
    const file = put(
      "panjat.xlsx",
      rawXlsx(rows, [
        part("../../../../tmp/loket-jahat-keluar.txt", "x"),
        part("/etc/loket", "x"),
        part("xl/worksheets/../../../x.xml", "x"),
      ]),
    );
    expect(await read(file)).toHaveLength(1);
    expect(() => statSync("/tmp/loket-jahat-keluar.txt")).toThrow(/ENOENT/);
    const rels = part(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
    );
    expect(await sentence(put("panjat2.xlsx", rawXlsx(rows, [rels])))).toMatch(
      /^Berkas “panjat2\.xlsx” rusak: tidak ada lembar/,
    );
    expect(readFileSync(import.meta.filename).equals(before)).toBe(true);
  });
  it("links to elsewhere and macros are never looked at", async () => {
    const rels = part(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/externalLink" TargetMode="External" Target="file://server/share/x.xlsx"/><Relationship Id="rId8" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    const file = put(
      "makro.xlsm",
      rawXlsx(rows, [rels, part("xl/vbaProject.bin", "\u00d0\u00cf\u0011\u00e0 Sub Auto_Open()")]),
    );
    expect((await read(file))[0]?.cells).toEqual(["NIK", "Nama"]);
  });
  it("the value that a formula left, marked as such; a formula without one is empty", async () => {
    const cells =
      '<c r="A1" t="str"><f>CONCAT("1")</f><v>3205330105800001</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const [row] = await read(put("rumus.xlsx", rawXlsx(sheet(`<row>${cells}</row>`))));
    expect([row?.cells, row?.kinds]).toEqual([["3205330105800001", null, "#DIV/0!"], "TtE"]);
  });
  it("cells between two rows belong to nobody", async () => {
    const stray = '<c r="C9"><v>9</v></c>';
    const file = put(
      "liar.xlsx",
      rawXlsx(
        sheet(
          `${stray}<row r="1"><c r="A1"><v>1</v></c></row>${stray}</row><row r="2"><c r="A2"><v>2</v></c></row>`,
        ),
      ),
    );
    expect(await read(file)).toEqual([
      { no: 1, cells: ["1"], kinds: "n" },
      { no: 2, cells: ["2"], kinds: "n" },
    ]);
    const cell = (text: string) =>
      `<t:table-cell o:value-type="string"><x:p>${text}</x:p></t:table-cell>`;
    const content = `<d xmlns:t="t" xmlns:o="o" xmlns:x="x"><t:table t:name="A"><t:table-row>${cell("1")}</t:table-row>${cell("9")}</t:table-row><t:table-row>${cell("2")}</t:table-row></t:table></d>`;
    expect(
      (
        await read(put("liar.ods", rawZip([part("mimetype", "x"), part("content.xml", content)])))
      ).map(({ cells }) => cells),
    ).toEqual([["1"], ["2"]]);
  });
  it("a cell that its row did not wait for, and delimiters to the right of every column", async () => {
    const cell = `<t:table-cell o:value-type="string"><x:p>`;
    const content = `<d xmlns:t="t" xmlns:o="o" xmlns:x="x"><t:table t:name="A"><t:table-row>${cell}1</x:p></t:table-cell>${cell}9</t:table-row></x:p></t:table-cell><t:table-row>${cell}2</x:p></t:table-cell></t:table-row></t:table></d>`;
    const file = put("lepas.ods", rawZip([part("mimetype", "x"), part("content.xml", content)]));
    expect((await read(file)).map(({ cells }) => cells)).toEqual([["1"], ["2"]]);
    const [row] = await read(put("ekor.csv", `NIK;Nama${";".repeat(900)}\n`));
    expect(row?.cells).toHaveLength(LIMITS.columns);
  });
  it("two encodings in one CSV are read as Windows-1252, without a loss", async () => {
    const file = put(
      "campur.csv",
      Buffer.concat([Buffer.from("NIK;Nama\n1;Café\n"), Buffer.from("2;Jos\u00e9\n", "latin1")]),
    );
    expect((await read(file)).map(({ cells }) => cells[1])).toEqual(["Nama", "CafÃ©", "José"]);
  });
  it("a header that stands twice keeps both columns apart", () => {
    const headers = ["NIK", "Nama", "Nama", "", ""];
    const columns = mapColumns(
      headers,
      matchHeaders(headers, PROFILES.bnba).map(({ field }) => field),
      PROFILES.bnba,
    );
    const row = readRow(
      { no: 2, cells: ["3205330105800001", "Siti", "Aminah", "x", "y"], kinds: "" },
      columns,
      PROFILES.bnba,
      "2026-11-24",
    );
    expect(Object.values(row.payload)).toEqual(["3205330105800001", "Siti", "Aminah", "x", "y"]);
  });
});
