// Files from outside: what is read, and what is refused, with its cause, in bounded time and memory.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import type { DeskError } from "../../shared/errors.ts";
import { withWorkbook } from "../../electron/sheets/workbook.ts";
import type { SheetLimits } from "../../electron/sheets/limits.ts";
import { rawXlsx, rawZip, sheet, textCell } from "../prelists/raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-sheets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: Buffer | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function read(file: string, limits?: Partial<SheetLimits>): Promise<SheetRow[]> {
  return withWorkbook(
    file,
    async (workbook) => {
      const rows: SheetRow[] = [];
      for await (const batch of workbook.rows(0)) rows.push(...batch);
      return rows;
    },
    { limits },
  );
}

async function refusal(
  file: string,
  limits?: Partial<SheetLimits>,
): Promise<{ code: string; cause: unknown; file: unknown; ms: number; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const from = performance.now();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  try {
    await read(file, limits);
  } catch (error) {
    const { code, details } = error as DeskError;
    return {
      code,
      cause: details?.["cause"],
      file: details?.["file"],
      ms: performance.now() - from,
      megabytes: (peak - before) / 1e6,
    };
  } finally {
    clearInterval(timer);
  }
  throw new Error("was not refused");
}

describe("an honest workbook", () => {
  const rows = sheet(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
      `<row r="3"><c r="A3"><v>3.2010101010100E+15</v></c><c r="B3" t="inlineStr"><is><t>A&amp;B &#233;</t></is></c><c r="D3" s="1"><v>29342</v></c><c r="E3" s="2"><v>60</v></c><c r="F3" s="3"><v>0.5</v></c></row>` +
      `<row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x")</f><v>hasil</v></c><c r="B4"><f>1+1</f><v>2</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4"><f>NOW()</f></c><c r="E4" t="b"><v>1</v></c></row>`,
  );
  it("gives cells with their kind, rows by their own number, dates as ISO text", async () => {
    expect(await read(put("baik.xlsx", rawXlsx(rows)))).toEqual([
      { no: 1, cells: ["NIK", "Nama"], kinds: "tt" },
      {
        no: 3,
        cells: ["3201010101010000", "A&B é", null, "1980-05-01", "60", "0.5"],
        kinds: "nttdnn",
      },
      { no: 4, cells: ["hasil", "2", "#REF!", null, "1"], kinds: "TNetb" },
    ]);
  });
  it("is known by its content, not by its name", async () => {
    expect(await read(put("sebenarnya-xlsx.csv", rawXlsx(rows)))).toHaveLength(3);
  });
  it("counts days from 1904 when the workbook says so", async () => {
    const book = {
      name: "xl/workbook.xml",
      content:
        '<x:workbook xmlns:x="a" xmlns:r="b"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="D" r:id="rId1"/></x:sheets></x:workbook>',
    };
    expect(
      (
        await read(put("1904.xlsx", rawXlsx(sheet('<row><c s="1"><v>27880</v></c></row>'), [book])))
      )[0]?.cells,
    ).toEqual(["1980-05-01"]);
  });
});

describe("CSV", () => {
  const lines =
    'NIK;Nama;Alamat\r\n3205330101800001;Café Nuraini;"Kp. Sawah; RT 1"\r\n;;\r\n3205330101800002;\'=1+1;-\r\n';
  const expected = [
    ["NIK", "Nama", "Alamat"],
    ["3205330101800001", "Café Nuraini", "Kp. Sawah; RT 1"],
    ["3205330101800002", "'=1+1", "-"],
  ];
  for (const [name, bytes] of [
    ["utf8", Buffer.from(lines)],
    ["utf8-bom", Buffer.from(`\ufeff${lines}`)],
    ["utf16le", Buffer.from(`\ufeff${lines}`, "utf16le")],
    ["utf16be", Buffer.from(`\ufeff${lines}`, "utf16le").swap16()],
    ["utf16le-tanpa-bom", Buffer.from(lines, "utf16le")],
    ["utf16be-tanpa-bom", Buffer.from(lines, "utf16le").swap16()],
    ["windows-1252", Buffer.from(lines, "latin1")],
    ["sep-line", Buffer.from(`sep=;\r\n${lines}`)],
  ] as const) {
    it(`reads ${name} with semicolons`, async () => {
      expect((await read(put(`${name}.csv`, bytes))).map((row) => row.cells)).toEqual(expected);
    });
  }
  for (const [name, delimiter] of [
    ["koma", ","],
    ["tab", "\t"],
    ["pipa", "|"],
  ] as const) {
    it(`finds the delimiter: ${name}`, async () => {
      const rows = await read(
        put(`${name}.csv`, `NIK${delimiter}Nama\n1${delimiter}A; B\n2${delimiter}C\n`),
      );
      expect(rows.map((row) => row.cells)).toEqual([
        ["NIK", "Nama"],
        ["1", "A; B"],
        ["2", "C"],
      ]);
    });
  }
  it("refuses NUL bytes and a line that never ends", async () => {
    expect(await refusal(put("nul.csv", "NIK,Nama\n1,a\0b\n"))).toMatchObject({
      code: "berkas_bukan_lembar_kerja",
      cause: "isi_biner",
    });
    expect(await refusal(put("satu-baris.csv", `NIK,"${"x".repeat(5_000_000)}`))).toMatchObject({
      code: "berkas_rusak",
      cause: "baris_terlalu_panjang",
    });
  });
});

describe("a hostile file is refused with its name and cause", () => {
  it("zip bomb: by its directory, in under a second", async () => {
    const result = await refusal(put("bom.xlsx", rawXlsx(Buffer.alloc(174_000_000, "<row>"))));
    expect(result).toMatchObject({
      code: "berkas_terlalu_besar",
      cause: "bom_zip",
      file: "bom.xlsx",
    });
    expect(result.ms).toBeLessThan(5000);
    expect(result.megabytes).toBeLessThan(150);
  });
  it("zip bomb that lies about its size: by the bytes that come out", async () => {
    const part = {
      name: "xl/worksheets/sheet1.xml",
      content: Buffer.alloc(60_000_000, "<row></row>"),
      declare: 5000,
    };
    expect(await refusal(put("bohong.xlsx", rawXlsx("", [part])))).toMatchObject({
      code: "berkas_terlalu_besar",
      cause: "bom_zip",
    });
  });
  it("a damaged, a truncated and an empty file", async () => {
    const good = rawXlsx(
      sheet(`<row><c t="s"><v>0</v></c></row>${"<row><c><v>1</v></c></row>".repeat(2000)}`),
    );
    expect(await refusal(put("terpotong.xlsx", good.subarray(0, good.length - 300)))).toMatchObject(
      { code: "berkas_rusak" },
    );
    const bent = Buffer.from(good);
    bent.fill(0xa5, good.length >> 1, (good.length >> 1) + 900);
    expect((await refusal(put("bengkok.xlsx", bent))).code).toBe("berkas_rusak");
    expect(await refusal(put("kosong.xlsx", ""))).toMatchObject({
      code: "berkas_rusak",
      cause: "kosong",
    });
    expect(
      await refusal(
        put("xml.xlsx", rawXlsx("<worksheet><sheetData><row><c><v>1</v></c></row><row><c r=")),
      ),
    ).toMatchObject({ code: "berkas_rusak", cause: "xml_terpotong" });
  });
  it("a password-protected workbook, a damaged XLS, an OpenDocument without a sheet, a PDF and plain text named .xlsx", async () => {
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
    expect(
      await refusal(
        put("sandi.xlsx", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])),
      ),
    ).toMatchObject({ code: "berkas_terkunci_sandi", file: "sandi.xlsx" });
    expect(await refusal(put("lama.xls", ole))).toMatchObject({
      code: "berkas_rusak",
      cause: "isi",
    });
    expect(
      await refusal(put("zip-sandi.xlsx", rawZip([{ name: "a", content: "b", flags: 1 }]))),
    ).toMatchObject({ code: "berkas_terkunci_sandi" });
    expect(
      await refusal(
        put(
          "lembar.ods",
          rawZip([
            { name: "mimetype", content: "x" },
            { name: "content.xml", content: "<a/>" },
          ]),
        ),
      ),
    ).toMatchObject({ code: "berkas_bukan_lembar_kerja", cause: "zip_lain" });
    expect(await refusal(put("surat.pdf", "%PDF-1.7 ..."))).toMatchObject({
      code: "berkas_bukan_lembar_kerja",
      cause: "pdf",
    });
    expect(await refusal(put("teks.xlsx", "NIK;Nama\n1;a\n"))).toMatchObject({
      code: "berkas_bukan_lembar_kerja",
      cause: "isi_teks",
      file: "teks.xlsx",
    });
  });
  it("a document type, so that no entity can be defined", async () => {
    expect(
      await refusal(put("entitas.xlsx", rawXlsx('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'))),
    ).toMatchObject({ code: "berkas_rusak", cause: "doctype" });
  });
  it("a value in the last column of the sheet", async () => {
    expect(
      await refusal(put("lebar.xlsx", rawXlsx(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')))),
    ).toMatchObject({ code: "berkas_terlalu_besar", cause: "terlalu_banyak_kolom" });
  });
  it("a parser that takes too long, and a file that is gone", async () => {
    const many = put(
      "lama.xlsx",
      rawXlsx(
        sheet(
          Array.from(
            { length: 300_000 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
          ).join(""),
        ),
      ),
    );
    expect(await refusal(many, { seconds: 0.25 })).toMatchObject({ code: "berkas_terlalu_lama" });
    expect((await refusal(path.join(folder, "tidak-ada.xlsx"))).code).toBe("berkas_tidak_terbaca");
  });
  it("stops at once when cancelled", async () => {
    const stop = new AbortController();
    const file = put("batal.xlsx", rawXlsx(sheet("<row><c><v>1</v></c></row>".repeat(200_000))));
    const reading = withWorkbook(
      file,
      async (workbook) => {
        for await (const _ of workbook.rows(0)) stop.abort();
      },
      { signal: stop.signal },
    );
    await expect(reading).rejects.toMatchObject({ code: "dibatalkan" });
  });
});

describe("an odd file is read within its limits", () => {
  it("claims A1:XFD1048576 but holds two rows", async () => {
    expect(
      await read(
        put(
          "luas.xlsx",
          rawXlsx(
            sheet(
              `<row r="1">${textCell("A1", "NIK")}</row><row r="1048576">${textCell("A1048576", "x")}</row>`,
              "A1:XFD1048576",
            ),
          ),
        ),
      ),
    ).toHaveLength(2);
  });
  it("holds 1,000,000 empty formatted rows", async () => {
    const before = process.memoryUsage().rss;
    const from = performance.now();
    const rows = [`<row r="1">${textCell("A1", "NIK")}</row>`];
    for (let no = 2; no <= 1_000_000; no++)
      rows.push(
        `<row r="${no}" s="1" customFormat="1"><c r="A${no}" s="1"/><c r="XFD${no}" s="1"/></row>`,
      );
    const file = put("kosong-sejuta.xlsx", rawXlsx(sheet(rows.join(""))));
    rows.length = 0;
    const made = performance.now();
    expect(await read(file)).toHaveLength(1);
    expect(performance.now() - made).toBeLessThan(30_000);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(900); // most of it is the test's own text
    expect(from).toBeLessThan(made);
  }, 60_000);
  it("holds a 5 MB cell: its row is marked, the others are read", async () => {
    const rows = await read(
      put(
        "sel-besar.xlsx",
        rawXlsx(
          sheet(
            `<row>${textCell("A1", "NIK")}</row><row>${textCell("A2", "x".repeat(5_000_000))}</row><row>${textCell("A3", "ya")}</row>`,
          ),
        ),
      ),
    );
    expect(rows.map((row) => row.kinds)).toEqual(["t", "x", "t"]);
    expect(rows[1]?.cells[0]).toHaveLength(100);
  });
});
